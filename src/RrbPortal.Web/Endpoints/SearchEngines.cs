using RrbPortal.Core.Feeds;
using RrbPortal.Web.Hosting;

namespace RrbPortal.Web.Endpoints;

/// <summary>What search engines ask for first: which pages there are, and which they need not try.</summary>
internal static class SearchEngines
{
    private static readonly string[] NotForThem = [Links.Account, Links.Administration, Links.Members, Links.Secretariat, Links.Subscriptions];

    public static void MapSearchEngines(this WebApplication app)
    {
        app.MapPublic(Links.Sitemap, SitemapAsync);
        app.MapPublic(Links.Robots, Robots);
    }

    private static async Task<IResult> SitemapAsync(PublicSitemap sitemap, SiteAddress addresses, CancellationToken cancellationToken)
    {
        var contents = await sitemap.ReadAsync(cancellationToken);
        IEnumerable<SitemapPage> pages =
        [
            .. new[] { Links.Home, Links.Meetings, Links.Themes, Links.PublishedActions, Links.PublishedDecisions, Links.PublishedOrganisations, Links.OpenData, Links.Subscribe, Links.Verify, Links.Accessibility, Links.Privacy }.Select(page => new SitemapPage(addresses.Of(page))),
            .. contents.Boards.SelectMany(board => new[] { Links.Board(board), Links.BoardMeetings(board) }).Select(page => new SitemapPage(addresses.Of(page))),
            .. contents.Profiles.Select(profile => new SitemapPage(addresses.Of(Links.AboutBoard(profile.BoardSlug)), profile.At)),
            .. contents.Themes.Select(theme => new SitemapPage(addresses.Of(Links.Theme(theme)))),
            .. contents.Meetings.Select(meeting => new SitemapPage(addresses.Of(Links.Meeting(meeting.BoardSlug, meeting.Date)), meeting.At)),
        ];
        return Results.Bytes(SitemapFormat.Write(pages), SitemapFormat.MediaType);
    }

    private static IResult Robots(SiteAddress addresses)
        => Results.Text($"User-agent: *\n{string.Concat(NotForThem.Select(path => $"Disallow: {path}/\n"))}Sitemap: {addresses.Of(Links.Sitemap).AbsoluteUri}\n");
}
