using System.Text;
using System.Text.Encodings.Web;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

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

    /// <summary>
    /// The same HTML in the blocks that a reader sees (a paragraph, a list, a table, a heading), each with the Markdown
    /// that it is made of. What shows nothing is left out.
    /// </summary>
    public static IReadOnlyList<RenderedBlock> Blocks(string? markdown, TextPlace place = TextPlace.Item)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return [];
        }

        var text = markdown.ReplaceLineEndings("\n");
        if (!TextBounds.Allow(text))
        {
            return PlainBlocks(text);
        }

        try
        {
            return MarkdownBlocks(text, place);
        }
        catch (ArgumentException)
        {
            return PlainBlocks(text);
        }
    }

    /// <summary>The parsed text, for whoever writes it in another form than HTML.</summary>
    /// <returns>Null for a text that is to be shown as plain paragraphs.</returns>
    internal static MarkdownDocument? Parse(string markdown)
    {
        try
        {
            return TextBounds.Allow(markdown) ? Markdig.Markdown.Parse(markdown, Pipeline) : null;
        }
        catch (ArgumentException)
        {
            return null;
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
        Renderer(writer, place).Render(document);
        return new RenderedText(writer.ToString());
    }

    private static List<RenderedBlock> MarkdownBlocks(string text, TextPlace place)
    {
        var document = Markdig.Markdown.Parse(text, Pipeline);
        PlainTables.Apply(document);
        var shown = document.Where(block => block is not LinkReferenceDefinitionGroup).ToList();

        // One renderer for all, since headings nest from block to block.
        var renderer = Renderer(TextWriter.Null, place);
        var blocks = new List<RenderedBlock>(shown.Count);
        for (var index = 0; index < shown.Count; index++)
        {
            using var writer = new StringWriter();
            renderer.Writer = writer;
            renderer.Write(shown[index]);
            var start = LineStart(text, shown[index].Span.Start);
            var end = index + 1 < shown.Count ? LineStart(text, shown[index + 1].Span.Start) : text.Length;
            var html = writer.ToString();
            if (html.Length > 0)
            {
                blocks.Add(new RenderedBlock(start, text[start..end].TrimEnd(), new RenderedText(html)));
            }
        }

        return blocks;
    }

    private static List<RenderedBlock> PlainBlocks(string text)
    {
        var blocks = new List<RenderedBlock>();
        var at = 0;
        var start = -1;
        foreach (var line in text.Split('\n').Append(string.Empty))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                var source = text[start..Math.Min(at, text.Length)].TrimEnd();
                blocks.Add(new RenderedBlock(start, source, PlainText(source)));
                start = -1;
            }

            at += line.Length + 1;
        }

        return blocks;
    }

    private static int LineStart(string text, int at) => at <= 0 ? 0 : text.LastIndexOf('\n', Math.Min(at, text.Length) - 1) + 1;

    private static HtmlRenderer Renderer(TextWriter writer, TextPlace place)
    {
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new SafeLinkRenderer());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new SafeAutolinkRenderer());
        renderer.ObjectRenderers.Replace<HeadingRenderer>(new NestedHeadingRenderer(place));
        return renderer;
    }
}
