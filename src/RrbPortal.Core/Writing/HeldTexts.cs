using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Writing;

/// <summary>
/// Keeps what a person types before it is part of the note: theirs alone, in any state of the note, and in no audit.
/// It goes when the note holds it, or its writer lets it go.
/// </summary>
public sealed class HeldTexts(PortalDbContext db, TimeProvider time)
{
    /// <summary>Keeps a text in the place of what was kept of it before.</summary>
    public Task<Outcome> HoldAsync(HoldText input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryHoldAsync(input, change, ct));

    /// <summary>Drops a kept text; one that is not there any more is no harm.</summary>
    public async Task<Outcome> LetGoAsync(LetGo input, Change change, CancellationToken ct)
    {
        if (!await MayWriteAsync(input.MeetingId, change, ct))
        {
            return new Outcome.NotFound();
        }

        await db.HeldTexts
            .Where(held => held.Id == input.HeldId && held.MeetingId == input.MeetingId && held.UserId == change.UserId)
            .ExecuteDeleteAsync(ct);
        return new Outcome.Done(input.MeetingId);
    }

    /// <summary>The kept texts of this person that the note holds now are let go.</summary>
    internal async Task ForgetAsync(int meetingId, Guid user, IReadOnlyList<(int Item, NoteField Field)> texts, CancellationToken ct)
    {
        foreach (var (item, field) in texts)
        {
            var name = field.ToString();
            await db.HeldTexts
                .Where(held => held.UserId == user && held.MeetingId == meetingId && held.AgendaItemId == item && held.Field == name)
                .ExecuteDeleteAsync(ct);
        }
    }

    private async Task<Outcome> TryHoldAsync(HoldText input, Change change, CancellationToken ct)
    {
        if (change.UserId is not { } user || !await MayWriteAsync(input.MeetingId, change, ct))
        {
            return new Outcome.NotFound();
        }

        // Of an item that is gone, or of nobody's meeting, the text itself is still worth keeping.
        var typed = input.Text;
        int? item = await db.AgendaItems.AnyAsync(row => row.Id == typed.ItemId && row.MeetingId == input.MeetingId, ct) ? typed.ItemId : null;
        var field = item is null ? HeldOfRemovedItems.FieldOf(typed.Field.ToString(), typed.ItemId) : typed.Field.ToString();
        var held = await db.HeldTexts.SingleOrDefaultAsync(row => row.UserId == user && row.MeetingId == input.MeetingId && row.AgendaItemId == item && row.Field == field, ct);
        if (held is null)
        {
            held = new HeldText { UserId = user, MeetingId = input.MeetingId, AgendaItemId = item, Field = field, Text = string.Empty };
            db.HeldTexts.Add(held);
        }

        held.Text = Words.Text(typed.Text) ?? string.Empty;
        held.BaseText = Words.Text(typed.Began);
        held.BaseVersion = typed.Version;
        held.At = time.GetUtcNow();
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(held.Id);
    }

    private async Task<bool> MayWriteAsync(int meetingId, Change change, CancellationToken ct)
        => await db.Meetings.Where(meeting => meeting.Id == meetingId).Select(meeting => (int?)meeting.BoardId).SingleOrDefaultAsync(ct) is { } board
           && change.Rights.MayEdit(board);
}
