using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.Organisations;
using RrbPortal.Data.Records;
using RrbPortal.Web.Forms;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Organisations;

/// <summary>Adds an organisation: of nothing, or of a name that notes print.</summary>
[TakenOnce]
public sealed class AddModel(OrganisationService service, PrintedNameService names, CurrentUser user) : PageModel
{
    /// <summary>The printed name that it is made of; null for an organisation that no note prints yet.</summary>
    [BindProperty(SupportsGet = true, Name = "printed")]
    [StringLength(Organisation.NameLength)]
    public string? Printed { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet()
    {
        if (Printed is not null && OrganisationKey.Parts(Printed) is { Abbreviation.Length: <= Organisation.AbbreviationLength } parts)
        {
            Input = new InputModel { Name = parts.Name, Abbreviation = parts.Abbreviation };
        }
        else
        {
            Input = new InputModel { Name = Printed };
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var name = Input.Name ?? string.Empty;
        var outcome = Printed is null
            ? await service.AddAsync(new AddOrganisation { Name = name, Abbreviation = Input.Abbreviation, Aliases = Words.Lines(Input.Aliases) }, user.Change(), cancellationToken)
            : await names.MakeAsync(new MakeOfPrintedName { Printed = Printed, Name = name, Abbreviation = Input.Abbreviation }, user.Change(), cancellationToken);
        var next = Printed is not null ? Links.UnknownNames() : outcome is Outcome.Done done ? Links.Organisation(done.Id) : Links.Organisations;
        return this.Answer(outcome, $"{name} was added to the register.", next, _ => { });
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter the organisation's name")]
        [StringLength(Organisation.NameLength, ErrorMessage = "Name must be {1} characters or fewer")]
        public string? Name { get; set; }

        [StringLength(Organisation.AbbreviationLength, ErrorMessage = "Abbreviation must be {1} characters or fewer")]
        public string? Abbreviation { get; set; }

        public string? Aliases { get; set; }
    }
}
