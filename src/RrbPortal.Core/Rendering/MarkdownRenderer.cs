using System.Text;
using System.Text.Encodings.Web;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace RrbPortal.Core.Rendering;

/// <summary>
/// Markdown to HTML, the one way of it. No raw HTML, no attributes, no ids, no pictures, links by
/// <see cref="SafeAddress"/>; what is too large, too deep or too strange is shown as plain paragraphs.
/// </summary>
public static class MarkdownRenderer
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static RenderedText Render(string? markdown, TextPlace place = TextPlace.Item)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return RenderedText.Empty;
        }

        if (!TextBounds.Allow(markdown))
        {
            return PlainText(markdown);
        }

        try
        {
            return Markdown(markdown, place);
        }
        catch (ArgumentException)
        {
            // The parser's way to say that lists, quotations or emphasis nest too deeply.
            return PlainText(markdown);
        }
    }

    /// <summary>Text as paragraphs, without any markup of its own.</summary>
    public static RenderedText PlainText(string? text)
    {
        var html = new StringBuilder();
        var inParagraph = false;
        foreach (var line in (text ?? "").EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                html.Append(inParagraph ? "</p>\n" : "");
                inParagraph = false;
            }
            else
            {
                html.Append(inParagraph ? "\n" : "<p>").Append(HtmlEncoder.Default.Encode(line.ToString()));
                inParagraph = true;
            }
        }

        return new RenderedText(html.Append(inParagraph ? "</p>\n" : "").ToString());
    }

    private static RenderedText Markdown(string markdown, TextPlace place)
    {
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        PlainTables.Apply(document);

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new SafeLinkRenderer());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new SafeAutolinkRenderer());
        renderer.ObjectRenderers.Replace<HeadingRenderer>(new NestedHeadingRenderer(place));
        renderer.Render(document);
        return new RenderedText(writer.ToString());
    }
}
