using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Findings;

/// <summary>Says of a finding of a meeting's note that it is no fault.</summary>
public sealed record DismissFinding(int MeetingId, string Key, string? Reason);

/// <summary>Takes back what was said of a finding.</summary>
public sealed record ReviveFinding(int MeetingId, int AnswerId);

/// <summary>
/// The findings of a working copy, and what people say of them. An answer changes nothing in the note, so it may be
/// given in any state of it, at the gate before publishing too.
/// </summary>
public sealed class FindingAnswers(PortalDbContext db, CheckContexts contexts, AuditTrail audit, TimeProvider time)
{
    /// <summary>The findings of a meeting's note; null for whoever may not edit it.</summary>
    public async Task<NoteFindings?> OfMeetingAsync(int meetingId, Rights rights, CancellationToken ct)
        => await WorkingNotes.LoadAsync(db, meetingId, ct) is { } note && await MayEditAsync(meetingId, rights, ct)
            ? await OfNoteAsync(note, ct)
            : null;

    /// <summary>The findings as they would be with an item's title and text as somebody typed them; null for whoever may not edit it.</summary>
    public async Task<NoteFindings?> OfTypedAsync(int meetingId, int itemId, string title, string? publicText, Rights rights, CancellationToken ct)
    {
        if (await WorkingNotes.LoadAsync(db, meetingId, ct) is not { } note || !await MayEditAsync(meetingId, rights, ct))
        {
            return null;
        }

        WorkingItem Typed(WorkingItem item) => item.Id == itemId
            ? item with { Title = title, PublicText = publicText?.ReplaceLineEndings("\n"), SubItems = [.. item.SubItems.Select(Typed)] }
            : item with { SubItems = [.. item.SubItems.Select(Typed)] };
        return await OfNoteAsync(note with { Items = [.. note.Items.Select(Typed)] }, ct);
    }

    /// <summary>A reason is asked for: it is what the next person reads instead of asking.</summary>
    public async Task<Outcome> DismissAsync(DismissFinding input, Change change, CancellationToken ct)
    {
        if (await OfMeetingAsync(input.MeetingId, change.Rights, ct) is not { } findings)
        {
            return new Outcome.NotFound();
        }

        if (findings.Open.FirstOrDefault(finding => string.Equals(finding.Key, input.Key, StringComparison.Ordinal)) is not { } found)
        {
            return new Outcome.Refused(string.Empty, "This finding is not there any more: the text has changed, or somebody has answered it. Look at the list again.");
        }

        var reason = Words.Text(input.Reason);
        var refusals = new Refusals()
            .When(!found.MayBeDismissed, string.Empty, $"{found.Place}: {found.Message} This cannot be kept with a reason. {found.Remedy}")
            .When(reason is null, nameof(DismissFinding.Reason), "Say why the note is right as it is")
            .Longer(nameof(DismissFinding.Reason), "reason", reason, FindingAnswer.ReasonLength);
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        var answer = Answer(found, change);
        answer.MeetingId = input.MeetingId;
        answer.Reason = reason;
        db.FindingAnswers.Add(answer);
        return await SaveAsync(answer, "finding.dismissed", input.MeetingId, change, ct);
    }

    /// <summary>The finding is open again, if its words are still there.</summary>
    public async Task<Outcome> ReviveAsync(ReviveFinding input, Change change, CancellationToken ct)
    {
        if (!await MayEditAsync(input.MeetingId, change.Rights, ct)
            || await db.FindingAnswers.SingleOrDefaultAsync(answer => answer.Id == input.AnswerId && answer.MeetingId == input.MeetingId, ct) is not { } answer)
        {
            return new Outcome.NotFound();
        }

        db.FindingAnswers.Remove(answer);
        return await SaveAsync(answer, "finding.revived", input.MeetingId, change, ct);
    }

    /// <summary>A new answer to a finding, dismissed until it is said otherwise; it belongs to no record yet.</summary>
    public FindingAnswer Answer(Finding finding, Change change) => new()
    {
        Code = finding.Code,
        Key = finding.Key,
        Passage = Excerpt.Of(finding.Passage.Length > 0 ? finding.Passage : finding.Message, FindingAnswer.PassageLength),
        Kind = FindingAnswerKind.Dismissed,
        ByUserId = change.UserId,
        ByName = change.UserName,
        At = time.GetUtcNow(),
    };

    internal async Task<NoteFindings> OfNoteAsync(WorkingNote note, CancellationToken ct)
        => await OfNoteAsync(note, await contexts.OfBoardAsync(note.Board.Id, note.MeetingId, ct), ct);

    /// <param name="context">What the rules may know, for whoever has fetched it already.</param>
    internal async Task<NoteFindings> OfNoteAsync(WorkingNote note, CheckContext context, CancellationToken ct)
    {
        var answers = await db.FindingAnswers.AsNoTracking()
            .Where(answer => answer.MeetingId == note.MeetingId)
            .OrderBy(answer => answer.Id)
            .Select(answer => new GivenAnswer(answer.Id, answer.Code, answer.Key, answer.Passage, answer.Kind, answer.Value, answer.Reason, answer.ByName, answer.At))
            .ToListAsync(ct);
        return NoteFindings.Of(NoteChecks.Of(note, context), answers);
    }

    private async Task<bool> MayEditAsync(int meetingId, Rights rights, CancellationToken ct)
        => await db.Meetings.AsNoTracking().Where(meeting => meeting.Id == meetingId).Select(meeting => (int?)meeting.BoardId).SingleOrDefaultAsync(ct) is { } board
            && rights.MayEdit(board);

    private async Task<Outcome> SaveAsync(FindingAnswer answer, string action, int meetingId, Change change, CancellationToken ct)
    {
        var meeting = await db.Meetings.SingleAsync(meeting => meeting.Id == meetingId, ct);
        audit.Record(db, change, action, meeting, meeting.BoardId);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(answer.Id);
    }
}
