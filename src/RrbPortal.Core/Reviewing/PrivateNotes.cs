using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Reviewing;

/// <summary>A note that a person keeps for themselves.</summary>
/// <param name="Version">0 where there is none yet.</param>
public sealed record KeptNote(int? ItemId, int Version, string Text, DateTimeOffset At);

/// <summary>
/// Notes that a person keeps for themselves, on an item or on a whole meeting. Every query names the person, and nothing
/// of it is audited or logged: nobody else ever reads them.
/// </summary>
public sealed class PrivateNotes(PortalDbContext db, TimeProvider time)
{
    /// <summary>The person's own notes on a meeting. Whoever calls has seen that the person may read it.</summary>
    internal async Task<IReadOnlyList<KeptNote>> OfAsync(int meetingId, Guid userId, CancellationToken ct)
    {
        var rows = await db.PrivateNotes.AsNoTracking()
            .Where(note => note.UserId == userId && note.MeetingId == meetingId)
            .OrderBy(note => note.Id)
            .ToListAsync(ct);
        return [.. rows.GroupBy(note => note.AgendaItemId).Select(group => Joined([.. group]))];
    }

    /// <summary>Keeps a note for whoever may read drafts of the board.</summary>
    public Task<Outcome> KeepAsync(KeepNote input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryKeepAsync(input, change, ct));

    /// <summary>Removes a note for good, for the person who wrote it, whatever became of the meeting.</summary>
    /// <param name="version">The version that the person saw.</param>
    public Task<Outcome> RemoveAsync(int id, int version, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, async () =>
        {
            if (change.UserId is not { } userId || await db.PrivateNotes.SingleOrDefaultAsync(note => note.Id == id && note.UserId == userId, ct) is not { } note)
            {
                return new Outcome.NotFound();
            }

            if (note.Version != version)
            {
                return new Outcome.Refused(string.Empty, "You changed this note meanwhile. Look at what it says now.");
            }

            db.PrivateNotes.Remove(note);
            await db.SaveChangesAsync(ct);
            return new Outcome.Done(id);
        });

    private async Task<Outcome> TryKeepAsync(KeepNote input, Change change, CancellationToken ct)
    {
        if (change.UserId is not { } userId || !await MayReadAsync(input.MeetingId, change.Rights, ct))
        {
            return new Outcome.NotFound();
        }

        // A note on an item that was removed while it was written is kept for the whole meeting.
        var itemId = await db.AgendaItems.AnyAsync(item => item.Id == input.ItemId && item.MeetingId == input.MeetingId, ct) ? input.ItemId : null;
        var rows = await db.PrivateNotes
            .Where(note => note.UserId == userId && note.MeetingId == input.MeetingId && note.AgendaItemId == itemId)
            .OrderBy(note => note.Id)
            .ToListAsync(ct);
        var stored = rows.Count == 0 ? null : Joined(rows);
        if ((stored?.Version ?? 0) != input.Version)
        {
            return new Outcome.Conflict(stored?.Version ?? 0, Fields(stored?.Text));
        }

        var text = Words.Text(input.Text);
        if (new Refusals().Longer(nameof(KeepNote.Text), "private note", text, PrivateNote.TextLength).Outcome is { } refused)
        {
            return refused;
        }

        // Of a removed item's note and the meeting's own, one is left.
        db.PrivateNotes.RemoveRange(text is null ? rows : rows.Skip(1));
        if (text is not null)
        {
            var note = rows.FirstOrDefault() ?? db.PrivateNotes.Add(new PrivateNote { UserId = userId, MeetingId = input.MeetingId, AgendaItemId = itemId, Text = text }).Entity;
            note.Text = text;
            note.At = time.GetUtcNow();
        }

        await db.SaveChangesAsync(ct);
        return new Outcome.Done(input.MeetingId);
    }

    /// <summary>A note as its form shows it.</summary>
    public static IReadOnlyList<FieldValue> Fields(string? text) => [Shown.Text(nameof(KeepNote.Text), "Private note", text)];

    private async Task<bool> MayReadAsync(int meetingId, Rights rights, CancellationToken ct)
        => await db.Meetings.Where(meeting => meeting.Id == meetingId).Select(meeting => (int?)meeting.BoardId).SingleOrDefaultAsync(ct) is { } boardId
           && rights.MayReadDrafts(boardId);

    private static KeptNote Joined(List<PrivateNote> notes)
        => new(notes[0].AgendaItemId, notes.Sum(note => note.Version), string.Join("\n\n", notes.Select(note => note.Text)), notes.Max(note => note.At));
}
