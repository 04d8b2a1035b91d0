using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Organisations;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Organisations;

/// <summary>Asks before an entry that nothing refers to is removed; says why another one stays.</summary>
public sealed class RemoveModel(RegisterQueries register, OrganisationRemoval removal, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public OrganisationPage Entry { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input.Version = Entry.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await removal.RemoveAsync(new RemoveOrganisation(Id, Input.Version), user.Change(), cancellationToken);
        return this.Answer(outcome, $"{Entry.Facts.Name} was removed from the register.", Links.Organisations, conflict => Input.Version = conflict.CurrentVersion);
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
        public int Version { get; set; }
    }
}
