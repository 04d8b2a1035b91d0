using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Reviewing;

/// <summary>A note that a person kept, in the list of all of them.</summary>
/// <param name="Item">The title of its item as the person may read it; null for the whole meeting, and where it is not theirs to read.</param>
public sealed record OwnNote(int Id, int Version, bool IsOnItem, string? Item, string Text, DateTimeOffset At);

/// <summary>The notes that a person kept on one meeting.</summary>
/// <param name="IsOpen">Whether the meeting's page is there for the person, to write on.</param>
public sealed record OwnNotesOfMeeting(int MeetingId, string BoardName, DateOnly? Date, bool IsOpen, IReadOnlyList<OwnNote> Notes);

/// <summary>
/// All that a person kept for themselves, whatever became of the meetings: the page of a draft goes when its note is
/// published, and what a person wrote beside it stays theirs.
/// </summary>
public sealed class PrivateNoteList(PortalDbContext db, IssuedAgendaQueries issued)
{
    /// <returns>The latest meeting first.</returns>
    public async Task<IReadOnlyList<OwnNotesOfMeeting>> OfAsync(Change change, CancellationToken ct)
    {
        if (change.UserId is not { } userId)
        {
            return [];
        }

        var notes = await db.PrivateNotes.AsNoTracking()
            .Where(note => note.UserId == userId)
            .OrderBy(note => note.Id)
            .ToListAsync(ct);
        var ids = notes.Select(note => note.MeetingId).Distinct().ToList();
        var meetings = await db.Meetings.AsNoTracking()
            .Where(meeting => ids.Contains(meeting.Id))
            .Select(meeting => new Row(meeting.Id, meeting.BoardId, meeting.Board!.Name, meeting.Date, meeting.State, meeting.Note == null ? NoteState.Draft : meeting.Note.State))
            .ToListAsync(ct);
        var pages = new List<OwnNotesOfMeeting>();
        foreach (var meeting in meetings)
        {
            pages.Add(await PageAsync(meeting, [.. notes.Where(note => note.MeetingId == meeting.Id)], change.Rights.MayReadDrafts(meeting.BoardId), ct));
        }

        return [.. pages.OrderByDescending(page => page.Date).ThenByDescending(page => page.MeetingId)];
    }

    private async Task<OwnNotesOfMeeting> PageAsync(Row meeting, IReadOnlyList<PrivateNote> notes, bool mayRead, CancellationToken ct)
    {
        var agenda = meeting.IsRead ? null : await issued.LatestAsync(meeting.Id, ct);
        var titles = !mayRead ? []
            : meeting.IsRead ? await db.AgendaItems.AsNoTracking().Where(item => item.MeetingId == meeting.Id).ToDictionaryAsync(item => item.Id, item => item.Title, ct)
            : agenda?.Items.Where(item => item.Key != 0).ToDictionary(item => item.Key, item => item.Title) ?? [];
        return new OwnNotesOfMeeting(
            meeting.Id,
            meeting.BoardName,
            agenda is null ? meeting.Date : agenda.Date,
            mayRead && meeting.IsOpen,
            [
                .. notes.OrderBy(note => note.AgendaItemId is not null).ThenBy(note => note.Id).Select(note => new OwnNote(
                    note.Id, note.Version, note.AgendaItemId is not null, titles.GetValueOrDefault(note.AgendaItemId ?? 0), note.Text, note.At)),
            ]);
    }

    private sealed record Row(int Id, int BoardId, string BoardName, DateOnly? Date, MeetingState State, NoteState Note)
    {
        /// <summary>Whether the working copy is what members read; later states may hold changes that nobody has seen.</summary>
        public bool IsRead => Note is NoteState.InReview or NoteState.Agreed or NoteState.Published;

        public bool IsOpen => Note is NoteState.InReview or NoteState.Agreed || (Note is NoteState.Draft && State is MeetingState.AgendaIssued);
    }
}
