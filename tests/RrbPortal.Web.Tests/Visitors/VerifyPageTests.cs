using System.Net;
using System.Security.Cryptography;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.TestData;
using RrbPortal.Web.Tests.Papers;

namespace RrbPortal.Web.Tests.Visitors;

public sealed class VerifyPageTests
{
    private const string Current = "/boards/rrb/meetings/2024-06-20";

    [Theory]
    [InlineData("docx", "Word")]
    [InlineData("odt", "OpenDocument")]
    [InlineData("md", "Markdown")]
    [InlineData("txt", "Plain text")]
    [InlineData("json", "JSON")]
    public async Task Hash_OfADownload_NamesTheRevision(string extension, string label)
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(ExportedNotes.Full);
        var visitor = portal.Anonymous();

        var page = await visitor.GetAsync($"/verify/{await HashAsync(visitor.Client, $"{Current}.{extension}")}");

        Assert.Equal((HttpStatusCode.OK, "This is a published text of this website"), (page.Status, page.Heading));
        Assert.Contains("Note of the meeting of 20 June 2024, Reducing Reoffending Board", page.Text, StringComparison.Ordinal);
        Assert.Contains("Revision 1, published", page.Text, StringComparison.Ordinal);
        Assert.Contains($"The file, byte for byte: {label}", page.Text, StringComparison.Ordinal);
        Assert.Contains("Current", page.Text, StringComparison.Ordinal);
        Assert.Equal("no-store", page.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Page_PortalWithoutABrowser_PromisesNoPdf()
    {
        await using var portal = await PortalApplication.CreateAsync();

        var page = await portal.Anonymous().GetAsync("/verify");

        Assert.Contains("Notes saved from Download on their page (Word, OpenDocument, Markdown, Plain text, JSON).", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hash_OnThePageAboutABoard_LeadsBackToIt()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var board = new PublicBoard("rrb", "Reducing Reoffending Board", "RRB");
        await portal.Series().PublishAsync(ProfileSnapshot.Build(board, "To reduce reoffending.", [], terms: null, agreedOn: null));
        var visitor = portal.Anonymous();
        var hash = (await visitor.GetAsync("/boards/rrb/about")).Document.QuerySelector(".hash code")!.TextContent;

        var current = await visitor.GetAsync($"/verify/{hash}");
        await portal.Series().PublishAsync(ProfileSnapshot.Build(board, "To reduce it more.", [], terms: null, agreedOn: null));
        var superseded = await visitor.GetAsync($"/verify/{hash}");

        Assert.Equal("This is a published text of this website", current.Heading);
        Assert.Contains("page about the board (Reducing Reoffending Board) says since", current.Text, StringComparison.Ordinal);
        Assert.Contains("said since", superseded.Text, StringComparison.Ordinal);
        Assert.Contains("Something else was published since.", superseded.Text, StringComparison.Ordinal);
        Assert.Equal("/boards/rrb/about", current.Document.QuerySelector("main .govuk-inset-text a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Hash_OfADocumentForPrograms_IsItsJsonDownload()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(ExportedNotes.Full);
        var visitor = portal.Anonymous();

        var page = await visitor.GetAsync($"/verify/{await HashAsync(visitor.Client, $"/api/v1{Current}")}");

        Assert.Contains("The file, byte for byte: JSON", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hash_OfContentThatWasCorrected_LeadsToTheCurrentNote()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var record = await portal.Series().PublishAsync(ExportedNotes.Full);
        await portal.Series().PublishAsync(ExportedNotes.Full with { Place = "Union Street" }, record, "The place.");

        var page = await portal.Anonymous().GetAsync($"/verify/{ContentHash.Of(ExportedNotes.Full)}");

        Assert.Contains("Superseded The note was corrected since.", page.Text, StringComparison.Ordinal);
        Assert.Equal($"{Current}/history/1", page.Document.QuerySelector("main dl a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Hash_OfWithdrawnNote_SaysThatAndNothingOfIt()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var record = await portal.Series().PublishAsync(ExportedNotes.Full);
        var hash = await HashAsync(portal.Anonymous().Client, $"{Current}.docx");
        await portal.Series().WithdrawAsync(ExportedNotes.Full, record, "It named a person.");

        foreach (var known in new[] { hash, ContentHash.Of(ExportedNotes.Full) })
        {
            var page = await portal.Anonymous().GetAsync($"/verify/{known}");

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("Withdrawn It was withdrawn on", page.Text, StringComparison.Ordinal);
            Assert.Contains("Reason: It named a person.", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("City Hall", page.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Hash_OfAPublicPaper_NamesIt()
    {
        await using var world = await PaperWorld.CreateAsync();
        var content = PaperContents.Text("What this paper says.");
        var kept = PaperContents.Text("What nobody but members may read.");
        var paper = await world.PublishAsync(await world.AddAsync("Floor plan", PaperAudience.Public, content));
        await world.AddAsync("For members", PaperAudience.Members, kept);
        var visitor = world.Portal.Anonymous();

        var known = await visitor.GetAsync($"/verify/{Hex(content)}");
        var secret = await visitor.GetAsync($"/verify/{Hex(kept)}");
        await world.WithdrawAsync(paper, "A slip.");
        var withdrawn = await visitor.GetAsync($"/verify/{Hex(content)}");

        Assert.Contains("Floor plan, a paper of the meeting of", known.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, secret.Status);
        Assert.Contains("Withdrawn It was withdrawn on", withdrawn.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Floor plan", withdrawn.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hash_OfADraft_IsNotOfAPublishedText()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(ExportedNotes.Full);
        var draft = ExportedNotes.Full with { Place = "A room that nobody was told of" };

        var page = await portal.Anonymous().GetAsync($"/verify/{ContentHash.Of(draft)}?names={ContentHash.Of(draft)}");

        Assert.Equal((HttpStatusCode.NotFound, "This is not a published text of this website"), (page.Status, page.Heading));
        Assert.DoesNotContain("The file says", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hash_OfChangedFile_IsNotPublishedButNamesWhatItSays()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(ExportedNotes.Full);
        var changed = new string('a', 64);

        var page = await portal.Anonymous().GetAsync($"/verify/{changed}?names={ContentHash.Of(ExportedNotes.Full)}");
        var alone = await portal.Anonymous().GetAsync($"/verify/{changed}?names=nonsense");

        Assert.Equal((HttpStatusCode.NotFound, "This is not a published text of this website"), (page.Status, page.Heading));
        Assert.Contains("The file says that it holds revision 1 of the note of 20 June 2024", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The file says", alone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_HashAsAProgramPrintsIt_LeadsToTheAnswer()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(ExportedNotes.Full);
        var visitor = portal.Anonymous();
        var typed = $"{ContentHash.Of(ExportedNotes.Full).ToUpperInvariant()}  rrb.docx";

        var form = (await visitor.GetAsync("/verify")).FormIn("main", "Check");
        var page = await visitor.GetAsync($"/verify?hash={Uri.EscapeDataString(typed)}");
        var capitals = await visitor.GetAsync($"/verify/{ContentHash.Of(ExportedNotes.Full).ToUpperInvariant()}");

        Assert.NotNull(form);
        Assert.Equal("The content of the note", page.All("main dd")[2]);
        Assert.Equal($"/verify/{ContentHash.Of(ExportedNotes.Full)}", page.Address);
        Assert.Equal(page.Address, capitals.Address);
    }

    [Theory]
    [InlineData("", "Enter a SHA-256")]
    [InlineData("abc", "A SHA-256 has 64 digits")]
    public async Task Form_NoHash_SaysWhatOneIs(string typed, string error)
    {
        await using var portal = await PortalApplication.CreateAsync();

        var page = await portal.Anonymous().GetAsync($"/verify?hash={typed}");

        Assert.StartsWith(error, Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/verify/abc")]
    [InlineData("/verify/1111111111111111111111111111111111111111111111111111111111111111-2222222222222222222222222222222222222222222222222222222222222222")]
    public async Task Address_WithoutAHash_IsNotFound(string address)
    {
        await using var portal = await PortalApplication.CreateAsync();

        Assert.Equal((HttpStatusCode.NotFound, "Page not found"), await FoundAsync(portal, address));
    }

    [Fact]
    public async Task NotePage_LeadsToTheCheck()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(ExportedNotes.Full);

        var page = await portal.Anonymous().GetAsync(Current);

        Assert.Equal("/verify", page.Document.QuerySelector(".hash a")!.GetAttribute("href"));
    }

    private static async Task<(HttpStatusCode, string?)> FoundAsync(PortalApplication portal, string address)
    {
        var page = await portal.Anonymous().GetAsync(address);
        return (page.Status, page.Heading);
    }

    private static async Task<string> HashAsync(HttpClient visitor, string address) => Hex(await visitor.GetByteArrayAsync(address));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
