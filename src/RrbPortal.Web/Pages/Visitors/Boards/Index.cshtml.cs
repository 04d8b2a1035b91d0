using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Pictures;
using RrbPortal.Core.Series;

namespace RrbPortal.Web.Pages.Visitors.Boards;

/// <summary>A board's own page: its next meeting, its latest notes, and every meeting that the public knows of.</summary>
public sealed class IndexModel(PublishedBoards boards) : PageModel
{
    private const int MostDrawn = 24;

    public BoardPage Shown { get; private set; } = null!;

    /// <summary>How long the latest notes took; oldest first.</summary>
    public IReadOnlyList<PublishingTime> Times { get; private set; } = [];

    public PublishingPicture Publishing { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] string board, CancellationToken ct)
    {
        if (await boards.OfAsync(board, ct) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        Times = shown.Times(MostDrawn);
        Publishing = PublishingPicture.Of(Times);
        return Page();
    }
}
