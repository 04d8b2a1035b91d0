using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Reviewing;

/// <summary>The comments on a meeting's draft, each at its place in the draft as it stands now.</summary>
internal static class CommentLines
{
    /// <summary>
    /// All comments of all rounds that were not taken back, in the order of the note. It asks nobody's rights: whoever calls
    /// has looked at the meeting's.
    /// </summary>
    public static async Task<IReadOnlyList<CommentLine>> OfAsync(PortalDbContext db, int meetingId, IReadOnlyList<DraftPart> parts, Guid? reader, CancellationToken ct)
    {
        var comments = await db.ReviewComments.AsNoTracking()
            .Include(comment => comment.Round)
            .Include(comment => comment.Organisation)
            .Where(comment => comment.Round!.MeetingId == meetingId && comment.State != ReviewCommentState.Withdrawn)
            .OrderBy(comment => comment.Id)
            .ToListAsync(ct);
        var became = Became(comments);
        var order = parts.Select((part, index) => (part.Place, index)).ToDictionary(pair => pair.Place, pair => pair.index);
        return [.. comments
            .Select(comment => LineOf(comment, parts, became, reader))
            .OrderBy(line => line.Part is { } part ? order[part.Place] : int.MaxValue)
            .ThenBy(line => line.Id)];
    }

    private static CommentLine LineOf(ReviewComment comment, IReadOnlyList<DraftPart> parts, Dictionary<string, string> became, Guid? reader)
    {
        var place = StoredPlace.Read(comment.Place, comment.AgendaItemId, comment.Paragraph);
        var (fate, part) = QuoteMatch.Find(parts, place, comment.Paragraph, became);
        var isTaken = comment.State is ReviewCommentState.Accepted;
        var now = isTaken || fate is QuoteFate.Gone ? comment.Paragraph : part?.Source ?? comment.Paragraph;
        return new CommentLine
        {
            Id = comment.Id,
            Version = comment.Version,
            Round = comment.Round!.Number,
            ByName = comment.ByName,
            Organisation = comment.Organisation?.Name,
            At = comment.At,
            IsLate = comment.At.LondonDay() > comment.Round.Deadline,
            IsMine = reader is not null && comment.ByUserId == reader,
            Text = comment.Text,
            Quote = comment.Paragraph,
            ProposedWording = comment.ProposedWording,
            State = comment.State,
            Answer = comment.Answer,
            AnsweredAt = comment.AnsweredAt,
            AnsweredByName = comment.AnsweredByName,
            Part = part,
            PlaceLabel = part?.Label ?? StoredPlace.Words(place),
            Fate = fate,
            Difference = comment.ProposedWording is { } wording ? WordDiff.Of(now ?? string.Empty, wording) : [],
            MayEditWording = !isTaken && part is { TakesWording: true } && part.Place.Kind == place.Kind && part.Place.Id == place.Id,
            MayAccept = comment.ProposedWording is not null && !isTaken && fate is QuoteFate.Same
                && parts.Count(other => other.Place.Kind == part!.Place.Kind && other.Place.Id == part.Place.Id && string.Equals(other.Source, comment.Paragraph, StringComparison.Ordinal)) == 1,
        };
    }

    private static Dictionary<string, string> Became(List<ReviewComment> comments)
    {
        var became = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var comment in comments.Where(comment => comment is { State: ReviewCommentState.Accepted, Paragraph: not null, ProposedWording: not null }))
        {
            became[comment.Paragraph!] = comment.ProposedWording!;
        }

        return became;
    }
}
