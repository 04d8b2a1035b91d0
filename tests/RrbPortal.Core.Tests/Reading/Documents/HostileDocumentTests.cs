using System.Diagnostics;
using System.Text;
using RrbPortal.Core.Reading;
using static RrbPortal.Core.Tests.Reading.Documents.DocumentFiles;

namespace RrbPortal.Core.Tests.Reading.Documents;

/// <summary>Files made to break a reader: each is read, or refused in a sentence, in time.</summary>
public class HostileDocumentTests
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("a part that unfolds to 100 MB", "unfolds to more than")]
    [InlineData("many parts", "is a package of more than")]
    [InlineData("two parts of one name", "two of its parts have one name")]
    [InlineData("entities", "is damaged")]
    [InlineData("outside entity", "is damaged")]
    [InlineData("elements 30,000 deep", "is nested too deeply")]
    [InlineData("an encoding that it has not", "is damaged")]
    [InlineData("three million letters", "holds more than 2 MB of text")]
    [InlineData("cells without end", "paragraphs and cells")]
    [InlineData("a line of a megabyte", "has a line of more than 10000 characters (paragraph 1)")]
    [InlineData("an entry cut off", "is damaged")]
    [InlineData("a zip of something else", "is a zip file or a document of another kind")]
    public void Package_IsRefused(string trap, string reason)
    {
        var bytes = trap switch
        {
            "a part that unfolds to 100 MB" => Word(P("x"), ("styles", new string(' ', 100 * Megabyte))),
            "many parts" => Zip(Enumerable.Range(0, 2000).Select(i => ($"part{i}.xml", ""))),
            "two parts of one name" => Zip([("[Content_Types].xml", "<a/>"), ("word/document.xml", "<a/>"), ("WORD/document.xml", "<a/>")]),
            "entities" => Document("<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><d>&b;</d>"),
            "outside entity" => Document("<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><d>&a;</d>"),
            "elements 30,000 deep" => Word(Repeat("<w:sdt>", 30_000) + Repeat("</w:sdt>", 30_000)),
            "an encoding that it has not" => Document("<?xml version=\"1.0\" encoding=\"UTF-16\"?><d>x</d>"),
            "three million letters" => Word(string.Concat(Enumerable.Repeat(P(new string('x', 5000)), 600))),
            "cells without end" => Word(Repeat("<w:p/>", 250_000)),
            "a line of a megabyte" => Word(P(new string('x', Megabyte))),
            "an entry cut off" => Word(P("x")) is var whole ? whole[..(whole.Length / 2)] : [],
            _ => Zip([("photo.jpg", "x")]),
        };

        var refusal = Timed(() => Decode(bytes, "note.docx").Refusal);

        Assert.StartsWith("note.docx ", refusal, StringComparison.Ordinal);
        Assert.Contains(reason, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void TablesAndListsAThousandDeep_AreRead()
    {
        var word = Timed(() => Read(Word(Repeat("<w:tbl><w:tr><w:tc>", 1000) + P("deep") + Repeat("</w:tc></w:tr></w:tbl>", 1000)), "deep.docx"));
        var text = Timed(() => Read(OpenDocument(Repeat("<text:list><text:list-item>", 1000) + "<text:p>deep</text:p>" + Repeat("</text:list-item></text:list>", 1000)), "deep.odt"));
        var boxes = Timed(() => Read(OpenDocument(Repeat("<text:p>a<draw:text-box>", 1000) + "<text:p>deep</text:p>" + Repeat("</draw:text-box></text:p>", 1000)), "boxes.odt"));

        Assert.Contains("deep", word.Lines);
        Assert.EndsWith("- deep", Assert.Single(text.Lines), StringComparison.Ordinal);
        Assert.Contains("deep", boxes.Lines);
    }

    [Theory]
    [InlineData("100,000 divisions in each other")]
    [InlineData("20 MB of bold")]
    [InlineData("an attribute of 15 MB")]
    [InlineData("bold of many kinds, opened again in each paragraph")]
    [InlineData("tables in tables")]
    [InlineData("a comment without end")]
    [InlineData("closing tags alone")]
    public void WebPage_IsReadOrRefusedInTime(string trap)
    {
        var html = trap switch
        {
            "100,000 divisions in each other" => Repeat("<div>", 100_000) + "deep",
            "20 MB of bold" => Repeat("<b>", 6_000_000),
            "an attribute of 15 MB" => $"<p title='{new string('x', 15 * Megabyte)}'>text",
            "bold of many kinds, opened again in each paragraph" => string.Concat(Enumerable.Range(0, 2000).Select(i => $"<b id={i}>")) + Repeat("<p>x", 50_000),
            "tables in tables" => Repeat("<table><tr><td>", 50_000) + "deep",
            "a comment without end" => "<!--" + Repeat("<p>", Megabyte),
            _ => Repeat("<div><b><i>", 300) + Repeat("</b></p></i>", 60_000),
        };

        var decoding = Timed(() => Decode(Encoding.UTF8.GetBytes("<!doctype html><body>start " + html), "page.html"));

        Assert.True(decoding.Refusal?.StartsWith("page.html ", StringComparison.Ordinal) ?? decoding.Text!.Lines[0].Contains("start", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UTF-16 mark, odd bytes")]
    [InlineData("UTF-16 mark, UTF-8 bytes")]
    public void Text_WhoseMarkLies_IsRefused(string lie)
    {
        byte[] bytes = lie == "UTF-16 mark, odd bytes" ? [0xFF, 0xFE, (byte)'a', 0, (byte)'b'] : [0xFE, 0xFF, 0xD8, 0x00, (byte)'a', (byte)'b'];

        Assert.Equal("note.txt says that it is UTF-16 text, and is not. Save it again as UTF-8 text.", Decode(bytes, "note.txt").Refusal);
    }

    [Fact]
    public void Text_WithTheMarkOfUtf8AndBytesOfWindows_IsRead()
    {
        Assert.Equal(["Mayor’s"], Read([0xEF, 0xBB, 0xBF, .. "Mayor"u8, 0x92, (byte)'s'], "note.txt").Lines);
    }

    [Theory]
    [InlineData("{\\rtf1 text}", "note.txt is a rich text file")]
    [InlineData("GIF89a....", "note.txt is a picture")]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/related;", "note.txt is a web archive")]
    [InlineData("<?xml version=\"1.0\"?><office:document>", "note.txt is a document in a single XML file")]
    public void OtherKinds_AreNamedWithWhatToDo(string content, string beginning)
    {
        Assert.StartsWith(beginning, Decode(Encoding.UTF8.GetBytes(content), "note.txt").Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void ProtectedWordFile_IsNamed()
    {
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")];

        Assert.Equal("note.docx is protected by a password. Save it without one and import that.", Decode(bytes, "note.docx").Refusal);
    }

    [Fact]
    public void WebPageCalledText_AndTextCalledWord_AreReadAsWhatTheyAre()
    {
        Assert.Equal(SourceFormat.WebPage, Read([.. "<html><p>One"u8], "note.txt").Format);
        Assert.Equal(SourceFormat.Text, Read([.. "One"u8], "note.docx").Format);
        Assert.Equal(SourceFormat.Word, Read(Word(P("One")), "note.odt").Format);
    }

    private static byte[] Document(string xml) => Zip([("[Content_Types].xml", "<a/>"), ("word/document.xml", xml)]);

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static T Timed<T>(Func<T> read)
    {
        var watch = Stopwatch.StartNew();
        var result = read();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
        return result;
    }
}
