using Microsoft.Extensions.Options;
using RrbPortal.Core.Feeds;
using RrbPortal.Data.Published;
using RrbPortal.Web.Hosting;
using RrbPortal.Web.Options;

namespace RrbPortal.Web.Endpoints;

/// <summary>Atom feeds: of the site, of a board, of a theme, of an organisation.</summary>
internal static class Feeds
{
    public static void MapFeeds(this WebApplication app)
    {
        app.MapPublic(Links.Feed, (PublicFeedPages pages, CancellationToken ct) => pages.OfAsync(new FeedScope(), Links.Feed, Links.Meetings, ct));
        app.MapPublic("/boards/{board}/feed.atom", (string board, PublicFeedPages pages, CancellationToken ct)
            => pages.OfAsync(new FeedScope(Board: board), Links.BoardFeed(board), Links.BoardMeetings(board), ct));
        app.MapPublic("/themes/{theme}/feed.atom", (string theme, PublicFeedPages pages, CancellationToken ct)
            => pages.OfAsync(new FeedScope(Theme: theme), Links.ThemeFeed(theme), Links.Theme(theme), ct));
        app.MapPublic("/organisations/{organisation}/feed.atom", (string organisation, PublicFeedPages pages, CancellationToken ct)
            => pages.OfAsync(new FeedScope(Organisation: organisation), Links.OrganisationFeed(organisation), $"{Links.Meetings}?organisation={organisation}", ct));
    }
}

/// <summary>Makes feeds of what was published, with whole addresses and the site's name.</summary>
internal sealed class PublicFeedPages(PublicFeeds feeds, SiteAddress addresses, IOptions<SiteOptions> site)
{
    /// <param name="self">The address of the feed.</param>
    /// <param name="page">The page that shows the same.</param>
    public async Task<IResult> OfAsync(FeedScope scope, string self, string page, CancellationToken ct)
    {
        if (await feeds.LatestAsync(scope, ct) is not { } contents)
        {
            return Results.NotFound();
        }

        var feed = new Feed(
            Title(scope, contents.Name),
            addresses.Of(self),
            addresses.Of(page),
            site.Value.Name,
            contents.Records.Count == 0 ? null : contents.Records.Max(record => record.At),
            [.. contents.Records.Select(Entry)]);
        return Results.Bytes(AtomFormat.Write(feed), $"{AtomFormat.MediaType}; charset=utf-8");
    }

    private string Title(FeedScope scope, string? name) => scope switch
    {
        { Board: not null } => $"{name}: published records",
        { Theme: not null } => $"{site.Value.Name}: records on {name}",
        { Organisation: not null } => $"{site.Value.Name}: meetings with {name}",
        _ => $"{site.Value.Name}: published records",
    };

    private FeedEntry Entry(FeedRecord record) => new(
        record.Key,
        FeedWords.Title(record),
        addresses.Of(Links.Meeting(record.BoardSlug, record.Date)),
        record.BoardName,
        record.FirstPublishedAt,
        record.At,
        FeedWords.Summary(record),
        record.Event is PublicationEvent.Withdrawn ? [] : record.Themes);
}
