using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Reviewing;

/// <summary>What members say of a draft: comments and proposed wordings, and that they are done.</summary>
public sealed class CommentService(PortalDbContext db, MemberReviews reviews, TimeProvider time)
{
    /// <returns>Done with the comment's number.</returns>
    public Task<Outcome> AddAsync(AddComment input, Change change, CancellationToken ct)
        => reviews.ChangeAsync(input.MeetingId, change, "note.commented", (round, answer) => AddAsync(input, round, answer, change, ct), ct);

    /// <summary>Changes a comment of one's own that the secretariat has not answered yet.</summary>
    public Task<Outcome> EditAsync(EditComment input, Change change, CancellationToken ct)
        => reviews.ChangeAsync(input.MeetingId, change, "note.comment-changed", (round, _) => EditAsync(input, round, change, ct), ct);

    public Task<Outcome> TakeBackAsync(TakeBackComment input, Change change, CancellationToken ct)
        => reviews.ChangeAsync(input.MeetingId, change, "note.comment-taken-back", (round, _) => TakeBackAsync(input, round, change, ct), ct);

    /// <summary>Says that a person has no comments, or that theirs are complete.</summary>
    public Task<Outcome> AnswerAsync(int meetingId, ReviewAnswerState state, Change change, CancellationToken ct)
        => reviews.ChangeAsync(meetingId, change, "note.review-answered", (round, answer) => AnswerAsync(state, round, answer, change, ct), ct);

    private async Task<(Outcome?, Func<int>)> AddAsync(AddComment input, ReviewRound round, ReviewAnswer answer, Change change, CancellationToken ct)
    {
        var (quote, itemId, stop) = await PlaceAsync(input, ct);
        if (stop is not null)
        {
            return Stop(stop);
        }

        var comment = new ReviewComment
        {
            ReviewRoundId = round.Id,
            AgendaItemId = itemId,
            Place = StoredPlace.Of(input.Place),
            Paragraph = quote,
            ByUserId = change.UserId,
            ByName = change.UserName,
            OrganisationId = answer.OrganisationId,
            At = time.GetUtcNow(),
            Text = string.Empty,
        };
        if (Write(comment, input.Text, input.ProposedWording) is { } refused)
        {
            return Stop(refused);
        }

        if (answer.State is ReviewAnswerState.Content)
        {
            // They have something to say after all, and have not said yet that it is all.
            (answer.State, answer.AnsweredAt) = (ReviewAnswerState.NotAnswered, null);
        }

        db.ReviewComments.Add(comment);
        return (null, () => comment.Id);
    }

    /// <summary>
    /// The words that a comment quotes, and the item that it is about. A paragraph is quoted as its reader saw it, even
    /// where it was changed while the comment was written; an item that was removed meanwhile is left out.
    /// </summary>
    private async Task<(string? Quote, int? ItemId, Outcome? Stop)> PlaceAsync(AddComment input, CancellationToken ct)
    {
        var place = input.Place;
        var quote = Words.Text(input.Paragraph)?.TrimEnd();
        switch (place.Kind)
        {
            case PlaceKind.Note or PlaceKind.Facts:
                return (null, null, null);
            case PlaceKind.Decision:
                quote = await db.Decisions.Where(row => row.Id == place.Id && row.MeetingId == input.MeetingId).Select(row => row.Text).SingleOrDefaultAsync(ct) ?? quote;
                return (quote, null, quote is null ? new Outcome.NotFound() : null);
            case PlaceKind.Action:
                quote = await db.ActionItems.Where(row => row.Id == place.Id && row.MeetingId == input.MeetingId).Select(row => row.Text).SingleOrDefaultAsync(ct) ?? quote;
                return (quote, null, quote is null ? new Outcome.NotFound() : null);
        }

        var itemId = await db.AgendaItems.AnyAsync(item => item.Id == place.Id && item.MeetingId == input.MeetingId, ct) ? place.Id : null;
        if (!place.IsParagraph)
        {
            return (null, itemId, null);
        }

        var isQuoted = quote is { Length: <= TextLimits.Text } && string.Equals(CommentPlace.HashOf(quote), place.Hash, StringComparison.Ordinal);
        return (quote, itemId, isQuoted ? null : new Outcome.Refused(string.Empty, "The paragraph was not sent as it stands in the draft. Open it again, and copy your text there"));
    }

