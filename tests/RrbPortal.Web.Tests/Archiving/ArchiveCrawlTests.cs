using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using RrbPortal.Web.Cli;

namespace RrbPortal.Web.Tests.Archiving;

/// <summary>Follows every link of an archive: on the disk, and through a web server that knows nothing of the portal.</summary>
public sealed class ArchiveCrawlTests
{
    [Fact]
    public async Task EveryLink_OnTheDisk_LeadsToAFileAndAPlaceInIt()
    {
        await using var bench = await ArchiveBench.DemonstratedAsync();
        Assert.Equal(ExitCode.Done, await bench.ArchiveAsync());
        var files = bench.Files().ToDictionary(file => file.Path, file => file.Bytes, StringComparer.Ordinal);
        var pages = files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(file => file.Key, file => Crawled.Page(file.Value), StringComparer.Ordinal);

        var broken = new List<string>();
        foreach (var (path, page) in pages)
        {
            foreach (var link in Crawled.Links(page))
            {
                if (Crawled.Problem(path, link, files, pages) is { } problem)
                {
                    broken.Add($"{path}: {link}: {problem}");
                }
            }
        }

        Assert.True(pages.Count > 50, $"There are only {pages.Count} pages.");
        Assert.Equal([], broken);
        Assert.Equal([], pages.Where(page => page.Value.QuerySelector("form, script:not([type='application/ld+json'])") is not null).Select(page => page.Key));
        Assert.Equal([], pages.Where(page => !page.Value.Body!.TextContent.Contains("archived copy", StringComparison.Ordinal) && !page.Value.Title!.StartsWith("Moved", StringComparison.Ordinal) && page.Value.QuerySelector("meta[http-equiv='refresh']") is null).Select(page => page.Key));
    }

    [Fact]
    public async Task EveryAddress_InFeedsAndTheMapOfTheSite_IsInTheArchive()
    {
        await using var bench = await ArchiveBench.DemonstratedAsync();
        await bench.ArchiveAsync();
        var files = bench.Files().Select(file => file.Path).ToHashSet(StringComparer.Ordinal);

        var named = bench.Files().Where(file => file.Path.EndsWith(".atom", StringComparison.Ordinal) || file.Path.EndsWith(".xml", StringComparison.Ordinal))
            .SelectMany(file => Crawled.Addresses(file.Bytes, ArchiveBench.Site)).Distinct(StringComparer.Ordinal).Where(address => address is not ("verify" or "subscribe")).ToList();

        Assert.True(named.Count > 30, $"Only {named.Count} addresses are named.");
        Assert.Equal([], named.Where(address => !Crawled.FilesOf(address).Any(files.Contains)));
    }

    [Fact]
    public async Task EveryPage_FromAPlainWebServer_IsFoundByFollowingLinks()
    {
        await using var bench = await ArchiveBench.DemonstratedAsync();
        await bench.ArchiveAsync();
        await using var server = await ServeAsync(bench.FolderOf());
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var waiting = new Queue<string>(seen);
        var missing = new List<string>();
        while (waiting.TryDequeue(out var address))
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            if (answer.StatusCode is not HttpStatusCode.OK)
            {
                missing.Add($"{address}: {answer.StatusCode}");
                continue;
            }

            if (answer.Content.Headers.ContentType?.MediaType is not "text/html")
            {
                continue;
            }

            var here = answer.RequestMessage!.RequestUri!;
            foreach (var link in Crawled.Links(Crawled.Page(await answer.Content.ReadAsByteArrayAsync())).Select(link => new Uri(here, link)).Where(link => link.Authority == here.Authority).Select(link => link.AbsolutePath).Where(seen.Add))
            {
                waiting.Enqueue(link);
            }
        }

        Assert.Equal([], missing);
        Assert.Contains("/boards/rrb/meetings/index.html", seen);
        Assert.True(seen.Count > 100, $"Only {seen.Count} addresses were found.");

        // As readers know them: the server leads to the folder, and the links of the page there still work.
        using var known = await client.GetAsync(new Uri("/boards/rrb/meetings", UriKind.Relative));
        Assert.Equal("/boards/rrb/meetings/", known.RequestMessage!.RequestUri!.AbsolutePath);
    }

    private static async Task<WebApplication> ServeAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(folder), StaticFileOptions = { ServeUnknownFileTypes = true } });
        await app.StartAsync();
        return app;
    }
}
