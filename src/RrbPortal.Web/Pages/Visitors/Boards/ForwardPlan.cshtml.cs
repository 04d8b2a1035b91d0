using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Web.Pages.Visitors.Boards;

/// <summary>The public part of a board's forward plan, as it was last published.</summary>
public sealed class ForwardPlanModel(PublishedRecords records) : PageModel
{
    public PublishedForwardPlanPage Record { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] string board, CancellationToken ct)
    {
        if (await records.ForwardPlanAsync(board, ct) is not { } plan)
        {
            return NotFound();
        }

        Record = plan;
        return Page();
    }
}
