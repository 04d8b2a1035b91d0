using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Reviewing;

/// <summary>What the secretariat does with comments: answers them, and takes wordings into the note.</summary>
public sealed class AnsweringService(PortalDbContext db, WorkingCopy copy, AuditTrail audit, TimeProvider time)
{
    private const string Changed = "The paragraph does not stand in the note any more as it was quoted. Compare the texts below, and edit the wording before you take it";

    /// <summary>Answers a comment in words, or answers it anew. An answer changes nothing in the note.</summary>
    public Task<Outcome> AnswerAsync(AnswerComment input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryAnswerAsync(input, change, ct));

    /// <summary>
    /// Puts a wording in the place of the paragraph, and marks the comment as accepted, in one save. Refused unless the
    /// paragraph stands there exactly once: nothing is replaced that nobody looked at.
    /// </summary>
    public Task<Outcome> AcceptAsync(AcceptWording input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "review.wording-accepted", _ => TryAcceptAsync(input, change, ct), ct);

    private async Task<Outcome> TryAnswerAsync(AnswerComment input, Change change, CancellationToken ct)
    {
        var meeting = await db.Meetings.SingleOrDefaultAsync(meeting => meeting.Id == input.MeetingId, ct);
        if (meeting is null || !change.Rights.MayEdit(meeting.BoardId) || await CommentAsync(input.MeetingId, input.Id, ct) is not { } comment)
        {
            return new Outcome.NotFound();
        }

        var answer = Words.Text(input.Answer);
        var refusals = new Refusals()
            .When(comment.State is ReviewCommentState.Withdrawn, string.Empty, "The member has taken this comment back")
            .When(answer is null, nameof(AnswerComment.Answer), "Write an answer")
            .Longer(nameof(AnswerComment.Answer), "answer", answer, ReviewComment.TextLength);
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        if (comment.Version != input.Version)
        {
            return Conflict(comment);
        }

        Answer(comment, comment.State is ReviewCommentState.Accepted ? ReviewCommentState.Accepted : ReviewCommentState.Answered, answer, change);
        audit.Record(db, change, "note.comment-answered", meeting, meeting.BoardId);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(comment.Id);
    }

    private async Task<Edit> TryAcceptAsync(AcceptWording input, Change change, CancellationToken ct)
    {
        if (await CommentAsync(input.MeetingId, input.Id, ct) is not { } comment)
        {
            return new Outcome.NotFound();
        }

        if (comment.State is ReviewCommentState.Withdrawn or ReviewCommentState.Accepted)
        {
            return new Outcome.Refused(
                string.Empty,
                comment.State is ReviewCommentState.Withdrawn ? "The member has taken this comment back" : "This wording has been accepted already");
        }

        if (comment.Version != input.Version)
        {
            return Conflict(comment);
        }

        var wording = Words.Text(input.Wording ?? comment.ProposedWording);
        var paragraph = Words.Text(input.Paragraph ?? comment.Paragraph)?.TrimEnd();
        var answer = Words.Text(input.Answer);
        var refusals = new Refusals()
            .When(wording is null || paragraph is null, nameof(AcceptWording.Wording), "Write the wording that is to stand in the note")
            .TooMuchText(nameof(AcceptWording.Wording), "wording", wording)
            .Longer(nameof(AcceptWording.Answer), "answer", answer, ReviewComment.TextLength);
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        if (await PutAsync(input.MeetingId, comment, paragraph!, wording!, ct) is { } stop)
        {
            return stop;
        }

        Answer(comment, ReviewCommentState.Accepted, answer ?? comment.Answer, change);
        return Edit.Of(() => comment.Id);
    }

    /// <summary>Puts the wording where the comment's paragraph stands.</summary>
    /// <returns>Why not; null when it was put there.</returns>
    private async Task<Outcome?> PutAsync(int meetingId, ReviewComment comment, string paragraph, string wording, CancellationToken ct)
    {
        var place = StoredPlace.Read(comment.Place, comment.AgendaItemId, comment.Paragraph);
        var gone = new Outcome.Refused(nameof(AcceptWording.Wording), Changed);
        switch (place.Kind)
        {
            case PlaceKind.Text or PlaceKind.Internal:
                var item = await db.AgendaItems.SingleOrDefaultAsync(row => row.Id == place.Id && row.MeetingId == meetingId, ct);
                var text = place.Kind is PlaceKind.Text ? item?.PublicText : item?.InternalText;
                if (item is null || ParagraphWording.Replace(text, paragraph, wording) is not { } replaced)
                {
                    return gone;
                }

                (item.PublicText, item.InternalText) = place.Kind is PlaceKind.Text ? (replaced, item.InternalText) : (item.PublicText, replaced);
                return new Refusals().TooMuchText(nameof(AcceptWording.Wording), "text with the wording", replaced).Outcome;

            case PlaceKind.Decision:
                var decision = await db.Decisions.SingleOrDefaultAsync(row => row.Id == place.Id && row.MeetingId == meetingId, ct);
                if (decision is null || !IsSame(decision.Text, paragraph))
                {
                    return gone;
                }

                decision.Text = wording;
                return new Refusals().Longer(nameof(AcceptWording.Wording), "decision", wording, Decision.TextLength).Outcome;

            case PlaceKind.Action:
                var action = await db.ActionItems.SingleOrDefaultAsync(row => row.Id == place.Id && row.MeetingId == meetingId, ct);
                if (action is null || !IsSame(action.Text, paragraph))
                {
                    return gone;
                }

                action.Text = wording;
                return new Refusals().Longer(nameof(AcceptWording.Wording), "action", wording, ActionItem.TextLength).Outcome;

            default:
                return gone;
        }
    }

    private Task<ReviewComment?> CommentAsync(int meetingId, int id, CancellationToken ct)
        => db.ReviewComments.SingleOrDefaultAsync(comment => comment.Id == id && comment.Round!.MeetingId == meetingId, ct);

    private void Answer(ReviewComment comment, ReviewCommentState state, string? answer, Change change)
    {
        comment.State = state;
        comment.Answer = answer;
        comment.AnsweredAt = time.GetUtcNow();
        comment.AnsweredByName = change.UserName;
    }

    private static Outcome.Conflict Conflict(ReviewComment comment) => new(
        comment.Version,
        [.. CommentService.Fields(comment.Text, comment.ProposedWording), Shown.Text(nameof(AnswerComment.Answer), "Answer", comment.Answer)]);

    private static bool IsSame(string stored, string quoted)
        => string.Equals(Words.Text(stored)?.TrimEnd(), quoted, StringComparison.Ordinal);
}
