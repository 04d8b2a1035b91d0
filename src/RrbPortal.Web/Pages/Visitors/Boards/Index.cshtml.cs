using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Web.Pages.Visitors.Boards;

/// <summary>A board's own address; for now it leads on to the board's meetings.</summary>
public sealed class IndexModel(PublishedRecords records, PublishedAgendas agendas) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromRoute] string board, CancellationToken ct)
    {
        var list = await records.MeetingsAsync(new PublishedFilter(board), ct);
        var isKnown = list.BoardName is not null || (await agendas.ComingAsync(board, ct)).Count > 0;
        return !isKnown ? NotFound() : LocalRedirect(Links.BoardMeetings(board));
    }
}
