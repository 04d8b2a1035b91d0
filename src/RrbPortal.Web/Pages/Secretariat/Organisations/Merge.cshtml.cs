using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.Organisations;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat.Organisations;

/// <summary>Merges an entry into another: choose, see what will move, do it.</summary>
public sealed class MergeModel(RegisterQueries register, OrganisationQueries organisations, MergeService service, CurrentUser user) : PageModel
{
    private const string Changed = "One of the entries was changed since you opened the page. Look at what will move, then merge the two";

    [FromRoute]
    public int Id { get; set; }

    [FromQuery(Name = "into")]
    public int? Into { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public OrganisationPage Entry { get; private set; } = null!;

    public IReadOnlyList<Choice> Others { get; private set; } = [];

    /// <summary>Null while no other entry is chosen.</summary>
    public MergePreview? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        // An address that names no number shows the choice.
        ModelState.Clear();
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        return Entry.MergedInto is null ? Page() : LocalRedirect(Links.Organisation(Id));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var seen = Input;
        if (!ModelState.IsValid || Into is not { } into || !await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var outcome = await service.MergeAsync(
            new MergeOrganisations { FromId = Id, FromVersion = seen.FromVersion, IntoId = into, IntoVersion = seen.IntoVersion }, user.Change(), cancellationToken);
        if (outcome is Outcome.Conflict)
        {
            ModelState.Clear();
            ModelState.AddModelError(string.Empty, Changed);
            return Page();
        }

        return this.Answer(outcome, $"{Entry.Facts.Name} was merged into this entry.", Links.Organisation(into), _ => { });
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await register.FindAsync(Id, user.Rights, ct) is not { } entry)
        {
            return false;
        }

        Entry = entry;
        Others = [new(string.Empty, "Choose an organisation"), .. OtherOrganisations.Of(await organisations.OptionsAsync(ct), Id)];
        if (Into is { } into)
        {
            Preview = await service.PreviewAsync(Id, into, user.Rights, ct);
            Input = new InputModel { FromVersion = Preview?.From.Version ?? 0, IntoVersion = Preview?.Into.Version ?? 0 };
        }

        return true;
    }

    public sealed class InputModel
    {
        public int FromVersion { get; set; }

        public int IntoVersion { get; set; }
    }
}
