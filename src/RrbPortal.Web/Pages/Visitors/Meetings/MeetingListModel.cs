using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Web.Pages.Visitors.Meetings;

/// <summary>The list of published meetings: of all boards, or of the one in the address.</summary>
public sealed class MeetingListModel(PublishedRecords records, PublishedAgendas agendas) : PageModel
{
    [FromRoute]
    public string? Board { get; init; }

    [BindProperty(SupportsGet = true)]
    public MeetingFilter Filter { get; set; } = new();

    public PublishedMeetingList List { get; private set; } = new(null, [], [], [], []);

    /// <summary>Meetings to come whose agenda is published.</summary>
    public IReadOnlyList<ComingMeeting> Coming { get; private set; } = [];

    /// <summary>The board it is narrowed to; null for all of them.</summary>
    public string? BoardName => List.BoardName ?? (Board is null || Coming.Count == 0 ? null : Coming[0].BoardName);

    public string Address => Board is null ? Links.Meetings : Links.BoardMeetings(Board);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        List = await records.MeetingsAsync(Filter.For(Board), ct);
        Coming = await agendas.ComingAsync(Board, ct);
        if (Board is not null && BoardName is null)
        {
            return NotFound();
        }

        if (!Filter.IsOffered(List))
        {
            // Invented values have no end; a page for one is not worth keeping.
            Response.Headers.CacheControl = "no-store";
        }

        return Page();
    }
}
