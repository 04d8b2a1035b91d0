using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;

namespace RrbPortal.Core.Publishing;

/// <summary>Two revisions of a published note, and what one says that the other does not.</summary>
/// <param name="Steps">The corrections that lie between them, oldest first.</param>
/// <param name="Readable">The revisions that can be read, and so compared; oldest first.</param>
public sealed record PublishedComparison(
    string BoardSlug,
    string BoardName,
    DateOnly Date,
    PublishedRevision Before,
    PublishedRevision After,
    NoteComparison Changes,
    IReadOnlyList<PublishedRevision> Steps,
    IReadOnlyList<PublishedRevision> Readable);

/// <summary>What the address of a comparison leads to.</summary>
public abstract record ComparisonLookup
{
    private ComparisonLookup()
    {
    }

    public sealed record Found(PublishedComparison Comparison) : ComparisonLookup;

    /// <summary>One of both may no longer be read.</summary>
    /// <param name="Revision">Which one; its own address tells why.</param>
    public sealed record Gone(int Revision) : ComparisonLookup;

    /// <summary>The meeting's date was corrected since; its record lives at another address now.</summary>
    public sealed record Moved(string BoardSlug, DateOnly Date) : ComparisonLookup;

    public sealed record NotFound : ComparisonLookup;
}

/// <summary>Compares revisions of published notes. What is withdrawn is compared with nothing: words that went would stand in the difference.</summary>
public sealed class PublishedComparisons(PublishedDbContext db, PublishedRecords records)
{
    public async Task<ComparisonLookup> OfAsync(string board, DateOnly date, int before, int after, CancellationToken ct)
    {
        if (RecordRevision.WhoLivesAt(board, date, await records.History(board, date).ToListAsync(ct)) is not { } record)
        {
            return new ComparisonLookup.NotFound();
        }

        var latest = record[^1];
        if (!latest.LivesAt(board, date))
        {
            return new ComparisonLookup.Moved(latest.BoardSlug, latest.Date);
        }

        if (Revision(record, before) is not { } first || Revision(record, after) is not { } second)
        {
            return new ComparisonLookup.NotFound();
        }

        if (new[] { second, first }.FirstOrDefault(row => RecordRevision.IsGone(row, record)) is { } gone)
        {
            return new ComparisonLookup.Gone(gone.Revision);
        }

        var contents = (await Contents(first.PublicationId, second.PublicationId).ToListAsync(ct)).ToDictionary(row => row.PublicationId, row => PublicNoteJson.Read(row.Content));
        var (from, until) = (Math.Min(before, after), Math.Max(before, after));
        return new ComparisonLookup.Found(new PublishedComparison(
            latest.BoardSlug,
            latest.BoardName,
            latest.Date,
            first.ToRevision(),
            second.ToRevision(),
            NoteComparison.Of(contents[first.PublicationId], contents[second.PublicationId]),
            [.. record.Where(row => row.Revision > from && row.Revision <= until).Select(row => row.ToRevision())],
            [.. record.Where(row => !RecordRevision.IsGone(row, record)).Select(row => row.ToRevision())]));
    }

    internal IQueryable<RevisionContent> Contents(int first, int second)
        => db.Meetings.Where(meeting => meeting.PublicationId == first || meeting.PublicationId == second).Select(meeting => new RevisionContent(meeting.PublicationId, meeting.Content));

    private static RecordRevision? Revision(IReadOnlyList<RecordRevision> record, int revision) => record.FirstOrDefault(row => row.Revision == revision);

    internal sealed record RevisionContent(int PublicationId, string Content);
}
