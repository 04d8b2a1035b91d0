using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Calendar;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Timeliness;

/// <summary>Finds the agendas and notes that boards have promised by a day, and that are not out yet.</summary>
public sealed class OpenPromises(PortalDbContext db, TimeProvider time)
{
    /// <summary>
    /// Meetings further away than the longest promise, and notes so old that they came in by an import, are nobody's
    /// work of today.
    /// </summary>
    private const int DaysAhead = 120;

    private const int DaysBack = 90;

    /// <param name="boards">Narrows to these boards; null does not.</param>
    internal async Task<IReadOnlyList<OpenPromise>> LoadAsync(IReadOnlyList<int>? boards, CancellationToken ct)
    {
        var today = time.LondonToday();
        return [.. await AgendasAsync(boards, today, ct), .. await NotesAsync(boards, today, ct)];
    }

    private async Task<IEnumerable<OpenPromise>> AgendasAsync(IReadOnlyList<int>? boards, DateOnly today, CancellationToken ct)
    {
        var until = today.AddDays(DaysAhead);
        var rows = await Meetings(boards)
            .Where(meeting => meeting.State == MeetingState.Planned && meeting.Date >= today && meeting.Date <= until && meeting.Board!.AgendaClearDays != null)
            .Where(meeting => !db.AgendaVersions.Any(version => version.MeetingId == meeting.Id))
            .Select(meeting => new { meeting.Id, meeting.BoardId, meeting.Board!.Name, Date = meeting.Date!.Value, Days = meeting.Board.AgendaClearDays!.Value })
            .ToListAsync(ct);
        return rows.Select(row => new OpenPromise(DueKind.Agenda, row.Id, row.BoardId, row.Name, row.Date, Promises.IssueAgendaBy(row.Date, row.Days)));
    }

    private async Task<IEnumerable<OpenPromise>> NotesAsync(IReadOnlyList<int>? boards, DateOnly today, CancellationToken ct)
    {
        var since = today.AddDays(-DaysBack);
        var rows = await Meetings(boards)
            .Where(meeting => meeting.State != MeetingState.Cancelled && meeting.State != MeetingState.Postponed)
            .Where(meeting => meeting.Date >= since && meeting.Date <= today && meeting.Board!.NoteWorkingDays != null)
            .Where(meeting => !db.Publications.Any(publication => publication.PublicKey == meeting.PublicKey))
            .Select(meeting => new { meeting.Id, meeting.BoardId, meeting.Board!.Name, Date = meeting.Date!.Value, Days = meeting.Board.NoteWorkingDays!.Value })
            .ToListAsync(ct);
        return rows.Select(row => new OpenPromise(DueKind.Note, row.Id, row.BoardId, row.Name, row.Date, Promises.PublishNoteBy(row.Date, row.Days)));
    }

    private IQueryable<Meeting> Meetings(IReadOnlyList<int>? boards)
        => db.Meetings.AsNoTracking().Where(meeting => boards == null || boards.Contains(meeting.BoardId));
}
