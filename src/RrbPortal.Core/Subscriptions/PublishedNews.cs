using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Subscriptions;

/// <summary>A note as it was last published, with what it can be followed by.</summary>
/// <param name="Explanation">The change note of a correction.</param>
internal sealed record NewsItem(
    Guid Key, int Sequence, string BoardSlug, string BoardName, DateOnly Date, PublicationEvent Event, string? Explanation, IReadOnlyList<string> Themes, IReadOnlyList<string> Organisations)
{
    public bool Concerns(Topic topic) => topic.Kind switch
    {
        TopicKind.Everything => true,
        TopicKind.Board => BoardSlug == topic.Slug,
        TopicKind.Theme => Themes.Contains(topic.Slug, StringComparer.Ordinal),
        _ => Organisations.Contains(topic.Slug, StringComparer.Ordinal),
    };
}

/// <summary>
/// What was published or corrected, out of the published copy alone and as it stands now: a note that was withdrawn since
/// is not among it, and one that was corrected since is there once.
/// </summary>
public sealed class PublishedNews(PublishedDbContext db)
{
    /// <summary>The number of the last publication; all up to it can be read.</summary>
    internal Task<int> SequenceAsync(CancellationToken ct)
        => db.Clock.Sequence().SingleAsync(ct);

    /// <summary>In the order of publication, what came after one number and up to another.</summary>
    internal async Task<IReadOnlyList<NewsItem>> BetweenAsync(int after, int upTo, CancellationToken ct) => await Between(after, upTo).ToListAsync(ct);

    /// <summary>Those of some records that can be read now.</summary>
    internal async Task<IReadOnlyList<NewsItem>> OfAsync(IReadOnlyCollection<Guid> records, CancellationToken ct) => await Of(records).ToListAsync(ct);

    /// <summary>The records that are withdrawn now.</summary>
    internal async Task<IReadOnlySet<Guid>> WithdrawnAsync(CancellationToken ct) => (await Withdrawn().ToListAsync(ct)).ToHashSet();

    // The queries stand apart so that a test can have each of them translated for each database.
    internal IQueryable<NewsItem> Between(int after, int upTo) => Items(db.Publications.Current().Where(note => note.Sequence > after && note.Sequence <= upTo));

    internal IQueryable<NewsItem> Of(IReadOnlyCollection<Guid> records) => Items(db.Publications.Current().Where(note => records.Contains(note.PublicKey)));

    internal IQueryable<Guid> Withdrawn()
        => db.Publications.Latest().Where(row => row.Event == PublicationEvent.Withdrawn).Select(row => row.PublicKey);

    private static IQueryable<NewsItem> Items(IQueryable<Publication> notes)
        => notes.OrderBy(note => note.Sequence).ThenBy(note => note.MeetingDate).ThenBy(note => note.Id)
            .Select(note => new NewsItem(
                note.PublicKey,
                note.Sequence,
                note.BoardSlug,
                note.BoardName,
                note.MeetingDate,
                note.Event,
                note.Explanation,
                note.Themes.Select(theme => theme.Slug).ToList(),
                note.Organisations.Select(entry => entry.Slug).ToList()));
}
