using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Exporting;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.SideFiles;
using RrbPortal.Data;
using RrbPortal.Data.Published;

namespace RrbPortal.Core.Verifying;

/// <summary>One act of publishing a note.</summary>
/// <param name="Content">Null for a withdrawal.</param>
internal sealed record RevisionRow(int Sequence, Guid Record, int Number, PublicationEvent Event, DateTimeOffset At, string? Explanation, string? ContentHash, string? Content)
    : PublishedAct(Sequence, Record, Number, At)
{
    /// <summary>What its downloads are made of; null for a withdrawal.</summary>
    public NoteRevision? Revision(ILookup<Guid, PublishedRevision> records)
        => Content is null || ContentHash is null
            ? null
            : NoteRevision.Of(Record, PublicNoteJson.Read(Content), new PublishedRevision(Number, Event, At, Explanation, ContentHash), [.. records[Record].OrderBy(revision => revision.Revision)]);
}

/// <summary>What the fingerprints ask the published copy.</summary>
internal static class RevisionRows
{
    public static IQueryable<RevisionRow> From(PublishedDbContext db, int sequence, int most)
        => db.Publications
            .Where(row => row.Sequence >= sequence)
            .OrderBy(row => row.Sequence)
            .Take(most)
            .Select(row => new RevisionRow(row.Sequence, row.PublicKey, row.Revision, row.Event, row.PublishedAt, row.Explanation, row.ContentHash, row.Meeting!.Content));

    /// <summary>All revisions of the records that some rows are of.</summary>
    public static async Task<ILookup<Guid, PublishedRevision>> OfRecordsAsync(PublishedDbContext db, IEnumerable<RevisionRow> rows, CancellationToken ct)
        => (await OfRecords(db, [.. rows.Select(row => row.Record).Distinct()]).ToListAsync(ct)).ToLookup(row => row.Record, row => row.Revision);

    internal static IQueryable<RecordedRevision> OfRecords(PublishedDbContext db, IReadOnlyList<Guid> records)
        => db.Publications
            .Where(row => records.Contains(row.PublicKey))
            .Select(row => new RecordedRevision(row.PublicKey, new PublishedRevision(row.Revision, row.Event, row.PublishedAt, row.Explanation, row.ContentHash)));

    internal sealed record RecordedRevision(Guid Record, PublishedRevision Revision);
}
