using System.Diagnostics;
using System.Text;
using RrbPortal.Core.Reading;
using RrbPortal.Core.Reading.Documents;
using RrbPortal.Core.Reading.Documents.Pdf;
using static RrbPortal.Core.Tests.Reading.Documents.DocumentFiles;

namespace RrbPortal.Core.Tests.Reading.Documents;

/// <summary>What may stand in a document in its hundreds of thousands is counted, and costs each time the same.</summary>
public class DocumentLimitsTests
{
    [Theory]
    [InlineData("marks of footnotes")]
    [InlineData("notes")]
    [InlineData("notes deep in lists")]
    public void MarksAndNotesWithoutEnd_AreRefused(string trap)
    {
        var (bytes, name) = trap switch
        {
            "marks of footnotes" => (Word("<w:p>" + Repeat("<w:footnoteReference/>", 330_000) + "</w:p>"), "note.docx"),
            "notes" => (OpenDocument("<text:p>" + Repeat("<text:note/>", 1_500_000) + "</text:p>"), "note.odt"),
            _ => (OpenDocument(Repeat("<text:list><text:list-item>", 9_000) + "<text:p>" + Repeat("<text:note/>", 300_000) + "</text:p>" + Repeat("</text:list-item></text:list>", 9_000)), "note.odt"),
        };

        var refusal = Timed(() => Decode(bytes, name).Refusal);

        Assert.StartsWith(name + " has more than 200,000 paragraphs and cells", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void HeadingOfManyLines_IsWrittenInLinesThatAreNotTooLong_AndLosesNothing()
    {
        var bytes = Word("<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>1</w:t>" + Repeat("<w:br/><w:t>x</w:t>", 500_000) + "</w:r></w:p>");

        var text = Timed(() => Read(bytes, "note.docx"));

        Assert.All(text.Lines, line => Assert.True(line.Length <= SourceText.MaximumLineLength));
        Assert.StartsWith("# 1 x x x", text.Lines[0], StringComparison.Ordinal);
        Assert.Equal(500_000, text.Lines.Sum(line => line.Count(c => c == 'x')));
    }

    [Theory]
    [InlineData("<w:tblHeader/>")]
    [InlineData("<w:tblHeader/><w:del/>")]
    public void TableOfManyMarkedRows_IsRead(string settings)
    {
        var bytes = Word("<w:tbl>" + Repeat($"<w:tr><w:trPr>{settings}</w:trPr></w:tr>", 190_000) + "</w:tbl>" + P("end"));

        var text = Timed(() => Read(bytes, "note.docx"));

        Assert.Equal("end", text.Lines[^1]);
    }

    [Fact]
    public void HiddenInsideTheHidden_IsOnePieceOfText()
    {
        var text = ReadPage("<p>seen</p>" + Repeat("<div hidden>", 300) + "unseen" + Repeat("</div>", 300) + "<p hidden>nor this</p>");

        Assert.Equal(["seen", "unseen", "nor this"], text.Lines.Where(line => line.Length > 0));
        Assert.Contains("2 pieces of hidden text were kept: look whether they should be there.", text.Notices);
    }

    [Fact]
    public void RaisedText_IsAMarkWhereItIsANumberOnly()
    {
        var text = ReadPage("<p>Costs<sup> <a href='https://example.org/'><b>12</b></a> </sup> fell on 5<sup>th</sup> May<sup><span></span>3<i>a</i></sup></p>");

        Assert.Equal(["Costs¹² fell on 5th May3a"], text.Lines);
    }

    [Fact]
    public void PlacesBeyondTheirBound_AreNotKept()
    {
        var places = string.Concat(Enumerable.Range(1, 10_001).Select(i => $"<w:bookmarkStart w:name=\"p{i}\"/>"));

        var text = ReadWord($"<w:p>{places}<w:r><w:t>Text</w:t></w:r></w:p>" + Link("p10000", "kept") + Link("p10001", "not kept"));

        Assert.Equal(["Text", "", "[kept](#there)", "", "[not kept](#)"], text.Lines);
    }

    [Theory]
    [InlineData("note.docx")]
    [InlineData("note.odt")]
    [InlineData("note.html")]
    public async Task DocumentThatTakesTooLong_IsRefused(string name)
    {
        var reader = new DocumentReader(new PdfToText("no-such-program-on-any-machine", PdfToText.Patience)) { Patience = TimeSpan.Zero };

        var decoding = await reader.ReadAsync(Small(name), name, CancellationToken.None);

        Assert.Equal($"{name} takes too long to read: it is far larger inside than a note of meeting. Save its text as .txt and import that.", decoding.Refusal);
    }

    [Theory]
    [InlineData("note.docx")]
    [InlineData("note.odt")]
    [InlineData("note.html")]
    public async Task ReadingThatTheCallerEnds_IsNoRefusal(string name)
    {
        var reader = new DocumentReader(new PdfToText("no-such-program-on-any-machine", PdfToText.Patience));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.ReadAsync(Small(name), name, new CancellationToken(canceled: true)));
    }

    private static byte[] Small(string name) => Path.GetExtension(name) switch
    {
        ".docx" => Word(P("text")),
        ".odt" => OpenDocument("<text:p>text</text:p>"),
        _ => Encoding.UTF8.GetBytes("<!doctype html><p>text</p>"),
    };

    private static string Link(string place, string text) => $"<w:p><w:hyperlink w:anchor=\"{place}\"><w:r><w:t>{text}</w:t></w:r></w:hyperlink></w:p>";

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static T Timed<T>(Func<T> read)
    {
        var watch = Stopwatch.StartNew();
        var result = read();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(19), $"It took {watch.Elapsed}.");
        return result;
    }
}
