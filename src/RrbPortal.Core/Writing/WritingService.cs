using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Writing;

/// <summary>
/// Puts what was typed on the page of the whole note into it. Each text stands for itself: one that cannot be put in
/// holds up no other, and is kept for its writer.
/// </summary>
public sealed class WritingService(PortalDbContext db, WorkingCopy copy, HeldTexts held)
{
    /// <summary>
    /// Saves the texts that were changed. A text that somebody else changed meanwhile is put together with theirs by
    /// paragraphs (<see cref="ParagraphMerge"/>); where that is not possible both are kept.
    /// </summary>
    public Task<SavedTexts> SaveAsync(SaveTexts input, Change change, CancellationToken ct)
        => SaveAsync(input.MeetingId, [.. input.Texts.Where(text => text.IsChanged)], change, ct);

    /// <summary>Puts a kept text into the note as if it had been saved then: beside what others have changed since.</summary>
    public async Task<SavedTexts> PutHeldAsync(LetGo input, Change change, CancellationToken ct)
        => await TypedAsync(input.MeetingId, input.HeldId, change, ct) is { } typed
            ? await SaveAsync(input.MeetingId, [typed], change, ct)
            : new SavedTexts(new Outcome.NotFound(), []);

    /// <summary>Puts a kept text in the place of the stored one, unless that has changed since the person saw it.</summary>
    public async Task<SavedTexts> KeepHeldAsync(KeepHeld input, Change change, CancellationToken ct)
    {
        if (await TypedAsync(input.MeetingId, input.HeldId, change, ct) is not { } typed)
        {
            return new SavedTexts(new Outcome.NotFound(), []);
        }

        var seen = await db.AgendaItems.AsNoTracking()
            .Where(item => item.Id == typed.ItemId && item.MeetingId == input.MeetingId && item.Version == input.Version)
            .Select(item => new { item.PublicText, item.InternalText })
            .SingleOrDefaultAsync(ct);
        return seen is null
            ? new SavedTexts(new Outcome.Conflict(input.Version, []), [])
            : await SaveAsync(input.MeetingId, [typed with { Began = typed.Field is NoteField.PublicText ? seen.PublicText : seen.InternalText }], change, ct);
    }

    /// <remarks>The audit calls it a change of items: what it calls "note." are steps, which the rule of four eyes passes over.</remarks>
    private async Task<SavedTexts> SaveAsync(int meetingId, IReadOnlyList<TypedText> texts, Change change, CancellationToken ct)
    {
        if (texts.Count == 0)
        {
            return new SavedTexts(new Outcome.Done(meetingId), []);
        }

        List<(TypedText Typed, AgendaItem? Item, TextFate Fate, string? Reason)> fates = [];
        var outcome = await copy.ChangeAsync(
            meetingId,
            change,
            "items.written",
            async _ =>
            {
                var items = await ItemsAsync(db.AgendaItems, meetingId, texts, ct);

                // A lost race begins anew, with the texts of the one who won it.
                fates = [.. texts.Select(text => Put(text, items.GetValueOrDefault(text.ItemId)))];
                return Edit.Of(() => meetingId);
            },
            ct);
        if (outcome is Outcome.Refused refused)
        {
            var items = await ItemsAsync(db.AgendaItems.AsNoTracking(), meetingId, texts, ct);
            fates = [.. texts.Select(text => (text, items.GetValueOrDefault(text.ItemId), TextFate.Refused, (string?)refused.Reasons[0].Reason))];
        }
        else if (outcome is not Outcome.Done)
        {
            return new SavedTexts(outcome, []);
        }

        var saved = fates.ConvertAll(fate => new SavedText(
            fate.Typed.ItemId, fate.Typed.Field, fate.Fate, fate.Item?.Version ?? fate.Typed.Version, TextOf(fate.Item, fate.Typed.Field), fate.Reason));
        await KeepOrForgetAsync(meetingId, texts, saved, change, ct);
        return new SavedTexts(outcome, saved);
    }

    private static async Task<Dictionary<int, AgendaItem>> ItemsAsync(IQueryable<AgendaItem> all, int meetingId, IReadOnlyList<TypedText> texts, CancellationToken ct)
    {
        var ids = texts.Select(text => text.ItemId).Distinct().ToList();
        return await all.Where(item => item.MeetingId == meetingId && ids.Contains(item.Id)).ToDictionaryAsync(item => item.Id, ct);
    }

    /// <summary>Puts one text into its item, where that can be done without losing another.</summary>
    private static (TypedText Typed, AgendaItem? Item, TextFate Fate, string? Reason) Put(TypedText typed, AgendaItem? item)
    {
        if (item is null)
        {
            return (typed, null, TextFate.Removed, null);
        }

        var (mine, began, stored) = (Words.Text(typed.Text), Words.Text(typed.Began), TextOf(item, typed.Field));
        if (string.Equals(mine, stored, StringComparison.Ordinal))
        {
            return (typed, item, TextFate.AsStored, null);
        }

        if (Words.Text(typed.Earlier) is { } earlier && string.Equals(earlier, stored, StringComparison.Ordinal))
        {
            began = stored;
        }

        var fate = TextFate.Saved;
        if (!string.Equals(began, stored, StringComparison.Ordinal))
        {
            if (!ParagraphMerge.TryMerge(began, stored, mine, out mine))
            {
                return (typed, item, TextFate.Both, null);
            }

            fate = TextFate.Merged;
        }

        var what = typed.Field is NoteField.PublicText ? "public text" : "internal text";
        if (new Refusals().TooMuchText(typed.Field.ToString(), what, mine).Outcome is { } refused)
        {
            return (typed, item, TextFate.Refused, refused.Reasons[0].Reason);
        }

        if (typed.Field is NoteField.PublicText)
        {
            item.PublicText = mine;
        }
        else
        {
            item.InternalText = mine;
        }

        return (typed, item, fate, null);
    }

    private async Task KeepOrForgetAsync(int meetingId, IReadOnlyList<TypedText> texts, List<SavedText> saved, Change change, CancellationToken ct)
    {
        foreach (var (typed, fate) in texts.Zip(saved))
        {
            if (!fate.IsInNote)
            {
                await held.HoldAsync(new HoldText(meetingId, typed), change, ct);
            }
        }

        if (change.UserId is { } user)
        {
            await held.ForgetAsync(meetingId, user, [.. saved.Where(text => text.IsInNote).Select(text => (text.ItemId, text.Field))], ct);
        }
    }

    private async Task<TypedText?> TypedAsync(int meetingId, int heldId, Change change, CancellationToken ct)
    {
        var row = await db.HeldTexts.AsNoTracking()
            .Where(row => row.Id == heldId && row.MeetingId == meetingId && row.UserId == change.UserId && row.AgendaItemId != null)
            .Select(row => new { row.AgendaItemId, row.Field, row.Text, row.BaseText, row.BaseVersion })
            .SingleOrDefaultAsync(ct);
        return row is null || !Enum.TryParse<NoteField>(row.Field, out var field) ? null : new TypedText(row.AgendaItemId!.Value, field, row.Text, row.BaseText, row.BaseVersion);
    }

    private static string? TextOf(AgendaItem? item, NoteField field) => field is NoteField.PublicText ? item?.PublicText : item?.InternalText;
}
