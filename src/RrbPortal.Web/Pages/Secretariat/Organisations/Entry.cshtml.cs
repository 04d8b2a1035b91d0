using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Organisations;
using RrbPortal.Data.Records;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Organisations;

/// <summary>One organisation with its names.</summary>
public sealed class EntryModel(RegisterQueries register, OrganisationService service, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public OrganisationPage Entry { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
        => await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAliasAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await service.AddAliasAsync(new AddAlias(Id, Input.Alias), user.Change(), cancellationToken);
        return this.Answer(outcome, "The name was added.", Links.Organisation(Id), _ => { });
    }

    public async Task<IActionResult> OnPostRemoveAliasAsync(int alias, CancellationToken cancellationToken)
    {
        var outcome = await service.RemoveAliasAsync(new RemoveAlias(Id, alias), user.Change(), cancellationToken);
        return this.Answer(outcome, "The name was removed.", Links.Organisation(Id));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await register.FindAsync(Id, user.Rights, ct) is not { } entry)
        {
            return false;
        }

        Entry = entry;
        return true;
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter the name as it is printed")]
        [StringLength(Organisation.NameLength, ErrorMessage = "Name must be {1} characters or fewer")]
        public string? Alias { get; set; }
    }
}
