using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.Published;

namespace RrbPortal.Core.Archiving;

/// <summary>An address under which a record was ever published.</summary>
/// <param name="Readable">The revisions of its note that can be read there today; none for an agenda, a tombstone, or an address that leads to another.</param>
public sealed record ArchivedMeeting(string BoardSlug, DateOnly Date, IReadOnlyList<int> Readable);

/// <summary>An address under which a paper was ever published.</summary>
public sealed record ArchivedPaper(string BoardSlug, DateOnly Date, Guid Key);

/// <summary>What was published so far, for an archive of it: no link may lead to a tombstone, or from an address that moved.</summary>
/// <param name="Sequence">The publication sequence number.</param>
/// <param name="At">When something was published last; null where nothing was.</param>
/// <param name="Profiles">Boards that say something of themselves.</param>
public sealed record ArchiveState(int Sequence, DateTimeOffset? At, IReadOnlyList<ArchivedMeeting> Meetings, IReadOnlyList<ArchivedPaper> Papers, IReadOnlyList<string> Profiles);

/// <summary>Reads it, out of the published copy alone.</summary>
public sealed class ArchiveContents(PublishedDbContext db)
{
    public Task<int> SequenceAsync(CancellationToken ct)
        => db.Clock.Sequence().SingleAsync(ct);

    public async Task<ArchiveState> ReadAsync(CancellationToken ct)
    {
        var sequence = await SequenceAsync(ct);
        var notes = await Notes().ToListAsync(ct);
        var agendas = await Agendas().ToListAsync(ct);
        var papers = await Papers().ToListAsync(ct);
        var plan = await Plans().FirstOrDefaultAsync(ct);
        var profiles = await Profiles().ToListAsync(ct);
        var last = new[] { notes.MaxBy(row => row.Sequence), agendas.MaxBy(row => row.Sequence), papers.MaxBy(row => row.Sequence), profiles.MaxBy(row => row.Sequence), plan }.OfType<ArchivedRow>().MaxBy(row => row.Sequence);
        var meetings = notes.Concat(agendas)
            .Select(row => (row.BoardSlug, row.Date))
            .Distinct()
            .OrderBy(row => row.Date).ThenBy(row => row.BoardSlug, StringComparer.Ordinal)
            .Select(row => new ArchivedMeeting(row.BoardSlug, row.Date, Readable(row.BoardSlug, row.Date, notes)));
        return new ArchiveState(
            sequence,
            last?.At,
            [.. meetings],
            [.. papers.Select(row => new ArchivedPaper(row.BoardSlug, row.Date, row.Key)).Distinct()],
            [.. profiles.Select(row => row.BoardSlug).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Of the record that lives there: what stands behind its last withdrawal.</summary>
    private static List<int> Readable(string board, DateOnly date, List<ArchivedRow> notes)
    {
        var here = notes.Where(row => row.BoardSlug == board && row.Date == date).Select(row => row.Key).ToHashSet();
        var living = notes.Where(row => here.Contains(row.Key)).GroupBy(row => row.Key)
            .Select(record => record.OrderBy(row => row.Number).ToList())
            .Where(record => record[^1].BoardSlug == board && record[^1].Date == date && !record[^1].IsWithdrawn)
            .MaxBy(record => record[^1].Sequence);
        return living is null ? [] : [.. living.Skip(living.FindLastIndex(row => row.IsWithdrawn) + 1).Select(row => row.Number)];
    }

    // The queries stand apart so that a test can have each of them translated for each database.
    internal IQueryable<ArchivedRow> Notes()
        => db.Publications.OrderBy(row => row.Sequence).Select(row => new ArchivedRow(row.Sequence, row.PublishedAt, row.PublicKey, row.Revision, row.BoardSlug, row.MeetingDate, row.Event == PublicationEvent.Withdrawn));

    internal IQueryable<ArchivedRow> Agendas()
        => db.Agendas.OrderBy(row => row.Sequence).Select(row => new ArchivedRow(row.Sequence, row.PublishedAt, row.PublicKey, row.Number, row.BoardSlug, row.MeetingDate, false));

    internal IQueryable<ArchivedRow> Papers()
        => db.Papers.OrderBy(row => row.Sequence).Select(row => new ArchivedRow(row.Sequence, row.PublishedAt, row.PaperKey, row.Number, row.BoardSlug, row.MeetingDate, row.Sha256 == null));

    internal IQueryable<ArchivedRow> Plans()
        => db.ForwardPlans.OrderByDescending(row => row.Sequence).Select(row => new ArchivedRow(row.Sequence, row.PublishedAt, Guid.Empty, row.Number, row.BoardSlug, default, false));

    internal IQueryable<ArchivedRow> Profiles()
        => db.Profiles.OrderBy(row => row.Sequence).Select(row => new ArchivedRow(row.Sequence, row.PublishedAt, Guid.Empty, row.Number, row.BoardSlug, default, false));

    internal sealed record ArchivedRow(int Sequence, DateTimeOffset At, Guid Key, int Number, string BoardSlug, DateOnly Date, bool IsWithdrawn);
}
