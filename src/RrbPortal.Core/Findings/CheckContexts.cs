using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Core.Organisations;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Findings;

/// <summary>Fetches what the rules may know beside a note: the board's other meetings, its glossary, the register of organisations.</summary>
public sealed class CheckContexts(PortalDbContext db, OrganisationQueries organisations, CheckSettings settings, TimeProvider time)
{
    /// <summary>The context of one note of a board. Whoever calls has asked for the right before.</summary>
    /// <param name="meetingId">The meeting that is checked, which is no part of its own series; null for a file.</param>
    public async Task<CheckContext> OfBoardAsync(int boardId, int? meetingId, CancellationToken ct)
        => new(time.LondonToday())
        {
            Series = await SeriesAsync(boardId, meetingId, ct),
            Organisations = await organisations.KnownAsync(ct),
            Glossary = await GlossaryAsync(boardId, ct),
            Settings = settings,
        };

    private async Task<IReadOnlyList<SeriesMeeting>> SeriesAsync(int boardId, int? meetingId, CancellationToken ct)
    {
        var meetings = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.BoardId == boardId && meeting.Id != meetingId)
            .OrderBy(meeting => meeting.Date)
            .Select(meeting => new
            {
                meeting.Date,
                meeting.State,
                Note = meeting.Note == null ? NoteState.Draft : meeting.Note.State,
                meeting.NextMeetingDate,
                meeting.NextMeetingAsPrinted,
            })
            .ToListAsync(ct);
        return meetings.ConvertAll(meeting => new SeriesMeeting
        {
            Date = meeting.Date,
            State = meeting.State,
            HasNote = HeldMeetings.Is(meeting.State, meeting.Note),
            NextMeetingDate = meeting.NextMeetingDate,
            NextMeetingAsPrinted = meeting.NextMeetingAsPrinted,
        });
    }

    private async Task<Dictionary<string, string>> GlossaryAsync(int boardId, CancellationToken ct)
    {
        var entries = await db.Glossary.AsNoTracking()
            .Where(entry => entry.BoardId == boardId)
            .OrderBy(entry => entry.Id)
            .Select(entry => new { entry.Term, entry.Meaning })
            .ToListAsync(ct);
        var terms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            terms.TryAdd(entry.Term, entry.Meaning);
        }

        return terms;
    }
}
