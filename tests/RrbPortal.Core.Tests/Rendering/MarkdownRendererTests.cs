using System.Diagnostics;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using RrbPortal.Core.Rendering;

namespace RrbPortal.Core.Tests.Rendering;

public sealed class MarkdownRendererTests
{
    private static readonly string[] AllowedTags =
        ["p", "br", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "a", "blockquote", "code", "pre", "hr", "table", "thead", "tbody", "tr", "th", "td"];

    private static readonly string[] AllowedAttributes = ["href", "title", "start", "class"];

    public static TheoryData<string> Payloads => [.. HostilePayloads.All];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Render_HostilePayload_YieldsNothingThatActs(string payload)
    {
        var html = MarkdownRenderer.Render(payload).Html;

        AssertHarmless(html);
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Render_HostilePayloadInListTableAndQuotation_YieldsNothingThatActs(string payload)
    {
        var line = payload.ReplaceLineEndings(" ");

        AssertHarmless(MarkdownRenderer.Render($"- {line}\n  - {line}\n\n> {line}\n\n1. # {line}\n\n| a |\n|---|\n| {line} |").Html);
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void PlainText_HostilePayload_YieldsParagraphsAlone(string payload)
    {
        var body = Parse(MarkdownRenderer.PlainText(payload).Html);

        Assert.All(body.QuerySelectorAll("*"), element => Assert.Equal("p", element.LocalName));
    }

    [Theory]
    [InlineData("https://www.london.gov.uk/", "https://www.london.gov.uk/")]
    [InlineData("http://example.org/a?b=c&d=e#f", "http://example.org/a?b=c&d=e#f")]
    [InlineData("mailto:board@example.org", "mailto:board@example.org")]
    [InlineData("/boards/rrb/meetings/2024-06-20", "/boards/rrb/meetings/2024-06-20")]
    [InlineData("#item-3", "#item-3")]
    public void Render_ListedAddress_IsLink(string address, string expected)
    {
        var link = Parse(MarkdownRenderer.Render($"See [the page]({address}).").Html).QuerySelector("a");

        Assert.Equal(expected, link!.GetAttribute("href"));
        Assert.Equal("the page", link.TextContent);
    }

    [Fact]
    public void Render_RefusedLink_KeepsItsWords()
    {
        var html = MarkdownRenderer.Render("Read [the *report*](javascript:alert(1)) now.").Html;

        Assert.Equal("<p>Read the <em>report</em> now.</p>\n", html);
    }

    [Fact]
    public void Render_Picture_ShowsItsDescription()
    {
        var html = MarkdownRenderer.Render("![A *map* of London](https://example.org/map.png)").Html;

        Assert.Equal("<p>A map of London</p>\n", html);
    }

    [Theory]
    [InlineData(TextPlace.Item, "h4 h5 h6 h6 h4")]
    [InlineData(TextPlace.SubItem, "h5 h6 h6 h6 h5")]
    public void Render_Headings_StandBelowTheItemWithoutGaps(TextPlace place, string expected)
    {
        var body = Parse(MarkdownRenderer.Render("# One\n\n### Two\n\n#### Three\n\n##### Four\n\n# Five\n\n#\n", place).Html);

        Assert.Equal(expected, string.Join(' ', body.Children.Select(heading => heading.LocalName)));
        Assert.All(body.Children, heading => Assert.False(heading.HasAttribute("id")));
    }

    [Fact]
    public void Render_TextOfANote_IsParagraphsListsAndTables()
    {
        var body = Parse(MarkdownRenderer.Render("MOPAC said:\n\n- one\n- two\n  - deeper\n\n1. first\n\n| Ref | Action |\n|---|--:|\n| AP1 | Write |").Html);

        Assert.Equal("p ul ol table", string.Join(' ', body.Children.Select(element => element.LocalName)));
        Assert.Equal(3, body.QuerySelectorAll("ul li").Length);
        Assert.Equal("Write", body.QuerySelector("td:last-child")!.TextContent);
        Assert.False(body.QuerySelector("td:last-child")!.HasAttribute("style"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    public void Render_NoText_IsEmpty(string? text) => Assert.Equal("", MarkdownRenderer.Render(text).Html);

    [Theory]
    [InlineData("[a](", 40_000)]
    [InlineData("*a_ ", 40_000)]
    [InlineData("*a_ ", 2_400)]
    [InlineData("[", 9_000)]
    [InlineData("![", 4_500)]
    [InlineData("`a``b```", 1_200)]
    [InlineData("> ", 5_000)]
    [InlineData(">", 9_000)]
    [InlineData("- ", 5_000)]
    [InlineData("1. ", 3_000)]
    [InlineData("**a ", 2_000)]
    [InlineData("<a ", 3_000)]
    [InlineData("|", 9_000)]
    [InlineData("[a](\n", 40_000)]
    [InlineData("x", 200_001)]
    public void Render_PathologicalText_IsShownAsPlainText(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        var clock = Stopwatch.StartNew();

        var body = Parse(MarkdownRenderer.Render(text).Html);

        // Seconds apart from the quarter of a minute that the parser takes; not a measurement.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(8), $"It took {clock.Elapsed}.");
        Assert.All(body.QuerySelectorAll("*"), element => Assert.Equal("p", element.LocalName));
    }

    [Fact]
    public void Render_DeepList_IsShownAsPlainText()
    {
        var text = string.Concat(Enumerable.Range(0, 200).Select(depth => new string(' ', depth * 2) + "- deep\n"));

        var body = Parse(MarkdownRenderer.Render(text).Html);

        Assert.Equal("p", Assert.Single(body.QuerySelectorAll("*")).LocalName);
    }

    [Fact]
    public void Render_DeepEmphasis_IsShownWithoutException()
    {
        var text = string.Concat(Enumerable.Repeat("*a **b ", 150)) + string.Concat(Enumerable.Repeat("** *", 75));

        var html = MarkdownRenderer.Render(text).Html;

        Assert.NotEmpty(html);
        AssertHarmless(html);
    }

    [Fact]
    public void Render_LargeTableOfActions_StaysATable()
    {
        var text = "| Ref | Action | Owner | Due | Status |\n|---|---|---|---|---|\n"
            + string.Concat(Enumerable.Range(1, 120).Select(row => $"| AP{row} | Write | **MOPAC** | May | Open |\n"));

        var body = Parse(MarkdownRenderer.Render(text).Html);

        Assert.Equal(121, body.QuerySelectorAll("tr").Length);
    }

    private static void AssertHarmless(string html)
    {
        foreach (var element in Parse(html).QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, AllowedTags, StringComparer.Ordinal);
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, AllowedAttributes, StringComparer.Ordinal));
            if (element.GetAttribute("href") is { } address)
            {
                Assert.Matches("^(https://example\\.org|http://|mailto:|[/#]?[^/\\\\:]*$|/[^/\\\\])", address);
            }
        }
    }

    private static IElement Parse(string html) => new HtmlParser().ParseDocument($"<!doctype html><body>{html}</body>").Body!;
}
