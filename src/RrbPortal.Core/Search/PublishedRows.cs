using RrbPortal.Core.SideFiles;
using RrbPortal.Data;
using RrbPortal.Data.Published;

namespace RrbPortal.Core.Search;

/// <summary>One act of publishing, as the index follows it.</summary>
/// <param name="FirstAt">When the record was first published.</param>
/// <param name="Content">The note, where this is what the public reads of its record now; null where it was corrected or withdrawn since, or is a withdrawal.</param>
internal sealed record PublishedRow(int Sequence, Guid Record, int Number, DateTimeOffset At, string BoardSlug, DateOnly Date, bool IsCurrent, DateTimeOffset FirstAt, string? Content)
    : PublishedAct(Sequence, Record, Number, At);

/// <summary>What the index asks the published copy.</summary>
internal static class PublishedRows
{
    public static IQueryable<PublishedRow> From(PublishedDbContext db, int sequence, int most)
        => db.Publications
            .Where(row => row.Sequence >= sequence)
            .OrderBy(row => row.Sequence)
            .Take(most)
            .Select(row => new
            {
                Row = row,
                IsCurrent = !db.Publications.Any(later => later.PublicKey == row.PublicKey && later.Revision > row.Revision),
                FirstAt = db.Publications.Where(first => first.PublicKey == row.PublicKey && first.Revision == 1).Select(first => first.PublishedAt).First(),
            })
            .OrderBy(row => row.Row.Sequence)
            .Select(row => new PublishedRow(
                row.Row.Sequence,
                row.Row.PublicKey,
                row.Row.Revision,
                row.Row.PublishedAt,
                row.Row.BoardSlug,
                row.Row.MeetingDate,
                row.IsCurrent,
                row.FirstAt,
                row.IsCurrent && row.Row.Event != PublicationEvent.Withdrawn ? row.Row.Meeting!.Content : null));
}
