using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RrbPortal.Core.Exporting;
using RrbPortal.Core.Publishing;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Web.Tests.Visitors;

/// <summary>Published notes as files: what each address answers, and to whom it answers nothing.</summary>
public sealed class DownloadTests
{
    private const string Current = "/boards/rrb/meetings/2024-06-20";
    private const string Promise = "public, must-revalidate, max-age=0";

    public static TheoryData<string> Formats => [.. DownloadFormat.All.Select(format => format.Extension)];

    public static TheoryData<string> Written => [.. DownloadFormat.Written.Select(format => format.Extension)];

    [Theory]
    [MemberData(nameof(Written))]
    public async Task Get_PublishedNote_IsAFileToSave(string extension)
    {
        await using var portal = await CreateAsync();
        await portal.Series().PublishAsync(ExportedNotes.Full);
        var visitor = portal.Anonymous().Client;

        var first = await visitor.GetAsync($"{Current}.{extension}");
        var second = await visitor.GetAsync($"{Current}.{extension}");
        var byRevision = await visitor.GetAsync($"{Current}/history/1.{extension}");

        Assert.All([first, second, byRevision], answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.All([first, second], answer => Assert.Equal(DownloadFormat.Of(extension)!.MediaType, answer.Content.Headers.ContentType!.ToString()));
        Assert.All([first, second, byRevision], answer => Assert.Equal($"rrb-2024-06-20-r1.{extension}", answer.Content.Headers.ContentDisposition!.FileName));
        Assert.All([first, second], answer => Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType));
        Assert.All([first, second], answer => Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single()));
        var bytes = await first.Content.ReadAsByteArrayAsync();
        Assert.Equal(bytes, await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(bytes, await byRevision.Content.ReadAsByteArrayAsync());
        Assert.Contains(ContentHash.Of(ExportedNotes.Full), Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_KeptFile_IsAskedForByItsTagAndSentWithoutAQuery()
    {
        await using var portal = await CreateAsync();
        await portal.Series().PublishAsync(ExportedNotes.Full);
        await ConfirmAsync(portal);
        var visitor = portal.Anonymous().Client;

        var first = await visitor.GetAsync($"{Current}.docx");
        HttpResponseMessage again = null!, head = null!;
        var queries = await portal.Queries.CountAsync(async () =>
        {
            again = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"{Current}.docx") { Headers = { IfNoneMatch = { first.Headers.ETag! } } });
            head = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"{Current}.docx"));
        });

        Assert.Equal(Promise, first.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal((HttpStatusCode.OK, "rrb-2024-06-20-r1.docx"), (head.StatusCode, head.Content.Headers.ContentDisposition!.FileName));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(0, queries);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Get_WithdrawnNote_IsGoneInEveryFormat(string extension)
    {
        await using var portal = await CreateAsync();
        var record = await portal.Series().PublishAsync(ExportedNotes.Full);
        await ConfirmAsync(portal);
        await portal.Anonymous().GetAsync($"{Current}.{extension}");
        await portal.Series().WithdrawAsync(ExportedNotes.Full, record, "It named a person.");
        await ConfirmAsync(portal);

        foreach (var address in new[] { $"{Current}.{extension}", $"{Current}/history/1.{extension}" })
        {
            var answer = await portal.Anonymous().GetAsync(address);

            Assert.Equal(HttpStatusCode.Gone, answer.Status);
            Assert.Contains("Reason: It named a person.", answer.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("referral form", answer.Html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Get_NoteThatMoved_LeadsToItsFileThere(string extension)
    {
        await using var portal = await CreateAsync();
        var record = await portal.Series().PublishAsync(ExportedNotes.Full with { Date = new DateOnly(2024, 6, 19) });
        await portal.Series().PublishAsync(ExportedNotes.Full, record, "The date was wrong.");

        var answer = await portal.Anonymous().GetAsync($"/boards/rrb/meetings/2024-06-19.{extension}", follow: false);
        var older = await portal.Anonymous().GetAsync($"/boards/rrb/meetings/2024-06-19/history/1.{extension}", follow: false);

        Assert.Equal((HttpStatusCode.MovedPermanently, $"{Current}.{extension}"), (answer.Status, answer.Location));
        Assert.Equal((HttpStatusCode.MovedPermanently, $"{Current}/history/1.{extension}"), (older.Status, older.Location));
    }

    [Theory]
    [InlineData("/boards/rrb/meetings/2024-06-21.docx")]
    [InlineData("/boards/other/meetings/2024-06-20.docx")]
    [InlineData("/boards/rrb/meetings/2024-06-20.doc")]
    [InlineData("/boards/rrb/meetings/2024-06-20.DOCX")]
    [InlineData("/boards/rrb/meetings/20-06-2024.odt")]
    [InlineData("/boards/rrb/meetings/2024-06-20/history/2.json")]
    [InlineData("/boards/rrb/meetings/2024-06-20/history/0.json")]
    [InlineData("/boards/rrb/meetings/2024-06-20.pdf")]
    [InlineData("/boards/rrb/meetings/2023.zip")]
    [InlineData("/boards/other/meetings/2024.zip")]
    public async Task Get_NothingPublishedThere_IsNotFound(string address)
    {
        await using var portal = await CreateAsync();
        await portal.Series().PublishAsync(ExportedNotes.Full);

        var answer = await portal.Anonymous().GetAsync(address, follow: false);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task Get_AfterACorrection_IsTheNewRevisionAndTheOldOneStays()
    {
        await using var portal = await CreateAsync();
        var record = await portal.Series().PublishAsync(ExportedNotes.Full);
        await ConfirmAsync(portal);
        var before = await portal.Anonymous().Client.GetByteArrayAsync($"{Current}.md");
        await portal.Series().PublishAsync(ExportedNotes.Full with { Place = "Southwark" }, record, "The place was wrong.");
        await ConfirmAsync(portal);

        var current = await portal.Anonymous().GetAsync($"{Current}.md");
        var older = await portal.Anonymous().Client.GetByteArrayAsync($"{Current}/history/1.md");

        Assert.Contains("Southwark", current.Html, StringComparison.Ordinal);
        Assert.Contains("The place was wrong.", current.Html, StringComparison.Ordinal);
        Assert.Equal("rrb-2024-06-20-r2.md", current.ContentHeaders.ContentDisposition!.FileName);
        Assert.Equal(before, older);
    }

    [Fact]
    public async Task YearArchive_OfPublishedNotes_HoldsTheSameFilesAndAnIndex()
    {
        await using var portal = await CreateAsync();
        await portal.Series().PublishAsync(ExportedNotes.Full);
        await portal.Series().PublishAsync(ExportedNotes.Bare);
        var gone = ExportedNotes.Bare with { Date = new DateOnly(2024, 3, 7) };
        await portal.Series().WithdrawAsync(gone, await portal.Series().PublishAsync(gone), "It named a person.");
        await portal.Series().PublishAsync(ExportedNotes.Bare with { Date = new DateOnly(2023, 3, 7) });
        var visitor = portal.Anonymous().Client;

        var answer = await visitor.GetAsync("/boards/rrb/meetings/2024.zip");
        using var zip = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
        var again = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/boards/rrb/meetings/2024.zip") { Headers = { IfNoneMatch = { answer.Headers.ETag! } } });
        var head = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/boards/rrb/meetings/2024.zip"));

        Assert.Equal("rrb-2024.zip", answer.Content.Headers.ContentDisposition!.FileName);
        var names = new[] { "2024-02-01", "2024-06-20" }.SelectMany(date => DownloadFormat.Written.Select(format => $"rrb-{date}-r1.{format.Extension}"));
        Assert.Equal(names.Append("index.csv"), zip.Entries.Select(entry => entry.FullName));
        foreach (var format in DownloadFormat.Written)
        {
            Assert.Equal(await visitor.GetByteArrayAsync($"{Current}.{format.Extension}"), Bytes(zip.GetEntry($"rrb-2024-06-20-r1.{format.Extension}")!));
        }

        Assert.Contains(ContentHash.Of(ExportedNotes.Full), Encoding.UTF8.GetString(Bytes(zip.GetEntry("index.csv")!)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal((HttpStatusCode.OK, 0), (head.StatusCode, (await head.Content.ReadAsByteArrayAsync()).Length));
    }

    [Fact]
    public async Task Page_OfANote_OffersTheFormatsThatThereAre()
    {
        await using var portal = await CreateAsync();
        var record = await portal.Series().PublishAsync(ExportedNotes.Full);
        await portal.Series().PublishAsync(ExportedNotes.Full with { Place = "Southwark" }, record, "The place was wrong.");

        var page = await portal.Anonymous().GetAsync(Current);
        var older = await portal.Anonymous().GetAsync($"{Current}/history/1");
        var list = await portal.Anonymous().GetAsync("/boards/rrb/meetings");

        Assert.Equal(DownloadFormat.Written.Select(format => $"{Current}.{format.Extension}"), Links(page));
        Assert.Equal(DownloadFormat.Written.Select(format => $"{Current}/history/1.{format.Extension}"), Links(older));
        Assert.Equal(["/boards/rrb/meetings/2024.zip"], Links(list));

        static IEnumerable<string?> Links(TestKit.Pages.PageResponse page) => page.Document.QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href"));
    }

    [Fact]
    public async Task Pdf_BrowserThatIsNotThere_IsNotAvailableNow()
    {
        await using var portal = await PortalApplication.CreateAsync(new Dictionary<string, string?> { ["Pdf:Chromium"] = "no-such-browser" });
        await portal.Series().PublishAsync(ExportedNotes.Full);

        var first = await portal.Anonymous().GetAsync($"{Current}.pdf");
        var second = await portal.Anonymous().GetAsync($"{Current}.pdf");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (first.Status, second.Status));
        Assert.Equal(TimeSpan.FromMinutes(1), first.Headers.RetryAfter!.Delta);
        Assert.Contains("save the note in another format", first.Html, StringComparison.Ordinal);
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static Task<PortalApplication> CreateAsync() => PortalApplication.CreateAsync(new Dictionary<string, string?> { ["Pdf:Chromium"] = "" });

    /// <summary>Lets the portal see what was published beside it, as its own look at the database does each quarter of a second.</summary>
    private static async Task ConfirmAsync(PortalApplication portal)
    {
        var follower = portal.Services.GetRequiredService<PublicationFollower>();
        await follower.ConfirmAsync(async ct =>
        {
            await using var db = portal.Database.Portal();
            return (int?)await Task.FromResult(db.PublicationClock.Single().Sequence);
        }, CancellationToken.None);
    }
}
