using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Core.Publishing;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Notes;

/// <summary>Asks for one step of a meeting's note.</summary>
public sealed record TakeStep
{
    public required int MeetingId { get; init; }

    /// <summary>The version of the note that the person saw: nobody agrees a text that changed under their eyes.</summary>
    public required int Version { get; init; }

    public required NoteMove Move { get; init; }

    public string? Comment { get; init; }
}

/// <summary>Takes a note from state to state: the step, the state and the audit entry in one save.</summary>
public sealed class NoteService(PortalDbContext db, AuditTrail audit, NotePreviews previews, AgreementService agreement, TimeProvider time)
{
    public Task<Outcome> TakeStepAsync(TakeStep input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryAsync(input, change, beside: null, ct));

    /// <summary>
    /// Sends a note for review. Only Reviewing calls it: <paramref name="beside"/> opens the round in the same save, so
    /// that no note is in review without one. What it returns stops the step.
    /// </summary>
    internal Task<Outcome> SendForReviewAsync(int meetingId, int version, Change change, Func<Meeting, Task<Outcome?>> beside, CancellationToken ct)
    {
        var step = new TakeStep { MeetingId = meetingId, Version = version, Move = NoteMove.SendForReview };
        return Attempts.RunAsync(db, () => TryAsync(step, change, beside, ct));
    }

    private async Task<Outcome> TryAsync(TakeStep input, Change change, Func<Meeting, Task<Outcome?>>? beside, CancellationToken ct)
    {
        var meeting = await db.Meetings
            .Include(meeting => meeting.Note)
            .Include(meeting => meeting.Board)
            .SingleOrDefaultAsync(meeting => meeting.Id == input.MeetingId, ct);
        if (meeting is not { Note: { } note, Board: { } board } || !MayKnow(meeting, note, change))
        {
            return new Outcome.NotFound();
        }

        var leave = NoteRules.MayTake(input.Move, change.Rights, board.Id, board.FourEyes);
        if (leave is Leave.No)
        {
            return change.Rights.MayEdit(board.Id)
                ? new Outcome.Refused(string.Empty, "Only the chair can agree a note of this board.")
                : new Outcome.NotFound();
        }

        if (NoteRules.Target(input.Move, note.State) is not { } target)
        {
            return new Outcome.Refused(string.Empty, "The note has moved on since this page was opened. Look at where it stands now.");
        }

        if (input.Move is NoteMove.SendForReview && beside is null)
        {
            return new Outcome.Refused(string.Empty, "A note is sent for review with a deadline. Choose \"Send for review\" to set one.");
        }

        var comment = Words.Text(input.Comment);
        var refusals = new Refusals()
            .When(leave is Leave.WithComment && comment is null, nameof(TakeStep.Comment), "Say how the chair agreed the note, for example by e-mail and when")
            .Longer(nameof(TakeStep.Comment), "comment", comment, NoteStep.CommentLength);
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        if (note.Version != input.Version)
        {
            return new Outcome.Conflict(note.Version, []);
        }

        if (input.Move is NoteMove.AbandonCorrection && await previews.OfMeetingAsync(meeting.Id, change.Rights, ct) is not { IsAsPublished: true })
        {
            return new Outcome.Refused(
                string.Empty,
                "The text differs from what is published, and abandoning would not bring the published text back. Undo the changes, or publish them as a correction.");
        }

        if (beside is not null && await beside(meeting) is { } stop)
        {
            db.ChangeTracker.Clear();
            return stop;
        }

        if (target is not NoteState.InReview)
        {
            await CloseRoundsAsync(meeting.Id, ct);
        }

        if (input.Move is NoteMove.Agree && leave is Leave.Yes)
        {
            await agreement.TellAgreedAsync(meeting, note, board, change, ct);
        }
        else
        {
            // What was planned to be published is not what stands there now.
            await ScheduleRules.CancelWaitingAsync(db, meeting.Id, ct);
        }

        note.Steps.Add(StepOf(note.State, target, comment, change));
        note.State = target;
        audit.Record(db, change, ActionOf(input.Move), meeting, board.Id);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(meeting.Id);
    }

    /// <summary>A round of review lasts as long as the note is in review; its comments and answers stay.</summary>
    private async Task CloseRoundsAsync(int meetingId, CancellationToken ct)
    {
        foreach (var round in await db.ReviewRounds.Where(round => round.MeetingId == meetingId && round.ClosedAt == null).ToListAsync(ct))
        {
            round.ClosedAt = time.GetUtcNow();
        }
    }

    /// <summary>A chair who does not edit knows of notes in review only.</summary>
    private static bool MayKnow(Meeting meeting, Note note, Change change)
        => change.Rights.MayEdit(meeting.BoardId)
           || (change.Rights.MayAgree(meeting.BoardId) && note.State is NoteState.InReview or NoteState.Agreed);

    private NoteStep StepOf(NoteState from, NoteState to, string? comment, Change change) => new()
    {
        From = from,
        To = to,
        At = time.GetUtcNow(),
        ByUserId = change.UserId,
        ByName = change.UserName,
        Comment = comment,
    };

    private static string ActionOf(NoteMove move) => move switch
    {
        NoteMove.SendForReview => "note.sent-for-review",
        NoteMove.TakeBack => "note.taken-back",
        NoteMove.Agree => "note.agreed",
        NoteMove.StartCorrection => "note.correction-started",
        NoteMove.AbandonCorrection => "note.correction-abandoned",
        _ => "note.reopened",
    };
}
