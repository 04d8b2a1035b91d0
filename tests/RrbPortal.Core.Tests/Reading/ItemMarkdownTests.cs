using System.Net;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Markdig;
using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Tests.Reading;

public partial class ItemMarkdownTests
{
    private static readonly MarkdownPipeline Renderer = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseEmphasisExtras().UseAutoIdentifiers().Build();

    [Theory]
    [InlineData("# hash", "\\# hash")]
    [InlineData("1. Not a list.", "1\\. Not a list.")]
    [InlineData("a < b & c > d", "a \\< b \\& c \\> d")]
    [InlineData("[Here](http://example.org)", "\\[Here\\](http://example.org)")]
    [InlineData("costs $\\frac{1}{2}$", "costs \\$\\\\frac\\{1\\}\\{2\\}\\$")]
    [InlineData("what are **neurominorities**.", "what are **neurominorities**.")]
    [InlineData("3 * 4 and ** 5", "3 \\* 4 and \\*\\* 5")]
    public void Line_WithSigns_IsEscapedUnlessBold(string text, string expected) => Assert.Equal(expected, MarkdownEscape.Line(text));

    [Fact]
    public void Item_WithAllKindsOfBlocks_RendersAsThem()
    {
        var item = Notes.WithText("The gaps are:\n\n- Housing\n    - North\n- Debt\n\nThen the table.\n\n| A | B |\n|---|---|\n| 1 | x |").Items[0];

        var markdown = ItemMarkdown.Of(item);

        Assert.Equal("The gaps are:\n\n- Housing\n    - North\n- Debt\n\nThen the table.\n\n| A | B |\n| --- | --- |\n| 1 | x |", markdown);
        Assert.Equal("Thegapsare:HousingNorthDebtThenthetable.AB1x", Rendered(markdown));
    }

    [Fact]
    public void AnyCharacters_RenderAsThemselves()
    {
        var texts = Gen.Elements("#-+*_`~<>[](){}|\\!&;:=^$\"'.0123456789abcXYZ £–’http://x.y@".ToCharArray()).ArrayOf().Select(letters => new string(letters).Trim())
            .Where(text => text.Length > 0 && !text.Contains("**", StringComparison.Ordinal));

        Prop.ForAll(texts.ToArbitrary(), text => Rendered(MarkdownEscape.Line(text)) == Squeezed(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(30));
    }

    [Fact]
    public void AnySample_RendersWithNothingLost()
    {
        foreach (var item in Notes.SampleNames.SelectMany(name => Notes.Sample(name).Items).SelectMany(item => item.WithSubItems()))
        {
            var expected = string.Concat(item.Blocks.Select(block => block switch
            {
                ParagraphBlock paragraph => paragraph.Text,
                ListBlock list => string.Concat(list.Bullets.Select(bullet => (char.IsAsciiDigit((bullet.Ordinal ?? " ")[0]) ? "" : bullet.Ordinal) + bullet.Text)),
                TableBlock table => string.Concat(table.Rows.SelectMany(row => row.Cells)),
                _ => "",
            }));

            Assert.Equal(Squeezed(expected.Replace("**", "", StringComparison.Ordinal)), Rendered(ItemMarkdown.Of(item)).Replace("**", "", StringComparison.Ordinal));
        }
    }

    private static string Rendered(string markdown) => Squeezed(WebUtility.HtmlDecode(Tag().Replace(Markdown.ToHtml(markdown, Renderer), "")));

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
