using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Exporting;
using RrbPortal.Core.SideFiles;
using RrbPortal.Data;
using RrbPortal.Data.Published;

namespace RrbPortal.Core.Verifying;

/// <summary>
/// Says what this portal has published under a SHA-256: a revision or a page about a board by the hash of its
/// content, a download or a public paper by the hash of its bytes. How it stands today the published copy says, each time anew.
/// </summary>
public sealed class Verification(PublishedDbContext db, FingerprintStore store, FingerprintFilling filling, PrintedNotes prints)
{
    /// <summary>A handful of publications is written in less; while the fingerprints are made from nothing, a reader is told to come back.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <param name="hash">As <see cref="Fingerprint.IsPlain"/> wants it.</param>
    /// <returns>Null where nothing is found and the fingerprints are not complete: the reader is to come back.</returns>
    public async Task<KnownTexts?> FindAsync(string hash, CancellationToken ct)
    {
        if (!Fingerprint.IsPlain(hash))
        {
            return new KnownTexts([], [], []);
        }

        var known = new KnownTexts(await WithContentAsync(hash, ct), await PapersAsync(hash, ct), await ProfilesAsync(hash, ct));
        if (!known.IsEmpty)
        {
            return known;
        }

        var file = await WrittenAsync(hash, ct);
        if (file is null)
        {
            var isComplete = await filling.CatchUpAsync(Patience, ct);
            file = await WrittenAsync(hash, ct);
            if (file is null && !isComplete)
            {
                return null;
            }
        }

        return file is null ? known : known with { Notes = await OfFileAsync(file, ct) };
    }

    /// <summary>The revisions whose content has this hash, the latest first.</summary>
    public async Task<IReadOnlyList<KnownNote>> WithContentAsync(string hash, CancellationToken ct)
    {
        if (!Fingerprint.IsPlain(hash))
        {
            return [];
        }

        var rows = await WithContent(hash).ToListAsync(ct);
        return
        [
            .. rows.GroupBy(row => row.PublicKey).SelectMany(record =>
                record.Where(row => row.ContentHash == hash).OrderByDescending(row => row.Revision).Select(row => Known(row, [.. record], format: null))),
        ];
    }

    private async Task<IReadOnlyList<KnownNote>> OfFileAsync(WrittenFile file, CancellationToken ct)
    {
        var record = await Records().Where(row => row.PublicKey == file.Record).ToListAsync(ct);
        return
        [
            .. record.Where(row => row.Revision == file.Revision && row.ContentHash == file.ContentHash)
                .Select(row => Known(row, record, DownloadFormat.Of(file.Extension)?.Label ?? file.Extension)),
        ];
    }

    private static KnownNote Known(Row row, IReadOnlyList<Row> record, string? format)
    {
        var latest = record.MaxBy(other => other.Revision)!;
        var withdrawal = record.Where(other => other.Event is PublicationEvent.Withdrawn && other.Revision > row.Revision).MinBy(other => other.Revision);
        var state = withdrawal is not null ? TextState.Withdrawn : latest.Revision > row.Revision ? TextState.Superseded : TextState.Current;
        return new KnownNote(latest.BoardSlug, latest.BoardName, latest.Date, row.Revision, row.At, state, format, withdrawal?.At, withdrawal?.Explanation);
    }

    private async Task<IReadOnlyList<KnownPaper>> PapersAsync(string hash, CancellationToken ct)
    {
        var rows = await Papers(hash).ToListAsync(ct);
        return [.. rows.GroupBy(row => row.PaperKey).Select(paper => Known(hash, [.. paper.OrderBy(row => row.Number)]))];
    }

    private static KnownPaper Known(string hash, List<PaperRow> versions)
    {
        var (mine, latest) = (versions.FindLastIndex(row => row.Sha256 == hash), versions[^1]);
        var next = mine + 1 < versions.Count ? versions[mine + 1] : null;
        return latest.Sha256 is null
            ? new KnownPaper(latest.PaperKey, latest.BoardSlug, latest.Date, Title: null, versions[mine].At, TextState.Withdrawn, latest.At, latest.Reason)
            : new KnownPaper(latest.PaperKey, latest.BoardSlug, latest.Date, latest.Title, versions[mine].At, latest.Sha256 == hash ? TextState.Current : TextState.Superseded, latest.Sha256 == hash ? null : next?.At, Reason: null);
    }

    private async Task<IReadOnlyList<KnownProfile>> ProfilesAsync(string hash, CancellationToken ct)
        => [.. (await Profiles(hash).ToListAsync(ct)).Select(row => new KnownProfile(row.BoardSlug, row.BoardName, row.At, row.IsLatest ? TextState.Current : TextState.Superseded))];

    private async Task<WrittenFile?> WrittenAsync(string hash, CancellationToken ct)
    {
        if (await prints.FindAsync(hash, ct) is { } print)
        {
            return new WrittenFile(print.Record, print.Revision, print.ContentHash, DownloadFormat.Pdf.Extension);
        }

        try
        {
            await using var connection = store.Open();
            return FingerprintStore.Find(connection, hash);
        }
        catch (SqliteException trouble) when (SideFile.IsHeld(trouble))
        {
            return null;
        }
        catch (SqliteException trouble) when (SideFile.IsBroken(trouble))
        {
            store.Discard();
            return null;
        }
    }

    // The queries stand apart so that a test can have each of them translated for each database.
    internal IQueryable<Row> WithContent(string hash)
        => Rows(db.Publications.Where(row => db.Publications.Any(same => same.PublicKey == row.PublicKey && same.ContentHash == hash)));

    internal IQueryable<Row> Records() => Rows(db.Publications);

    internal IQueryable<PaperRow> Papers(string hash)
        => db.Papers
            .Where(row => db.Papers.Any(same => same.PaperKey == row.PaperKey && same.Sha256 == hash))
            .OrderBy(row => row.Id)
            .Select(row => new PaperRow(row.PaperKey, row.Number, row.BoardSlug, row.MeetingDate, row.Title, row.PublishedAt, row.Sha256, row.WithdrawalReason));

    internal IQueryable<ProfileRow> Profiles(string hash)
        => db.Profiles
            .Where(row => row.ContentHash == hash)
            .OrderByDescending(row => row.Number)
            .Select(row => new ProfileRow(row.BoardSlug, row.BoardName, row.PublishedAt, !db.Profiles.Any(later => later.BoardSlug == row.BoardSlug && later.Number > row.Number)));

    private static IQueryable<Row> Rows(IQueryable<Publication> publications)
        => publications
            .OrderByDescending(row => row.Sequence)
            .Select(row => new Row { PublicKey = row.PublicKey, Revision = row.Revision, Event = row.Event, At = row.PublishedAt, Explanation = row.Explanation, ContentHash = row.ContentHash, BoardSlug = row.BoardSlug, BoardName = row.BoardName, Date = row.MeetingDate });

    internal sealed record PaperRow(Guid PaperKey, int Number, string BoardSlug, DateOnly Date, string Title, DateTimeOffset At, string? Sha256, string? Reason);

    internal sealed record ProfileRow(string BoardSlug, string BoardName, DateTimeOffset At, bool IsLatest);

    // Initializers, not a constructor: the query goes on with its members.
    internal sealed class Row
    {
        public Guid PublicKey { get; init; }

        public int Revision { get; init; }

        public PublicationEvent Event { get; init; }

        public DateTimeOffset At { get; init; }

        public string? Explanation { get; init; }

        public string? ContentHash { get; init; }

        public required string BoardSlug { get; init; }

        public required string BoardName { get; init; }

        public DateOnly Date { get; init; }
    }
}
