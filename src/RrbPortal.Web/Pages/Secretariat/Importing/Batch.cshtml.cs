using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Importing;
using RrbPortal.Data.System;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Importing;

public sealed class BatchModel(ImportQueries queries, CurrentUser user) : PageModel
{
    public ImportBatchPage Batch { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        if (await queries.BatchAsync(id, user.Rights, cancellationToken) is not { } batch)
        {
            return NotFound();
        }

        Batch = batch;
        return Page();
    }

    public static string Words(ImportFileState state) => state switch
    {
        ImportFileState.Waiting => "To look at",
        ImportFileState.Imported => "Draft made",
        ImportFileState.Discarded => "No draft wanted",
        ImportFileState.Refused => "Not read",
        _ => "Here already",
    };

    public static string Colour(ImportFileState state) => state switch
    {
        ImportFileState.Waiting => "yellow",
        ImportFileState.Imported => "green",
        ImportFileState.Refused => "red",
        _ => "grey",
    };
}
