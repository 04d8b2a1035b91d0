using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;

namespace RrbPortal.Web.Pages.Visitors;

public sealed class IndexModel(PublishedRecords records, PublishedAgendas agendas) : PageModel
{
    public PublishedStartPage Start { get; private set; } = new([], null, []);

    /// <summary>The next meeting with a published agenda, unless a note announces an earlier one.</summary>
    public ComingMeeting? NextAgenda { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Start = await records.StartPageAsync(ct);
        var next = (await agendas.ComingAsync(board: null, ct)).FirstOrDefault(meeting => meeting.State is MeetingState.Planned);
        NextAgenda = next is not null && (Start.NextMeeting is not { } announced || next.Date <= announced.Date) ? next : null;
    }
}
