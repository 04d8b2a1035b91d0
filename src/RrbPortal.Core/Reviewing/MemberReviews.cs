using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Reviewing;

/// <summary>
/// The one way in which members say something in a round: rights, the state of the review, audit and save are dealt with
/// here. What members say does not change the note, and so does not raise its version.
/// </summary>
public sealed class MemberReviews(PortalDbContext db, AuditTrail audit)
{
    /// <summary>Loads the open round with the person's own answer in it, lets <paramref name="edit"/> change it, and saves once.</summary>
    /// <param name="edit">Returns what stops it, or null; and the number that the answer names, asked after the save.</param>
    internal Task<Outcome> ChangeAsync(
        int meetingId, Change change, string action, Func<ReviewRound, ReviewAnswer, Task<(Outcome? Stop, Func<int> Id)>> edit, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryAsync(meetingId, change, action, edit, ct));

    private async Task<Outcome> TryAsync(
        int meetingId, Change change, string action, Func<ReviewRound, ReviewAnswer, Task<(Outcome? Stop, Func<int> Id)>> edit, CancellationToken ct)
    {
        var meeting = await db.Meetings.Include(meeting => meeting.Note).SingleOrDefaultAsync(meeting => meeting.Id == meetingId, ct);
        if (meeting is not { Note: { } note } || change.UserId is not { } userId || !change.Rights.MayComment(meeting.BoardId))
        {
            return new Outcome.NotFound();
        }

        var round = await db.ReviewRounds
            .Include(round => round.Answers)
            .Where(round => round.MeetingId == meetingId)
            .OrderByDescending(round => round.Number)
            .FirstOrDefaultAsync(ct);
        if (round is null && note.State is not (NoteState.InReview or NoteState.Agreed))
        {
            return new Outcome.NotFound();
        }

        if (round is not { ClosedAt: null } || note.State is not NoteState.InReview)
        {
            return new Outcome.Refused(string.Empty, "The review of this note has ended, so nothing was saved. Copy your text and send it to the secretariat");
        }

        var (stop, id) = await edit(round, await AnswerOfAsync(round, meeting.BoardId, userId, change.UserName, ct));
        if (stop is not null)
        {
            db.ChangeTracker.Clear();
            return stop;
        }

        audit.Record(db, change, action, meeting, meeting.BoardId);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(id());
    }

    /// <summary>The person's answer; a new one for whoever joined the board after the draft was sent.</summary>
    private async Task<ReviewAnswer> AnswerOfAsync(ReviewRound round, int boardId, Guid userId, string name, CancellationToken ct)
    {
        if (round.Answers.Find(answer => answer.UserId == userId) is { } known)
        {
            return known;
        }

        var answer = new ReviewAnswer { UserId = userId, UserName = name, OrganisationId = await BoardPeople.OrganisationAsync(db, boardId, userId, ct) };
        round.Answers.Add(answer);
        return answer;
    }
}
