using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Organisations;
using RrbPortal.Data.Records;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat.Organisations;

/// <summary>Changes what the register says of an organisation.</summary>
public sealed class EditModel(RegisterQueries register, OrganisationQueries organisations, OrganisationService service, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public OrganisationPage Entry { get; private set; } = null!;

    public IReadOnlyList<Choice> Others { get; private set; } = [];

    public BothTexts? Both { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input = InputModel.Of(Entry);
        return Entry.MergedInto is null ? Page() : LocalRedirect(Links.Organisation(Id));
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

        var outcome = await service.EditAsync(Input.Edit(Id), user.Change(), cancellationToken);
        return this.Answer(outcome, "The organisation was saved.", Links.Organisation(Id), conflict =>
        {
            Both = BothTexts.Of(conflict.Theirs, Input.Facts(NameOf).Fields(), Links.EditOrganisation(Id));
            Input.Version = conflict.CurrentVersion;
        });
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await register.FindAsync(Id, user.Rights, ct) is not { } entry)
        {
            return false;
        }

        Entry = entry;
        Others = [new(string.Empty, "None, or not known"), .. OtherOrganisations.Of(await organisations.OptionsAsync(ct), Id)];
        return true;
    }

    private string? NameOf(int? organisation)
        => organisation is { } id ? Others.FirstOrDefault(choice => choice.Value == Choices.Number(id))?.Text : null;

    public sealed class InputModel
    {
        public int Version { get; set; }

        [Required(ErrorMessage = "Enter the organisation's name")]
        [StringLength(Organisation.NameLength, ErrorMessage = "Name must be {1} characters or fewer")]
        public string? Name { get; set; }

        [StringLength(Organisation.AbbreviationLength, ErrorMessage = "Abbreviation must be {1} characters or fewer")]
        public string? Abbreviation { get; set; }

        [Display(Name = "First day")]
        public DateOnly? ValidFrom { get; set; }

        [Display(Name = "Last day")]
        public DateOnly? ValidUntil { get; set; }

        public int? SuccessorId { get; set; }

        public int? PartOfId { get; set; }

        internal static InputModel Of(OrganisationPage entry) => new()
        {
            Version = entry.Version,
            Name = entry.Facts.Name,
            Abbreviation = entry.Facts.Abbreviation,
            ValidFrom = entry.Facts.ValidFrom,
            ValidUntil = entry.Facts.ValidUntil,
            SuccessorId = entry.Successor?.Id,
            PartOfId = entry.PartOf?.Id,
        };

        internal EditOrganisation Edit(int id) => new()
        {
            Id = id,
            Version = Version,
            Name = Name ?? string.Empty,
            Abbreviation = Abbreviation,
            ValidFrom = ValidFrom,
            ValidUntil = ValidUntil,
            SuccessorId = SuccessorId,
            PartOfId = PartOfId,
        };

        internal OrganisationFacts Facts(Func<int?, string?> name) => new()
        {
            Name = Name ?? string.Empty,
            Abbreviation = Abbreviation,
            ValidFrom = ValidFrom,
            ValidUntil = ValidUntil,
            Successor = name(SuccessorId),
            PartOf = name(PartOfId),
        };
    }
}
