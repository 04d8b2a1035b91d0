using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using RrbPortal.Core.Demonstration;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Pages;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Web.Tests.Papers;

/// <summary>All papers of a meeting in one pack, as a zip and as a PDF.</summary>
public sealed partial class PackTests
{
    private static readonly Dictionary<string, string?> NoPrograms = new(StringComparer.Ordinal) { ["Pdf:Qpdf"] = "", ["Pdf:Chromium"] = "" };

    [Fact]
    public async Task Get_WithoutPrograms_IsAZipInTheOrderOfTheAgenda()
    {
        await using var world = await PaperWorld.CreateAsync(settings: NoPrograms);
        await world.AddAsync("The budget: 2025/26", PaperAudience.Members, PlainPdf.Of("Budget", ["One"]), "b.pdf", world.Item("Budget"));
        await world.AddAsync("Where we meet", PaperAudience.Public, PaperContents.Text("City Hall"));
        await world.AddAsync("Notes for the chair", PaperAudience.Secretariat, PaperContents.Text("secret"), item: world.Item("Welcome"));
        var gone = await world.AddAsync("First budget", PaperAudience.Members, PaperContents.Text("wrong"), item: world.Item("Budget"));
        await world.WithdrawAsync(gone, "The figures were wrong.");

        var member = await world.Portal.AsMemberAsync();
        var answer = await member.Client.GetAsync(Links.Pack(world.Meeting.Id));
        using var zip = await ZipAsync(answer);

        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("reducing-reoffending-board-2024-06-20-pack.zip", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.True(answer.Headers.CacheControl is { Private: true, NoStore: true });
        Assert.Equal(["00 Contents.html", "00-01 Where we meet.txt", "02-01 The budget_ 2025_26.pdf"], zip.Entries.Select(entry => entry.FullName));
        var contents = await ContentsAsync(zip);
        Assert.Contains("First budget: withdrawn: The figures were wrong.", contents, StringComparison.Ordinal);
        Assert.DoesNotContain("chair", contents, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("secretariat", new[] { "Everybody", "Members", "Secretariat" })]
    [InlineData("members", new[] { "Everybody", "Members" })]
    [InlineData("public", new[] { "Everybody" })]
    [InlineData("nonsense", new[] { "Everybody", "Members" })]
    public async Task Get_BySecretariat_HoldsWhatTheAudienceMayRead(string audience, string[] titles)
    {
        await using var world = await PaperWorld.CreateAsync(settings: NoPrograms);
        await world.PublishAsync(await world.AddAsync("Everybody", PaperAudience.Public, PaperContents.Text("1")));
        await world.AddAsync("Members", PaperAudience.Members, PaperContents.Text("2"));
        await world.AddAsync("Secretariat", PaperAudience.Secretariat, PaperContents.Text("3"));
        await world.AddAsync("Not published", PaperAudience.Public, PaperContents.Text("4"), item: world.Item("Budget"));
        var secretary = await world.Portal.AsSecretaryAsync();

        using var zip = await ZipAsync(await secretary.Client.GetAsync($"{Links.MemberMeeting(world.Meeting.Id)}/pack?audience={audience}"));

        var names = zip.Entries.Skip(1).Select(entry => Path.GetFileNameWithoutExtension(entry.FullName)[6..]).Where(title => title != "Not published");
        Assert.Equal(titles, names);
        Assert.Equal(audience != "public", zip.Entries.Any(entry => entry.FullName.Contains("Not published", StringComparison.Ordinal)));
        var contents = await ContentsAsync(zip);
        Assert.Equal(audience != "public", contents.Contains("Contracts", StringComparison.Ordinal));

        // Nothing of this agenda was published.
        Assert.Equal(audience != "public", contents.Contains("Budget", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_AudienceOfOthersByAMember_IsTheMembersPack()
    {
        await using var world = await PaperWorld.CreateAsync(settings: NoPrograms);
        await world.AddAsync("Kept", PaperAudience.Secretariat, PaperContents.Text("secret"));
        var member = await world.Portal.AsMemberAsync();

        using var zip = await ZipAsync(await member.Client.GetAsync(Links.Pack(world.Meeting.Id, PaperAudience.Secretariat)));

        Assert.Equal(["00 Contents.html"], zip.Entries.Select(entry => entry.FullName));
        Assert.DoesNotContain("Kept", await ContentsAsync(zip), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByWhoeverMayNotKnowOfTheMeeting_IsRefused()
    {
        await using var world = await PaperWorld.CreateAsync(settings: NoPrograms);
        var address = Links.Pack(world.Meeting.Id);

        Assert.Equal(HttpStatusCode.NotFound, (await (await world.Portal.AsMemberAsync("another")).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await world.Portal.AsSecretaryAsync("another")).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await world.Portal.AsAdministratorAsync()).GetAsync(address)).Status);
        Assert.StartsWith(SignInForm.Address, (await world.Portal.Anonymous().GetAsync(address)).Address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await world.Portal.AsMemberAsync()).GetAsync(Links.Pack(world.Meeting.Id + 1))).Status);
    }

    [Fact]
    public async Task Get_ProgramsThatAreNotThere_IsAZip()
    {
        await using var world = await PaperWorld.CreateAsync(settings: new Dictionary<string, string?> { ["Pdf:Chromium"] = "no-such-browser", ["Pdf:Qpdf"] = "no-such-program" });
        await world.AddAsync("One", PaperAudience.Members, PaperContents.Text("1"));

        using var zip = await ZipAsync(await (await world.Portal.AsMemberAsync()).Client.GetAsync(Links.Pack(world.Meeting.Id)));

        Assert.Equal(2, zip.Entries.Count);
    }

    [PackFact]
    public async Task Get_WithBrowserAndQpdf_IsOnePdfWhoseContentsNameTruePages()
    {
        await using var world = await PaperWorld.CreateAsync(settings: Printing());
        await world.AddAsync("Where we meet", PaperAudience.Members, PaperContents.Text("Paper of text: quay"));
        await world.AddAsync("Budget", PaperAudience.Members, PlainPdf.Of("Budget", ["Paper of pages: anchor"], ["Second page"], ["Third page"]), "b.pdf", world.Item("Budget"));
        await world.AddAsync("A map", PaperAudience.Members, PaperContents.Png, "map.png", world.Item("Budget"));
        await world.AddAsync("A form", PaperAudience.Members, PaperContents.Office("wordprocessingml.document"), "form.docx", world.Item("Budget"));
        await world.AddAsync("Figures", PaperAudience.Members, PaperContents.Text("Year,Sum\n2024,12\n"), "f.csv", world.Item("Contracts"));
        await world.AddAsync("Kept", PaperAudience.Secretariat, PaperContents.Text("Not for members: heron"));

        var answer = await (await world.Portal.AsMemberAsync()).Client.GetAsync(Links.Pack(world.Meeting.Id));
        var pages = await PagesAsync(await answer.Content.ReadAsByteArrayAsync());

        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("reducing-reoffending-board-2024-06-20-pack.pdf", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(7, pages.Count);
        Assert.All(pages.Select((text, index) => (text, index)), page => Assert.Contains($"Pack page {page.index + 1} of 7", page.text, StringComparison.Ordinal));
        foreach (var (title, words) in new[] { ("Where we meet", "quay"), ("Budget", "anchor"), ("A map", "02-02 A map"), ("Figures", "2024,12") })
        {
            Assert.Contains(words, pages[PageOf(title, pages[0]) - 1], StringComparison.Ordinal);
        }

        Assert.Contains("A form. Not in this pack: it is a file of Word. Download it:", Spaces().Replace(pages[0], " "), StringComparison.Ordinal);
        Assert.DoesNotContain(pages, page => page.Contains("heron", StringComparison.Ordinal) || page.Contains("Kept", StringComparison.Ordinal));
    }

    [PackFact]
    public async Task Get_LongAgenda_NamesTruePagesThoughTheContentsTakeSeveral()
    {
        await using var world = await PaperWorld.CreateAsync(meeting => Enumerable.Range(1, 60).Aggregate(meeting, (builder, number) => builder.Item($"Item number {number}")), Printing());
        await world.AddAsync("At the end", PaperAudience.Members, PaperContents.Text("lighthouse"), item: world.Item("Item number 60"));

        var pages = await PagesAsync(await (await (await world.Portal.AsMemberAsync()).Client.GetAsync(Links.Pack(world.Meeting.Id))).Content.ReadAsByteArrayAsync());

        var contents = pages.Single(page => page.Contains("Contents", StringComparison.Ordinal) && page.Contains("63-01", StringComparison.Ordinal));
        Assert.True(pages.Count > 3);
        Assert.Contains("lighthouse", pages[PageOf("At the end", contents) - 1], StringComparison.Ordinal);
        Assert.Equal(pages.Count, PageOf("At the end", contents));
    }

    [PackFact]
    public async Task Get_DamagedAndProtectedPapers_AreNamedAsNotInThePack()
    {
        await using var world = await PaperWorld.CreateAsync(settings: Printing());
        await world.AddAsync("Broken", PaperAudience.Members, PaperContents.Text("%PDF-1.4\nnothing of a PDF\n%%EOF\n"), "broken.pdf");
        await world.AddAsync("Locked", PaperAudience.Members, await LockedAsync(PlainPdf.Of("Locked", ["x"])), "locked.pdf");
        await world.AddAsync("Fine", PaperAudience.Members, PaperContents.Text("harbour"));

        var pages = await PagesAsync(await (await (await world.Portal.AsMemberAsync()).Client.GetAsync(Links.Pack(world.Meeting.Id))).Content.ReadAsByteArrayAsync());

        var contents = Spaces().Replace(pages[0], " ");
        Assert.Contains("Broken. Not in this pack: it is damaged.", contents, StringComparison.Ordinal);
        Assert.Contains("Locked. Not in this pack: it is protected.", contents, StringComparison.Ordinal);
        Assert.Contains("harbour", pages[1], StringComparison.Ordinal);
        Assert.Equal(2, pages.Count);
    }

    [PackFact("soffice")]
    public async Task Get_WithLibreOffice_PrintsOfficeFilesToo()
    {
        await using var world = await PaperWorld.CreateAsync(settings: new Dictionary<string, string?>(Printing()) { ["Pdf:Soffice"] = Programs.Find("soffice") });
        var document = PaperContents.Zip([
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("META-INF/manifest.xml", """<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""),
            ("content.xml", """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:text><text:p>breakwater</text:p></office:text></office:body></office:document-content>""")]);
        await world.AddAsync("Letter", PaperAudience.Members, document, "letter.odt");

        var pages = await PagesAsync(await (await (await world.Portal.AsMemberAsync()).Client.GetAsync(Links.Pack(world.Meeting.Id))).Content.ReadAsByteArrayAsync());

        Assert.Contains("breakwater", pages[1], StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Printing() => new(StringComparer.Ordinal) { ["Pdf:Chromium"] = Programs.Chromium, ["Pdf:Qpdf"] = Programs.Find("qpdf") };

    private static async Task<ZipArchive> ZipAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
    }

    private static async Task<string> ContentsAsync(ZipArchive zip)
    {
        using var reader = new StreamReader(zip.Entries[0].Open());
        return Spaces().Replace((await new HtmlParser().ParseDocumentAsync(await reader.ReadToEndAsync())).Body!.TextContent, " ");
    }

    /// <summary>The page that the contents name for a paper.</summary>
    private static int PageOf(string title, string contents)
    {
        var line = contents.Split('\n').Single(line => Regex.IsMatch(line, $@"^\s*\d\d-\d\d\s+{Regex.Escape(title)}\b", RegexOptions.None, TimeSpan.FromSeconds(1)));
        return int.Parse(line.Trim().Split(' ')[^1], CultureInfo.InvariantCulture);
    }

    /// <summary>The text of each page.</summary>
    private static async Task<IReadOnlyList<string>> PagesAsync(byte[] pdf)
    {
        var folder = Directory.CreateTempSubdirectory("rrb-pages-").FullName;
        try
        {
            var file = Path.Combine(folder, "pack.pdf");
            await File.WriteAllBytesAsync(file, pdf);
            var text = await RunAsync("pdftotext", "-layout", file, "-");
            return text.TrimEnd('\f').Split('\f');
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<byte[]> LockedAsync(byte[] pdf)
    {
        var folder = Directory.CreateTempSubdirectory("rrb-locked-").FullName;
        try
        {
            var (open, locked) = (Path.Combine(folder, "open.pdf"), Path.Combine(folder, "locked.pdf"));
            await File.WriteAllBytesAsync(open, pdf);
            await RunAsync("qpdf", "--encrypt", "user", "owner", "256", "--", open, locked);
            return await File.ReadAllBytesAsync(locked);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
