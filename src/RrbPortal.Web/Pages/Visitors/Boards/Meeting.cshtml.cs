using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Web.Pages.Visitors.Boards;

/// <summary>The current note of a meeting; where none was ever published, its issued agenda.</summary>
public sealed class MeetingModel(PublishedRecords records, PublishedAgendas agendas, PublishedPapers papers) : RecordModel(records)
{
    /// <summary>Null where there is a note, or its tombstone.</summary>
    public PublishedAgendaPage? Agenda { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await AnswerAsync(ct);
        if (answer is PageResult && Address.Date is { } date && (Agenda is not null || Record.Note is not null))
        {
            Papers = await papers.OfMeetingAsync(Address.Board, date, ct);
        }

        return answer;
    }

    private async Task<IActionResult> AnswerAsync(CancellationToken ct)
    {
        var note = await FindAsync(revision: null, Links.Meeting, ct);
        if (note is PageResult || Address.Date is not { } date)
        {
            return note;
        }

        switch (await agendas.AtAsync(Address.Board, date, ct))
        {
            case AgendaLookup.Found found:
                Agenda = found.Page;
                return Page();
            case AgendaLookup.Moved moved when note is NotFoundResult:
                return LocalRedirectPermanent(Links.Meeting(moved.BoardSlug, moved.Date));
            default:
                return note;
        }
    }
}
