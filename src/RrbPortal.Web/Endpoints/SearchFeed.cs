using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using RrbPortal.Core.Common;
using RrbPortal.Core.Feeds;
using RrbPortal.Core.Search;
using RrbPortal.Web.Archiving;
using RrbPortal.Web.Hosting;
using RrbPortal.Web.Options;
using RrbPortal.Web.Pages.Visitors.Search;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Endpoints;

/// <summary>The feed of a search: what was published last of all that it finds.</summary>
internal static class SearchFeed
{
    private const int Length = 50;

    public static void MapSearchFeed(this WebApplication app)
        => app.MapMethods(Links.SearchFeed, [HttpMethods.Get, HttpMethods.Head], AnswerAsync).For(Audience.Visitors).WithMetadata(new LiveOnlyAttribute());

    private static async Task<IResult> AnswerAsync(
        [AsParameters] SearchForm form, SearchQueries search, SiteAddress addresses, IOptions<SiteOptions> site, HttpContext context, CancellationToken ct)
    {
        var asked = form.Request with { Page = 1 };
        if (form.IsTooLong || asked.Words.Length == 0)
        {
            return Results.NotFound();
        }

        if (await search.LatestAsync(asked, Length, ct) is not { } hits)
        {
            context.Response.Headers.RetryAfter = BeingIndexed.Seconds;
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var feed = new Feed(
            $"{site.Value.Name}: {asked.Words}",
            addresses.Of(Links.SearchFor(asked, Links.SearchFeed)),
            addresses.Of(Links.SearchFor(asked)),
            site.Value.Name,
            hits.Count == 0 ? null : hits.Max(hit => hit.PublishedAt),
            [.. hits.Select(hit => Entry(hit, addresses))]);
        return Results.Bytes(AtomFormat.Write(feed), $"{AtomFormat.MediaType}; charset=utf-8");
    }

    private static FeedEntry Entry(SearchHit hit, SiteAddress addresses) => new(
        KeyOf(hit),
        $"{SearchWords.Lead(hit)}{Text(hit.Title)} ({hit.BoardName}, {LondonDates.InWords(hit.Date)})",
        addresses.Of(hit.Anchor.Length == 0 ? Links.Meeting(hit.BoardSlug, hit.Date) : Links.Item(hit.BoardSlug, hit.Date, hit.Anchor)),
        hit.BoardName,
        hit.FirstPublishedAt,
        hit.PublishedAt,
        Text(hit.Passage),
        []);

    /// <summary>The note's own key; of an entry one made of that and of its anchor, which it keeps in every revision.</summary>
    private static Guid KeyOf(SearchHit hit)
        => hit.Anchor.Length == 0 ? hit.Record : new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{hit.Record:N}#{hit.Anchor}")).AsSpan(0, 16));

    private static string Text(IReadOnlyList<PassagePart> parts) => string.Concat(parts.Select(part => part.Text));
}
