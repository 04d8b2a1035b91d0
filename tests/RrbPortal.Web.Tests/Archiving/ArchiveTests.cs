using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RrbPortal.Core.Archiving;
using RrbPortal.Core.Papers;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Data;
using RrbPortal.Web.Archiving;
using RrbPortal.Web.Cli;
using RrbPortal.Web.Security;
using RrbPortal.Web.Tests.Leaks;
using RrbPortal.Web.Tests.Visitors;

namespace RrbPortal.Web.Tests.Archiving;

/// <summary>What the verb writes, when it writes again, and what it leaves alone.</summary>
public sealed class ArchiveTests
{
    private static readonly PublicNote June = ExportedNotes.Full with { ActionUpdates = null };
    private static readonly PublicNote Other = PublishedSeries.Note(new DateOnly(2023, 5, 11), "other");

    [Fact]
    public async Task Archive_WrittenTwice_IsTheSameByteForByte()
    {
        await using var bench = await ArchiveBench.DemonstratedAsync();

        Assert.Equal((ExitCode.Done, string.Empty), (await bench.ArchiveAsync("one"), bench.Error));
        Assert.Equal(ExitCode.Done, await bench.ArchiveAsync("two"));

        Assert.Equal(bench.Files("one").Select(file => file.Path), bench.Files("two").Select(file => file.Path));
        Assert.Equal([], bench.Files("one").Zip(bench.Files("two")).Where(pair => !pair.First.Bytes.AsSpan().SequenceEqual(pair.Second.Bytes)).Select(pair => pair.First.Path));
        Assert.Contains(", 0 removed, 0 unchanged", bench.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archive_OfTheDemonstration_HoldsEveryRouteForVisitors()
    {
        await using var bench = await ArchiveBench.DemonstratedAsync();
        var live = bench.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<LiveOnlyAttribute>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/'));

        await bench.ArchiveAsync();

        var addresses = bench.Files().Select(file => file.Path).SelectMany(path => new[] { path, path[..Math.Max(0, path.LastIndexOf('/'))] }).ToHashSet(StringComparer.Ordinal);
        var routes = Audiences.Routes.Where(route => route.Value is Audience.Visitors).Select(route => route.Key);
        var nowhere = routes.Where(route => !addresses.Any(address => Crawled.Matches(route, address)));
        Assert.Equal(live.Concat(["api/{*anything}", "error/{code:int}"]).Order(StringComparer.Ordinal), nowhere.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Archive_Files_AreWhatTheSiteSends()
    {
        await using var bench = await ArchiveBench.CreateAsync();
        await bench.Portal.Series().PublishAsync(June);
        await bench.ArchiveAsync(settings: ("Site:BaseAddress", "https://localhost/"));
        var visitor = bench.Portal.Anonymous().Client;

        foreach (var path in new[] { "boards/rrb/meetings/2024-06-20.docx", "boards/rrb/meetings/2024-06-20.md", "boards/rrb/meetings/2024.zip", "sitemap.xml", "catalogue.jsonld", "decisions.csv" })
        {
            Assert.Equal(await visitor.GetByteArrayAsync($"/{path}"), await File.ReadAllBytesAsync(bench.FileOf(path)));
        }

        Assert.Equal(await visitor.GetByteArrayAsync("/api/v1/boards"), await File.ReadAllBytesAsync(bench.FileOf("api/v1/boards/index.json")));
    }

    [Fact]
    public async Task Archive_AfterAPublication_ChangesOnlyWhatThatConcerns()
    {
        await using var bench = await ArchiveBench.CreateAsync();
        await bench.Portal.Series().PublishAsync(June);
        await bench.ArchiveAsync();
        foreach (var (path, _) in bench.Files())
        {
            File.SetLastWriteTimeUtc(bench.FileOf(path), DateTime.UnixEpoch);
        }

        await bench.Portal.Series().PublishAsync(Other);
        Assert.Equal(ExitCode.Done, await bench.ArchiveAsync());

        var touched = bench.Files().Select(file => file.Path).Where(path => File.GetLastWriteTimeUtc(bench.FileOf(path)) != DateTime.UnixEpoch).ToList();
        Assert.Contains("boards/other/meetings/2023-05-11/index.html", touched);
        Assert.Contains("index.html", touched);
        Assert.Contains("feed.atom", touched);
        Assert.Equal([], touched.Where(path => path.StartsWith("boards/rrb/", StringComparison.Ordinal) || path.StartsWith("api/v1/boards/rrb/", StringComparison.Ordinal) || path.StartsWith("themes/housing", StringComparison.Ordinal)));
        Assert.DoesNotContain("open-data/index.html", touched);

        await bench.ArchiveAsync("fresh");
        Assert.Equal(bench.Files("fresh").Select(file => (file.Path, Convert.ToHexString(file.Bytes))), bench.Files().Select(file => (file.Path, Convert.ToHexString(file.Bytes))));
    }

    [Fact]
    public async Task Archive_AfterAWithdrawal_HoldsTheTombstoneAndNoWordOfTheNote()
    {
        await using var bench = await ArchiveBench.CreateAsync();
        await bench.Portal.Series().PublishAsync(Other);
        var record = await bench.Portal.Series().PublishAsync(June);
        await bench.ArchiveAsync();
        Assert.Contains(bench.Files(), file => Holds(file.Bytes, "City Hall"));

        await bench.Portal.Series().WithdrawAsync(June, record, "It named a person.");
        Assert.Equal((ExitCode.Done, string.Empty), (await bench.ArchiveAsync(), bench.Error));

        Assert.Contains("It named a person.", await File.ReadAllTextAsync(bench.FileOf("boards/rrb/meetings/2024-06-20/index.html")), StringComparison.Ordinal);
        Assert.Equal([], bench.Files().Where(file => Holds(file.Bytes, "City Hall") || Holds(file.Bytes, "first night")).Select(file => file.Path));
        Assert.Equal(["boards/rrb/meetings/2024-06-20/index.html"], bench.Files().Select(file => file.Path).Where(path => path.Contains("2024-06-20", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Archive_OfAMovedNote_LeadsFromTheOldAddress()
    {
        await using var bench = await ArchiveBench.CreateAsync();
        var record = await bench.Portal.Series().PublishAsync(June);
        await bench.Portal.Series().PublishAsync(June with { Date = June.Date.AddDays(7) }, record, "The date.");

        await bench.ArchiveAsync();

        var page = await File.ReadAllTextAsync(bench.FileOf("boards/rrb/meetings/2024-06-20/index.html"));
        Assert.Contains("""<a href="../2024-06-27/index.html">Go there</a>""", page, StringComparison.Ordinal);
        Assert.Contains("""content="0; url=../2024-06-27/index.html">""", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archive_OfALongRegister_HasItsPages()
    {
        await using var bench = await ArchiveBench.CreateAsync();
        var actions = Enumerable.Range(1, 120).Select(number => new PublicAction($"action-{number}", $"AP{number}", null, null, $"Do thing {number}.", ["Clinks"], null, "soon", ActionStatus.Open));
        await bench.Portal.Series().PublishAsync(PublishedSeries.Note(June.Date) with { Actions = [.. actions] });

        await bench.ArchiveAsync();

        Assert.Contains("href=\"page-2/index.html\"", await File.ReadAllTextAsync(bench.FileOf("actions/index.html")), StringComparison.Ordinal);
        var second = await File.ReadAllTextAsync(bench.FileOf("actions/page-2/index.html"));
        Assert.Contains("Do thing", second, StringComparison.Ordinal);
        Assert.Contains("href=\"../index.html\"", second, StringComparison.Ordinal);
        Assert.True(File.Exists(bench.FileOf("api/v1/actions/page-2/index.json")));
    }

    [Fact]
    public async Task Archive_OfAPortalFullOfSecrets_HoldsNone()
    {
        await using var bench = await ArchiveBench.CreateAsync();
        var world = await SecretWorld.CreateAsync(bench.Portal);

        Assert.Equal((ExitCode.Done, string.Empty), (await bench.ArchiveAsync(), bench.Error));

        Assert.Contains(bench.Files(), file => Holds(file.Bytes, SecretWorld.PublicWord));
        Assert.Equal([], bench.Files().SelectMany(file => world.Canaries.In(Crawled.Unpacked(file.Path, file.Bytes)).Select(place => $"{file.Path}: {place}")));
    }

    [Fact]
    public async Task Archive_OfAnEmptyPortal_IsThere()
    {
        await using var bench = await ArchiveBench.CreateAsync();

        Assert.Equal((ExitCode.Done, string.Empty), (await bench.ArchiveAsync(), bench.Error));

        Assert.Contains("No notes have been published yet", await File.ReadAllTextAsync(bench.FileOf("index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archive_WithAnAddressThatFails_NamesItAndLeavesTheFolder()
    {
        await using var bench = await ArchiveBench.DemonstratedAsync();
        await bench.ArchiveAsync();
        var before = bench.Files().Select(file => file.Path).ToList();
        foreach (var file in Directory.GetFiles(bench.Portal.Services.GetRequiredService<PaperSettings>().Folder, "*", SearchOption.AllDirectories))
        {
            File.Delete(file);
        }

        var code = await bench.ArchiveAsync();

        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("/papers/", bench.Error, StringComparison.Ordinal);
        Assert.Contains("answered 500", bench.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was written", bench.Error, StringComparison.Ordinal);
        Assert.Equal(before, bench.Files().Select(file => file.Path));
    }

    [Fact]
    public async Task Archive_WithADeadLinkInANote_IsWrittenAndNamesIt()
    {
        await using var bench = await ArchiveBench.CreateAsync();
        await bench.Portal.Series().PublishAsync(PublishedSeries.Note(June.Date) with
        {
            Items = [new PublicItem { Anchor = "item-1", Number = "1", Title = "Welcome", Html = """<p>See <a href="/no/such/page">the page</a>.</p>""" }],
        });

        var code = await bench.ArchiveAsync();

        Assert.Equal((ExitCode.Refused, "/no/such/page: answered 404, named by /boards/rrb/meetings/2024-06-20"), (code, bench.Error.Trim()));
        Assert.Contains("Archived publication 1", bench.Out, StringComparison.Ordinal);
        Assert.Contains($"""<a href="{ArchiveBench.Site}no/such/page">the page</a>""", await File.ReadAllTextAsync(bench.FileOf("boards/rrb/meetings/2024-06-20/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archive_WithLinksInOtherSpellings_LeadsToTheOnePage()
    {
        await using var bench = await ArchiveBench.CreateAsync();
        await bench.Portal.Series().PublishAsync(PublishedSeries.Note(new DateOnly(2024, 6, 20)) with
        {
            Items = [new PublicItem { Anchor = "item-1", Number = "1", Title = "Welcome", Html = """<p>See <a href="/Themes">one</a>, <a href="/themes/">two</a> and <a href="/Boards/rrb/Meetings">three</a>.</p>""" }],
        });

        var code = await bench.ArchiveAsync();

        Assert.Equal((0, string.Empty), (code, bench.Error));
        var page = await File.ReadAllTextAsync(bench.FileOf("boards/rrb/meetings/2024-06-20/index.html"));
        Assert.Contains("""<a href="../../../../themes/index.html">one</a>, <a href="../../../../themes/index.html">two</a>""", page, StringComparison.Ordinal);
        Assert.False(Directory.Exists(bench.FileOf("Themes")));
    }

    [Fact]
    public async Task Archive_IntoAFolderOfSomebodyElse_IsRefused()
    {
        await using var bench = await ArchiveBench.CreateAsync();
        Directory.CreateDirectory(bench.FolderOf());
        await File.WriteAllTextAsync(bench.FileOf("thesis.txt"), "mine");

        Assert.Equal(ExitCode.Refused, await bench.ArchiveAsync());

        Assert.Contains("holds thesis.txt", bench.Error, StringComparison.Ordinal);
        Assert.Equal(["thesis.txt"], bench.Files().Select(file => file.Path));
    }

    [Fact]
    public async Task Manifest_NamesEveryFileWithItsHash()
    {
        await using var bench = await ArchiveBench.CreateAsync();
        await bench.Portal.Series().PublishAsync(June);

        await bench.ArchiveAsync();

        var manifest = ArchiveManifest.Read(await File.ReadAllBytesAsync(bench.FileOf(ArchiveManifest.FileName)))!;
        Assert.Equal((ArchiveBench.Site, 1, true), (manifest.Site, manifest.Sequence, manifest.IsComplete));
        Assert.Equal(
            bench.Files().Where(file => file.Path != ArchiveManifest.FileName).Select(file => (file.Path, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Bytes)))),
            manifest.Files.Select(file => (file.Path, file.Sha256)));
    }

    private static bool Holds(byte[] bytes, string words) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0;
}
