using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace RrbPortal.Core.Rendering;

/// <summary>Writes a link only to a <see cref="SafeAddress"/>, and its text alone otherwise; of a picture, its description.</summary>
internal sealed class SafeLinkRenderer : LinkInlineRenderer
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (link.IsImage)
        {
            var html = renderer.EnableHtmlForInline;
            renderer.EnableHtmlForInline = false;
            renderer.WriteChildren(link);
            renderer.EnableHtmlForInline = html;
        }
        else if (SafeAddress.Allows(link.GetDynamicUrl?.Invoke() ?? link.Url))
        {
            base.Write(renderer, link);
        }
        else
        {
            renderer.WriteChildren(link);
        }
    }
}

/// <summary>Writes an address between angle brackets as a link only if it is a <see cref="SafeAddress"/>.</summary>
internal sealed class SafeAutolinkRenderer : AutolinkInlineRenderer
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        if (SafeAddress.Allows(link.IsEmail ? "mailto:" + link.Url : link.Url))
        {
            base.Write(renderer, link);
        }
        else
        {
            renderer.WriteEscape(link.Url);
        }
    }
}

/// <summary>
/// Puts the headings of a text below the heading that it stands under, one level at a time whatever the author wrote,
/// so that the outline of the page has no gaps. A heading without words is left out.
/// </summary>
internal sealed class NestedHeadingRenderer(TextPlace place) : HtmlObjectRenderer<HeadingBlock>
{
    private const int Deepest = 6;

    private readonly Stack<int> _open = new();

    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        if (heading.Inline?.FirstChild is null)
        {
            return;
        }

        while (_open.TryPeek(out var level) && level >= heading.Level)
        {
            _open.Pop();
        }

        var tag = $"h{Math.Min(Deepest, (int)place + _open.Count)}";
        _open.Push(heading.Level);
        renderer.EnsureLine();
        renderer.Write('<').Write(tag).Write('>');
        renderer.WriteLeafInline(heading);
        renderer.Write("</").Write(tag).WriteLine(">");
    }
}

/// <summary>Takes out what a table would write as a style attribute, which the content security policy forbids.</summary>
internal static class PlainTables
{
    public static void Apply(MarkdownDocument document)
    {
        foreach (var column in document.Descendants<Table>().SelectMany(table => table.ColumnDefinitions))
        {
            column.Alignment = null;
            column.Width = 0;
        }
    }
}
