using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Reviewing;

/// <summary>Reads the review of a draft: for the secretariat, and for members beside the draft.</summary>
public sealed class ReviewQueries(PortalDbContext db, DraftQueries drafts, PrivateNotes notes, TimeProvider time)
{
    /// <summary>The review as the secretariat works with it, whatever state the note is in.</summary>
    /// <returns>Null for whoever may not edit the meeting.</returns>
    public async Task<ReviewPage?> OfMeetingAsync(int meetingId, Change change, CancellationToken ct)
    {
        var board = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.Id == meetingId)
            .Select(meeting => new { meeting.BoardId, meeting.Board!.ReviewWorkingDays })
            .SingleOrDefaultAsync(ct);
        if (board is null || !change.Rights.MayEdit(board.BoardId))
        {
            return null;
        }

        var round = await RoundAsync(meetingId, ct);
        var comments = await CommentLines.OfAsync(db, meetingId, await drafts.PartsAsync(meetingId, ct), change.UserId, ct);
        return new ReviewPage
        {
            Round = round,
            People = round is null ? [] : await PeopleAsync(round.Id, ct),
            Groups = [.. comments.GroupBy(comment => (comment.Part?.Place, comment.PlaceLabel)).Select(GroupOf).OrderBy(group => !group.IsOpen)],
            Members = await BoardPeople.OfAsync(db, board.BoardId, ct),
            SuggestedDeadline = ReviewDays.Suggested(time.LondonToday(), board.ReviewWorkingDays),
        };
    }

    /// <summary>The review beside a draft that this person reads.</summary>
    public async Task<MemberReview> BesideAsync(MemberMeeting draft, Change change, CancellationToken ct)
    {
        var kept = change.UserId is { } userId ? await notes.OfAsync(draft.Id, userId, ct) : [];
        if (!draft.IsNote)
        {
            return new MemberReview { Notes = kept };
        }

        var round = await RoundAsync(draft.Id, ct);
        var own = round is null ? null : await db.ReviewAnswers.AsNoTracking()
            .Where(answer => answer.ReviewRoundId == round.Id && answer.UserId == change.UserId)
            .Select(answer => new { answer.State, answer.AnsweredAt })
            .SingleOrDefaultAsync(ct);
        return new MemberReview
        {
            Round = round,
            IsLate = round is { IsOpen: true } && time.LondonToday() > round.Deadline,
            MayComment = round is { IsOpen: true } && draft.NoteState is NoteState.InReview && change.UserId is not null && change.Rights.MayComment(draft.BoardId),
            Answer = own?.State,
            AnsweredAt = own?.AnsweredAt,
            Comments = await CommentLines.OfAsync(db, draft.Id, draft.Parts, change.UserId, ct),
            People = round is not null && change.Rights.MayAgree(draft.BoardId) ? await PeopleAsync(round.Id, ct) : [],
            Notes = kept,
        };
    }

    /// <summary>How many comments on a draft wait for an answer; null for whoever may not read it.</summary>
    public async Task<int?> OpenAsync(int meetingId, Rights rights, CancellationToken ct)
    {
        var boardId = await db.Meetings.Where(meeting => meeting.Id == meetingId).Select(meeting => (int?)meeting.BoardId).SingleOrDefaultAsync(ct);
        return boardId is { } board && rights.MayReadDrafts(board)
            ? await db.ReviewComments.CountAsync(comment => comment.Round!.MeetingId == meetingId && comment.State == ReviewCommentState.Open, ct)
            : null;
    }

    private Task<RoundLine?> RoundAsync(int meetingId, CancellationToken ct)
        => db.ReviewRounds.AsNoTracking()
            .Where(round => round.MeetingId == meetingId)
            .OrderByDescending(round => round.Number)
            .Select(round => new RoundLine(round.Id, round.Version, round.Number, round.OpenedAt, round.ByName, round.Deadline, round.Message, round.ClosedAt))
            .FirstOrDefaultAsync(ct);

    private async Task<IReadOnlyList<AnswerLine>> PeopleAsync(int roundId, CancellationToken ct)
    {
        var rows = await db.ReviewAnswers.AsNoTracking()
            .Where(answer => answer.ReviewRoundId == roundId)
            .Select(answer => new AnswerLine(
                answer.UserName,
                answer.Organisation == null ? null : answer.Organisation.Name,
                answer.FirstSeenAt,
                answer.State,
                answer.AnsweredAt,
                answer.RemindedAt,
                db.ReviewComments.Count(comment => comment.ReviewRoundId == roundId && comment.ByUserId == answer.UserId && comment.State != ReviewCommentState.Withdrawn)))
            .ToListAsync(ct);
        return [.. rows.OrderBy(row => row.State is not ReviewAnswerState.NotAnswered).ThenBy(row => row.Name, StringComparer.InvariantCultureIgnoreCase)];
    }

    private static CommentGroup GroupOf(IGrouping<(CommentPlace? Place, string Label), CommentLine> comments)
        => new(comments.First().Part, comments.Key.Label, [.. comments.OrderBy(comment => !comment.IsOpen)]);
}
