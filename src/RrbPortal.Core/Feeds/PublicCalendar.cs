using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Publishing;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Feeds;

/// <summary>Reads the meetings for calendars, out of the published copy alone: what has a note, an agenda, or was announced.</summary>
public sealed class PublicCalendar(PublishedDbContext db, TimeProvider time)
{
    private const int DaysBack = 366;
    private const int MostMeetings = 300;

    /// <summary>The meetings of the last year and all that are to come, the earliest first.</summary>
    /// <param name="board">Narrows to one board; null does not narrow.</param>
    /// <param name="address">The whole address of a meeting's page.</param>
    public async Task<IReadOnlyList<CalendarEvent>> OfBoardAsync(string? board, Func<string, DateOnly, Uri> address, CancellationToken ct)
    {
        var today = time.LondonToday();
        var from = today.AddDays(-DaysBack);
        var notes = await Notes(board, null, from).ToListAsync(ct);
        var agendas = await Agendas(board, null, from).ToListAsync(ct);
        var held = notes.Select(note => (note.BoardSlug, note.Date)).Concat(agendas.Select(agenda => (agenda.BoardSlug, agenda.Date))).ToHashSet();
        var announced = notes
            .Select(note => (Note: note, PublicNoteJson.Read(note.Content).NextMeetingDate))
            .Where(row => row.NextMeetingDate >= today && !held.Contains((row.Note.BoardSlug, row.NextMeetingDate!.Value)))
            .GroupBy(row => row.Note.BoardSlug, StringComparer.Ordinal)
            .Select(ofBoard => ofBoard.MaxBy(row => row.Note.Date))
            .Select(row => Announced(row.Note, row.NextMeetingDate!.Value, address));
        return [.. notes.Select(note => OfNote(note, address)).Concat(agendas.Select(agenda => OfAgenda(agenda, address))).Concat(announced).OrderBy(meeting => meeting.Date).ThenBy(meeting => meeting.Uid, StringComparer.Ordinal)];
    }

    /// <returns>The board's name as it was last published; null where nothing of it ever was.</returns>
    public async Task<string?> NameAsync(string board, CancellationToken ct)
        => await db.Publications.Where(note => note.BoardSlug == board).OrderByDescending(note => note.Sequence).Select(note => note.BoardName).FirstOrDefaultAsync(ct)
            ?? await db.Agendas.Where(agenda => agenda.BoardSlug == board).OrderByDescending(agenda => agenda.Sequence).Select(agenda => agenda.BoardName).FirstOrDefaultAsync(ct);

    /// <returns>Null where the public knows no meeting at this address.</returns>
    public async Task<CalendarEvent?> OfMeetingAsync(string board, DateOnly date, Func<string, DateOnly, Uri> address, CancellationToken ct)
    {
        if (await Notes(board, date, DateOnly.MinValue).FirstOrDefaultAsync(ct) is { } note)
        {
            return OfNote(note, address);
        }

        return await Agendas(board, date, DateOnly.MinValue).FirstOrDefaultAsync(ct) is { } agenda ? OfAgenda(agenda, address) : null;
    }

    internal IQueryable<MeetingRow> Notes(string? board, DateOnly? date, DateOnly from)
        => db.Publications.Current()
            .Where(note => note.MeetingDate >= from && (board == null || note.BoardSlug == board) && (date == null || note.MeetingDate == date))
            .OrderByDescending(note => note.MeetingDate).ThenBy(note => note.Id)
            .Take(MostMeetings)
            .Select(note => new MeetingRow(
                note.PublicKey, note.BoardSlug, note.BoardName, note.MeetingDate, note.PublishedAt, note.Revision - 1 + db.Agendas.Count(agenda => agenda.PublicKey == note.PublicKey), note.Meeting!.Content));

    internal IQueryable<MeetingRow> Agendas(string? board, DateOnly? date, DateOnly from)
        => PublishedAgendas.CurrentIn(db)
            .Where(agenda => agenda.MeetingDate >= from && (board == null || agenda.BoardSlug == board) && (date == null || agenda.MeetingDate == date))
            .OrderByDescending(agenda => agenda.MeetingDate).ThenBy(agenda => agenda.Id)
            .Take(MostMeetings)
            .Select(agenda => new MeetingRow(agenda.PublicKey, agenda.BoardSlug, agenda.BoardName, agenda.MeetingDate, agenda.PublishedAt, agenda.Number - 1, agenda.Content));

    private static CalendarEvent OfNote(MeetingRow row, Func<string, DateOnly, Uri> address)
    {
        var note = PublicNoteJson.Read(row.Content);
        var page = address(row.BoardSlug, row.Date);
        return Event(row, EventStatus.Confirmed, row.BoardName, note.Start, note.End, Place(note.Place, note.Mode), $"The note of the meeting: {page.AbsoluteUri}", page);
    }

    private static CalendarEvent OfAgenda(MeetingRow row, Func<string, DateOnly, Uri> address)
    {
        var agenda = PublicAgendaJson.Read(row.Content);
        var page = address(row.BoardSlug, row.Date);
        var isOff = agenda.State is MeetingState.Cancelled or MeetingState.Postponed;
        var summary = agenda.State switch
        {
            MeetingState.Cancelled => $"Cancelled: {row.BoardName}",
            MeetingState.Postponed => $"Postponed: {row.BoardName}",
            _ => row.BoardName,
        };
        return Event(row, isOff ? EventStatus.Cancelled : EventStatus.Confirmed, summary, agenda.Start, agenda.End, Place(agenda.Place, agenda.Mode), $"The agenda: {page.AbsoluteUri}", page);
    }

    /// <summary>It has no page of its own yet, and no time that can be trusted: an event of the whole day that leads to the note.</summary>
    private static CalendarEvent Announced(MeetingRow note, DateOnly date, Func<string, DateOnly, Uri> address)
    {
        var page = address(note.BoardSlug, note.Date);
        return new CalendarEvent(
            string.Create(CultureInfo.InvariantCulture, $"announced-{note.BoardSlug}-{date:yyyyMMdd}"),
            0,
            note.BoardName,
            EventStatus.Tentative,
            note.BoardName,
            date,
            null,
            null,
            null,
            $"Announced in the note of {LondonDates.InWords(note.Date)}: {page.AbsoluteUri}",
            page,
            note.At);
    }

    private static CalendarEvent Event(MeetingRow row, EventStatus status, string summary, TimeOnly? start, TimeOnly? end, string? place, string description, Uri page)
        => new(row.Key.ToString("D"), row.Changes, row.BoardName, status, summary, row.Date, start, end, place, description, page, row.At);

    private static string? Place(string? place, MeetingMode? mode) => place ?? (mode is MeetingMode.Online ? "Online" : null);

    /// <param name="Changes">How often something was published of it, less one.</param>
    internal sealed record MeetingRow(Guid Key, string BoardSlug, string BoardName, DateOnly Date, DateTimeOffset At, int Changes, string Content);
}
