using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.Importing;
using RrbPortal.Core.Reading;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Importing;

public sealed class PreviewModel(ImportService imports, ImportQueries queries, CurrentUser user) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ImportPreview Preview { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken) => ShowAsync(id, cancellationToken);

    public async Task<IActionResult> OnPostConfirmAsync(int id, CancellationToken cancellationToken)
    {
        var outcome = await imports.ConfirmAsync(new DecideOnFile(id, Input.Version), user.Change(), cancellationToken);
        if (outcome is Outcome.Done done)
        {
            TempData.SayDone("A draft was made. Compare it with the source, and correct what is wrong.");
            return LocalRedirect(Links.Working(done.Id));
        }

        return await AgainAsync(id, outcome, cancellationToken);
    }

    public async Task<IActionResult> OnPostDiscardAsync(int id, CancellationToken cancellationToken)
    {
        var outcome = await imports.DiscardAsync(new DecideOnFile(id, Input.Version), user.Change(), cancellationToken);
        if (outcome is Outcome.Done && await queries.PreviewAsync(id, user.Rights, cancellationToken) is { } preview)
        {
            TempData.SayDone($"No draft was made of {preview.File.FileName}. Its text stays with the import.");
            return LocalRedirect(Links.ImportBatch(preview.BatchId));
        }

        return await AgainAsync(id, outcome, cancellationToken);
    }

    /// <summary>Where a line of the source went, in words; empty for a blank line.</summary>
    public static string Words(LinePlace place) => place switch
    {
        LinePlace.TitleBlock => "Facts",
        LinePlace.Attendance => "Attendance",
        LinePlace.ItemText => "Items",
        LinePlace.LeftOver => "Left over",
        _ => "",
    };

    private async Task<IActionResult> AgainAsync(int id, Outcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is not Outcome.Refused refused)
        {
            return NotFound();
        }

        ModelState.AddRefusals(refused);
        return await ShowAsync(id, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(int id, CancellationToken cancellationToken)
    {
        if (await queries.PreviewAsync(id, user.Rights, cancellationToken) is not { } preview)
        {
            return NotFound();
        }

        Preview = preview;
        return Page();
    }

    public sealed class InputModel
    {
        public int Version { get; set; }
    }
}
