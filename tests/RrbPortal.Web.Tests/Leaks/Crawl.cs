using System.Net;
using AngleSharp.Html.Dom;
using RrbPortal.TestKit.Pages;

namespace RrbPortal.Web.Tests.Leaks;

/// <summary>One answer that a visitor got.</summary>
internal sealed record Answer(string Address, HttpStatusCode Status, string Headers, string Body);

/// <summary>
/// Asks for addresses and for everything that their pages link to on this site, each as GET (twice: fresh, and as a
/// cache gives it) and as HEAD.
/// </summary>
internal sealed class Crawl(Browser visitor)
{
    private const int MostAddresses = 500;

    private readonly List<Answer> _answers = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public IReadOnlyList<Answer> Answers => _answers;

    public async Task FollowAsync(IEnumerable<string> addresses)
    {
        var waiting = new Queue<string>(addresses.Where(_seen.Add));
        while (waiting.TryDequeue(out var address))
        {
            Assert.True(_seen.Count < MostAddresses, "The site links to more addresses than this world has.");
            var page = await AskAsync(address, HttpMethod.Get);
            await AskAsync(address, HttpMethod.Get);
            await AskAsync(address, HttpMethod.Head);
            foreach (var link in Links(page).Where(_seen.Add))
            {
                waiting.Enqueue(link);
            }
        }
    }

    private static IEnumerable<string> Links(PageResponse page)
    {
        var links = page.Document.Links.OfType<IHtmlAnchorElement>().Select(link => link.Href)
            .Concat(page.Document.QuerySelectorAll<IHtmlLinkElement>("link").Select(link => link.Href ?? ""))
            .Concat(page.Document.Scripts.Select(script => script.Source is { } source ? new Uri(new Uri(page.Document.BaseUri), source).AbsoluteUri : ""))
            .Append(page.Location is { } location ? new Uri(new Uri(page.Document.BaseUri), location).AbsoluteUri : "");
        var host = new Uri(page.Document.BaseUri).Host;
        return links
            .Where(link => Uri.TryCreate(link, UriKind.Absolute, out var target) && target.Host == host && target.Scheme is "http" or "https")
            .Select(link => new Uri(link).PathAndQuery);
    }

    private async Task<PageResponse> AskAsync(string address, HttpMethod method)
    {
        var page = await visitor.SendAsync(new HttpRequestMessage(method, address), follow: false);
        _answers.Add(new Answer(address, page.Status, $"{page.Headers}{page.ContentHeaders}", page.Html));
        return page;
    }
}
