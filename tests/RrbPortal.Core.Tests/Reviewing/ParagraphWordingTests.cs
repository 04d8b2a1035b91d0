using RrbPortal.Core.Rendering;
using RrbPortal.Core.Reviewing;

namespace RrbPortal.Core.Tests.Reviewing;

public sealed class ParagraphWordingTests
{
    private const string Text = """
        Opening words
        over two lines.

        ## A heading
        Under it.

        - one
        - two

          with more

        | a | b |
        |---|---|
        | 1 | 2 |

        1. first
        2. second

        Last, with a [link](https://example.test).
        """;

    [Fact]
    public void Blocks_OfAText_AreWhatAReaderSees()
    {
        var blocks = MarkdownRenderer.Blocks(Text);

        Assert.Equal(
            ["Opening words\nover two lines.", "## A heading", "Under it.", "- one\n- two\n\n  with more", "| a | b |\n|---|---|\n| 1 | 2 |", "1. first\n2. second", "Last, with a [link](https://example.test)."],
            blocks.Select(block => block.Source));
        Assert.Equal(MarkdownRenderer.Render(Text).Html, string.Concat(blocks.Select(block => block.Html.Html)));
        Assert.All(blocks, block => Assert.StartsWith(block.Source, Text[block.Start..], StringComparison.Ordinal));
    }

    [Fact]
    public void Blocks_EachReplacedByItself_LeaveTheTextAsItIs()
    {
        foreach (var block in MarkdownRenderer.Blocks(Text))
        {
            Assert.Equal(Text, ParagraphWording.Replace(Text, block.Source, block.Source));
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("<img src=x onerror=alert(1)>")]
    public void Blocks_HostileText_AreSafe(string text)
    {
        var html = string.Concat(MarkdownRenderer.Blocks(text).Select(block => block.Html.Html));

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Blocks_TooDeepForMarkdown_ArePlainParagraphs()
    {
        var deep = string.Concat(Enumerable.Repeat("> ", 50)) + "deep\n\nplain";

        Assert.Equal(["<p>plain</p>\n"], MarkdownRenderer.Blocks(deep).Skip(1).Select(block => block.Html.Html));
    }

    [Theory]
    [InlineData("A.\r\n\r\nB.\r\n\r\nC.", "B.", "New.", "A.\n\nNew.\n\nC.")]
    [InlineData("A.\n\nA.", "A.", "New.", null)]
    [InlineData("A. B.", "B.", "New.", null)]
    [InlineData(null, "B.", "New.", null)]
    [InlineData("Only.", "Only.", "One.\n\nTwo.", "One.\n\nTwo.")]
    public void Replace_OnlyAWholeParagraphThatStandsOnce(string? text, string paragraph, string wording, string? expected)
        => Assert.Equal(expected, ParagraphWording.Replace(text, paragraph, wording));
}
