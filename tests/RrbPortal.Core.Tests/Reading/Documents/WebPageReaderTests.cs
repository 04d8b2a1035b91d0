using System.Text;
using RrbPortal.Core.Reading;
using RrbPortal.Core.Reading.Documents;
using static RrbPortal.Core.Tests.Reading.Documents.DocumentFiles;

namespace RrbPortal.Core.Tests.Reading.Documents;

public class WebPageReaderTests
{
    [Fact]
    public void Blocks_BecomeLightMarkdown()
    {
        var text = ReadPage("<h1>Note of\n   Meeting</h1><p>One <b>bold</b>\nword.<br>Next line.</p><p><strong>All bold</strong></p><div>Loose text<p>and a paragraph</p>behind</div><p>20<sup>th</sup> June<sup>2</sup></p>");

        Assert.Equal(["# Note of Meeting", "", "One bold word.", "Next line.", "", "**All bold**", "", "Loose text", "", "and a paragraph", "", "behind", "", "20th June²"], text.Lines);
        Assert.Equal(SourceFormat.WebPage, text.Format);
    }

    [Fact]
    public void Lists_KeepKindStartAndDepth()
    {
        var text = ReadPage("<ol start=3><li>three<ul><li>point<li>other</ul><li value=7>seven</ol><ol type=a><li>letter</ol><ol type=I reversed><li>two<li>one</ol>");

        Assert.Equal(["3. three", "  - point", "  - other", "7. seven", "a. letter", "II. two", "I. one"], text.Lines);
    }

    [Fact]
    public void Tables_KeepHeadAndSpans()
    {
        var text = ReadPage("<table><caption>Who came</caption><tr><th>Name<th>Role<th>Body<tr><td colspan=2>A Name<td>MPS<br>MOPAC</table>");

        Assert.Equal(["Who came", "", "| Name | Role | Body |", "|---|---|---|", "| A Name |  | MPS; MOPAC |"], text.Lines.SkipWhile(line => line.Length == 0));
    }

    [Fact]
    public void Furniture_IsKeptAndMarked()
    {
        var text = ReadPage("<div id=cookie-banner>We use biscuits</div><nav><a href='/'>Home</a></nav><main><h1>Note</h1><p>Text</p></main><footer>Contact us</footer><script>code()</script><style>p{}</style>");

        Assert.Equal(["We use biscuits", "Home", "# Note", "Text", "Contact us"], text.Lines.Where(line => line.Length > 0));
        Sequence.AreEqual([true, true, false, false, true], text.Lines.Zip(text.Origins!).Where(pair => pair.First.Length > 0).Select(pair => Origins.IsMargin(pair.Second)));
    }

    [Fact]
    public void Contents_KeepTheirLinks_AndThoseToNowhereSaySo()
    {
        var text = ReadPage("<nav><ul><li><a href='#one'>Welcome</a></li><li><a href='#'>Close</a></li></ul></nav><h2 id=one>Welcome</h2>");

        Assert.Equal(["- [Welcome](#there)", "- [Close](#)", "", "## Welcome"], text.Lines);
    }

    [Fact]
    public void Preformatted_Definitions_AndDoubleBreaks()
    {
        var text = ReadPage("<pre>one\n  two\n\nthree</pre><dl><dt>Date<dd>5 May 2023<dt>Venue:<dd>Online</dl><div>first<br><br>second</div><details><summary>More</summary>hidden away</details>");

        Assert.Equal(["one", "two", "three", "Date: 5 May 2023", "Venue: Online", "first", "second", "More", "hidden away"], text.Lines.Where(line => line.Length > 0));
    }

    [Fact]
    public void HiddenElements_AreKeptApartAndSaid()
    {
        var text = ReadPage("<p>seen</p><p hidden>unseen</p><p style='display: none'>nor this</p>");

        Assert.Equal(["seen", "unseen", "nor this"], text.Lines.Where(line => line.Length > 0));
        Assert.Contains("2 pieces of hidden text were kept: look whether they should be there.", text.Notices);
    }

    [Theory]
    [InlineData("<meta charset=windows-1252>", "UTF-8")]
    [InlineData("<meta charset=utf-8>", "Windows-1252")]
    [InlineData("<meta charset=shift_jis>", "UTF-8")]
    [InlineData("", "UTF-16")]
    public void Encoding_IsWhatTheBytesAre_NotWhatThePageSays(string said, string written)
    {
        var page = $"<!doctype html><html><head>{said}</head><body><p>Mayor’s café</p></body></html>";
        var bytes = written switch
        {
            "UTF-8" => Encoding.UTF8.GetBytes(page),
            "UTF-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(page)],
            _ => page.Select(c => c == '’' ? (byte)0x92 : (byte)c).ToArray(),
        };

        Assert.Equal(["Mayor’s café"], Read(bytes, "note.html").Lines);
    }
}
