using System.IO.Compression;
using System.Net;
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
    private const int MostAddresses = 1500;

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
            foreach (var link in Links(page).Where(link => !IsCombined(link)).Where(_seen.Add))
            {
                waiting.Enqueue(link);
            }
        }
    }

    /// <summary>A search narrowed by two filters at once; each of them is asked for alone, and combinations have no end.</summary>
    private static bool IsCombined(string link) => link.StartsWith("/search", StringComparison.Ordinal) && link.Count(letter => letter == '&') > 1;

    private static IEnumerable<string> Links(PageResponse page)
    {
        var here = new Uri(page.Document.BaseUri);
        var links = page.Document.QuerySelectorAll("a[href], link[href]").Select(link => link.GetAttribute("href"))
            .Concat(page.Document.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")))
            .Append(page.Location)
            .OfType<string>()
            .Select(link => Uri.TryCreate(here, link, out var target) ? target : null);
        return links
            .OfType<Uri>()
            .Where(target => target.Host == here.Host && target.Scheme is "http" or "https")
            .Select(target => target.PathAndQuery);
    }

    private async Task<PageResponse> AskAsync(string address, HttpMethod method)
    {
        var page = await visitor.SendAsync(new HttpRequestMessage(method, address), follow: false);
        var body = page.ContentHeaders.ContentType?.MediaType is "application/zip" && method == HttpMethod.Get ? await UnpackedAsync(address) : page.Html;
        _answers.Add(new Answer(address, page.Status, $"{page.Headers}{page.ContentHeaders}", body));
        return page;
    }

    /// <summary>What lies in an archive, by name and text. The portal's own documents are packed without compression, so that their words stand in them.</summary>
    private async Task<string> UnpackedAsync(string address)
    {
        using var archive = new ZipArchive(new MemoryStream(await visitor.Client.GetByteArrayAsync(address)));
        return string.Concat(archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return $"{entry.FullName}\n{reader.ReadToEnd()}\n";
        }));
    }
}
