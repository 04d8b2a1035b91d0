using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Feeds;

/// <summary>What a feed is narrowed to; null does not narrow.</summary>
public sealed record FeedScope(string? Board = null, string? Theme = null, string? Organisation = null);

/// <summary>A record as it was last published: a note, its tombstone, or the agenda of a meeting that has no note yet.</summary>
/// <param name="Event">Null for an agenda.</param>
/// <param name="State">How the meeting of an agenda stands; null for a note.</param>
/// <param name="Explanation">The change note of a correction, or the reason of a withdrawal.</param>
public sealed record FeedRecord(
    Guid Key,
    int Sequence,
    string BoardSlug,
    string BoardName,
    DateOnly Date,
    PublicationEvent? Event,
    MeetingState? State,
    int Revision,
    string? Explanation,
    string? ContentHash,
    DateTimeOffset FirstPublishedAt,
    DateTimeOffset At,
    IReadOnlyList<string> Themes);

/// <summary>What a feed holds.</summary>
/// <param name="Name">The name of the board, the theme or the organisation; null for the whole site.</param>
/// <param name="Records">The latest state of each record, what was published last first.</param>
public sealed record FeedContents(string? Name, IReadOnlyList<FeedRecord> Records);

/// <summary>Reads what was published last, out of the published copy alone.</summary>
public sealed class PublicFeeds(PublishedDbContext db)
{
    /// <summary>So many records stand in a feed.</summary>
    public const int Length = 50;

    /// <returns>Null where nothing was ever published that the scope names.</returns>
    public async Task<FeedContents?> LatestAsync(FeedScope scope, CancellationToken ct)
    {
        var notes = await Notes(scope).ToListAsync(ct);

        // Themes and organisations are known of notes alone.
        var agendas = scope is { Theme: null, Organisation: null } ? await Agendas(scope).ToListAsync(ct) : [];
        List<FeedRecord> records = [.. notes.Concat(agendas).OrderByDescending(record => record.Sequence).Take(Length)];
        return records.Count == 0 && scope != new FeedScope() ? null : new FeedContents(await NameAsync(scope, records, ct), records);
    }

    private async Task<string?> NameAsync(FeedScope scope, List<FeedRecord> records, CancellationToken ct) => scope switch
    {
        { Board: not null } => records[0].BoardName,
        { Theme: { } theme } => await Latest(records[0]).SelectMany(row => row.Themes).Where(row => row.Slug == theme).Select(row => row.Label).FirstAsync(ct),
        { Organisation: { } slug } => await Latest(records[0]).SelectMany(row => row.Organisations).Where(row => row.Slug == slug).Select(row => row.Name).FirstAsync(ct),
        _ => null,
    };

    private IQueryable<Publication> Latest(FeedRecord record) => db.Publications.Where(row => row.PublicKey == record.Key && row.Revision == record.Revision);

    // The queries stand apart so that a test can have each of them translated for each database.
    internal IQueryable<FeedRecord> Notes(FeedScope scope)
    {
        var latest = db.Publications.Latest();
        if (scope.Board is { } board)
        {
            latest = latest.Where(row => row.BoardSlug == board);
        }

        // A tombstone says no more what its note was about: it stands in the feeds of the site and of its board alone.
        if (scope.Theme is { } theme)
        {
            latest = latest.Where(row => row.Themes.Any(carried => carried.Slug == theme));
        }

        if (scope.Organisation is { } organisation)
        {
            latest = latest.Where(row => row.Organisations.Any(entry => entry.Slug == organisation));
        }

        return latest
            .OrderByDescending(row => row.Sequence)
            .Take(Length)
            .Select(row => new FeedRecord(
                row.PublicKey,
                row.Sequence,
                row.BoardSlug,
                row.BoardName,
                row.MeetingDate,
                row.Event,
                null,
                row.Revision,
                row.Explanation,
                row.ContentHash,
                db.Publications.Where(first => first.PublicKey == row.PublicKey && first.Revision == 1).Select(first => first.PublishedAt).First(),
                row.PublishedAt,
                row.Themes.Where(carried => carried.ItemAnchor == null).OrderBy(carried => carried.Id).Select(carried => carried.Label).ToList()));
    }

    internal IQueryable<FeedRecord> Agendas(FeedScope scope)
        => db.Agendas
            .Where(row => !db.Agendas.Any(later => later.PublicKey == row.PublicKey && later.Number > row.Number)
                && !db.Publications.Any(note => note.PublicKey == row.PublicKey)
                && (scope.Board == null || row.BoardSlug == scope.Board))
            .OrderByDescending(row => row.Sequence)
            .Take(Length)
            .Select(row => new FeedRecord(
                row.PublicKey,
                row.Sequence,
                row.BoardSlug,
                row.BoardName,
                row.MeetingDate,
                null,
                row.State,
                row.Number,
                null,
                row.ContentHash,
                db.Agendas.Where(first => first.PublicKey == row.PublicKey && first.Number == 1).Select(first => first.PublishedAt).First(),
                row.PublishedAt,
                new List<string>()));
}