    private async Task<(Outcome?, Func<int>)> EditAsync(EditComment input, ReviewRound round, Change change, CancellationToken ct)
    {
        var (comment, stop) = await OwnAsync(input.Id, input.Version, round, change, ct);
        return stop is not null || comment is null ? Stop(stop!) : (Write(comment, input.Text, input.ProposedWording), () => comment.Id);
    }

    private async Task<(Outcome?, Func<int>)> TakeBackAsync(TakeBackComment input, ReviewRound round, Change change, CancellationToken ct)
    {
        var (comment, stop) = await OwnAsync(input.Id, input.Version, round, change, ct);
        if (stop is not null || comment is null)
        {
            return Stop(stop!);
        }

        comment.State = ReviewCommentState.Withdrawn;
        return (null, () => comment.Id);
    }

    private async Task<(Outcome?, Func<int>)> AnswerAsync(ReviewAnswerState state, ReviewRound round, ReviewAnswer answer, Change change, CancellationToken ct)
    {
        var hasCommented = await db.ReviewComments.AnyAsync(
            comment => comment.ReviewRoundId == round.Id && comment.ByUserId == change.UserId && comment.State != ReviewCommentState.Withdrawn, ct);
        if (state is ReviewAnswerState.Content && hasCommented)
        {
            return Stop(new Outcome.Refused(string.Empty, "You have commented on this draft. Say that your comments are complete, or take them back first."));
        }

        if (state is ReviewAnswerState.Commented && !hasCommented)
        {
            return Stop(new Outcome.Refused(string.Empty, "You have not commented on this draft. Say that you have no comments."));
        }

        (answer.State, answer.AnsweredAt) = (state, state is ReviewAnswerState.NotAnswered ? null : time.GetUtcNow());
        return (null, () => round.MeetingId);
    }

    private async Task<(ReviewComment? Comment, Outcome? Stop)> OwnAsync(int id, int version, ReviewRound round, Change change, CancellationToken ct)
    {
        var comment = await db.ReviewComments.SingleOrDefaultAsync(comment => comment.Id == id && comment.ByUserId == change.UserId && comment.Round!.MeetingId == round.MeetingId, ct);
        if (comment is null or { State: ReviewCommentState.Withdrawn })
        {
            return (null, new Outcome.NotFound());
        }

        if (comment.State is not ReviewCommentState.Open)
        {
            return (null, new Outcome.Refused(string.Empty, "The secretariat has answered this comment meanwhile, so it cannot be changed. Add another comment instead"));
        }

        return comment.Version == version ? (comment, null) : (null, new Outcome.Conflict(comment.Version, Fields(comment.Text, comment.ProposedWording)));
    }

    /// <summary>Writes what was typed into the comment; a proposal that changes nothing is none.</summary>
    private static Outcome.Refused? Write(ReviewComment comment, string? typed, string? proposed)
    {
        var text = Words.Text(typed);
        var wording = Words.Text(proposed);
        if (comment.Paragraph is null || string.Equals(wording, comment.Paragraph, StringComparison.Ordinal))
        {
            wording = null;
        }

        var takesWording = comment.Paragraph is not null;
        var refusals = new Refusals()
            .When(text is null && wording is null, nameof(AddComment.Text), takesWording ? "Write a comment, or change the proposed wording" : "Write a comment")
            .Longer(nameof(AddComment.Text), "comment", text, ReviewComment.TextLength)
            .TooMuchText(nameof(AddComment.ProposedWording), "proposed wording", wording);
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        comment.Text = text ?? string.Empty;
        comment.ProposedWording = wording;
        return null;
    }

    /// <summary>A comment as its form shows it.</summary>
    public static IReadOnlyList<FieldValue> Fields(string? text, string? proposed) =>
    [
        Shown.Text(nameof(AddComment.Text), "Comment", text),
        Shown.Text(nameof(AddComment.ProposedWording), "Proposed wording", proposed),
    ];

    private static (Outcome?, Func<int>) Stop(Outcome stop) => (stop, () => 0);
}
