using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using RrbPortal.Core.Exporting;
using RrbPortal.Core.Publishing;
using RrbPortal.TestKit.Data;

namespace RrbPortal.Core.Tests.Exporting;

public sealed class DownloadFormatTests
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static TheoryData<string> Written => [.. DownloadFormat.Written.Select(format => format.Extension)];

    [Theory]
    [MemberData(nameof(Written))]
    public void Write_SameRevisionTwice_GivesTheSameBytes(string extension)
    {
        var format = DownloadFormat.Of(extension)!;

        Assert.Equal(format.Write(ExportedNotes.Full), format.Write(ExportedNotes.Full));
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Write_AnyFormat_HoldsContentHashAddressAndLicence(string extension)
    {
        var text = Encoding.UTF8.GetString(DownloadFormat.Of(extension)!.Write(ExportedNotes.Full));

        Assert.Contains(ContentHash.Of(ExportedNotes.Full), text, StringComparison.Ordinal);
        Assert.Contains("https://records.example.org/boards/rrb/meetings/2024-06-20/history/2", text, StringComparison.Ordinal);
        Assert.Contains("Open Government Licence v3.0", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("odt")]
    [InlineData("md")]
    [InlineData("txt")]
    [InlineData("json")]
    public void Write_TextWithCharactersOutsideXml_IsWrittenWithoutThem(string extension)
    {
        var note = ExportedNotes.Bare with
        {
            Items = [new PublicItem { Anchor = "item-1", Number = "1", Title = "Bell\u0007 and \ud800 half", Text = "```\ncode\u0001  </w:t>\n```\n\n# Heading\n\n### Below\n\n> quoted\n\n- \n- one\n\n  two" }],
        };

        Assert.NotEmpty(DownloadFormat.Of(extension)!.Write(note));
    }

    [Fact]
    public void Word_Parts_AreWellFormedAndSayTheLanguage()
    {
        var parts = Parts(DownloadFormat.Word.Write(ExportedNotes.Full));

        Assert.All(parts, part => XDocument.Parse(part.Value));
        Assert.Contains("w:val=\"en-GB\"", parts["word/styles.xml"], StringComparison.Ordinal);
        Assert.Contains("Reducing Reoffending Board, 20 June 2024", parts["docProps/core.xml"], StringComparison.Ordinal);
        var body = XDocument.Parse(parts["word/document.xml"]);
        Assert.Equal(["Heading1", "Heading2", "Heading3"], body.Descendants(Word + "pStyle").Select(style => style.Attribute(Word + "val")!.Value).Where(style => style.StartsWith("Heading", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
        Assert.All(body.Descendants(Word + "tbl"), table => Assert.Single(table.Descendants(Word + "tblHeader")));
    }

    [Fact]
    public void OpenDocument_Package_BeginsWithItsTypeAndIsWellFormed()
    {
        var file = DownloadFormat.OpenDocument.Write(ExportedNotes.Full);
        var parts = Parts(file);

        Assert.Equal("mimetypeapplication/vnd.oasis.opendocument.text", Encoding.ASCII.GetString(file, 30, 47));
        Assert.All(parts.Where(part => part.Key != "mimetype"), part => XDocument.Parse(part.Value));
        Assert.Contains("table:table-header-rows", parts["content.xml"], StringComparison.Ordinal);
        Assert.Contains("fo:language=\"en\" fo:country=\"GB\"", parts["styles.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Json_FactsThatANoteLacks_AreToldApart()
    {
        var full = JsonDocument.Parse(DownloadFormat.Json.Write(ExportedNotes.Full)).RootElement;
        var bare = JsonDocument.Parse(DownloadFormat.Json.Write(ExportedNotes.Bare)).RootElement;

        Assert.Equal(1, full.GetProperty("schema").GetInt32());
        Assert.Equal("recorded", State(full, "chair"));
        Assert.Equal("absent", State(bare, "chair"));
        Assert.Equal("none", State(bare, "decisions"));
        Assert.Equal("absent", State(bare, "actions"));
        Assert.Equal("hybrid", full.GetProperty("place").GetProperty("mode").GetString());
        Assert.False(full.GetProperty("nextMeeting").GetProperty("recordHeld").GetBoolean());
        var actions = full.GetProperty("actions").GetProperty("entries");
        Assert.Equal(["recorded", "recorded", "unknown"], actions.EnumerateArray().Select(action => State(action, "due")));
        Assert.Equal("inProgress", actions[0].GetProperty("status").GetProperty("value").GetString());
        Assert.Equal(JsonValueKind.Null, actions[2].GetProperty("status").GetProperty("value").ValueKind);
        Assert.Equal(["recorded", "recorded", "unknown", "recorded"], full.GetProperty("items").EnumerateArray().Select(item => State(item, "text")));
        Assert.Equal(["recorded", "absent"], full.GetProperty("items")[1].GetProperty("subItems").EnumerateArray().Select(item => State(item, "text")));
    }

    [Fact]
    public void Json_ReadAgain_IsTheSameDocument()
    {
        var document = PublicNoteDocument.Of(ExportedNotes.Revision(ExportedNotes.Full), ExportedNotes.Addresses(ExportedNotes.Full));

        var read = JsonSerializer.Deserialize<PublicNoteDocument>(document.ToJson(), NoteDocumentJson.Options)!;

        Assert.Equal(document.ToJson(), read.ToJson());
    }

    [Fact]
    public void Markdown_TextOfSigns_MeansItself()
    {
        var note = ExportedNotes.Bare with { Items = [new PublicItem { Anchor = "item-1", Number = "1", Title = "A *star* | bar", Text = @"\# no heading, 5 \* 3 \* 2 &amp;amp; \[not a link\](x) snake_case \<b>" }] };

        var text = Encoding.UTF8.GetString(DownloadFormat.Markdown.Write(note));
        var html = Core.Rendering.MarkdownRenderer.Render(text).Html;

        Assert.Contains("# no heading, 5 * 3 * 2 &amp;amp; [not a link](x) snake_case &lt;b&gt;", html, StringComparison.Ordinal);
        Assert.Contains("1. A *star* | bar</h", html, StringComparison.Ordinal);
    }

    private static string State(JsonElement element, string fact) => element.GetProperty(fact).GetProperty("state").GetString()!;

    private static Dictionary<string, string> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry => new StreamReader(entry.Open()).ReadToEnd(), StringComparer.Ordinal);
    }
}
