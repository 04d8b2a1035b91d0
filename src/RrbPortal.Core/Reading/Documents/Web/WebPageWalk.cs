using System.Globalization;
using AngleSharp.Dom;

namespace RrbPortal.Core.Reading.Documents.Web;

/// <summary>
/// Walks the elements of a page in their order. The walk calls itself; the parser lets no element stand deeper than some
/// hundred levels.
/// </summary>
internal sealed class WebPageWalk
{
    private readonly DocumentNotices notices;
    private readonly WebPageFrame frame;
    private readonly CancellationToken deadline;
    private readonly BlockBuilder builder;
    private readonly WebPageText text;
    private bool inText = true;
    private bool inHidden;

    public WebPageWalk(DocumentNotices notices, WebPageFrame frame, HashSet<string> places, CancellationToken deadline)
    {
        (this.notices, this.frame, this.deadline) = (notices, frame, deadline);
        var budget = new TextBudget();
        builder = new BlockBuilder(budget);
        text = new WebPageText(budget, builder, places);
    }

    public IReadOnlyList<DocumentBlock> Blocks => builder.Blocks;

    public void Read(IElement? body)
    {
        if (body is not null)
        {
            Around(!frame.IsMarked, () => Children(body));
        }

        text.Flush();
    }

    private void Children(INode node)
    {
        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            deadline.ThrowIfCancellationRequested();
            switch (child)
            {
                case IElement element:
                    Element(element);
                    break;
                case IText characters:
                    text.Characters(characters.Data);
                    break;
            }
        }
    }

    private void Element(IElement element)
    {
        if (WebPageElements.IsNoText(element))
        {
            return;
        }

        if (frame.IsText(element))
        {
            Around(isText: true, () => Content(element));
        }
        else if (!frame.IsMarked && WebPageFrame.StandsAround(element))
        {
            Around(isText: false, () => Content(element));
        }
        else if (!inHidden && WebPageElements.IsHidden(element))
        {
            Hidden(element);
        }
        else
        {
            Content(element);
        }
    }

    // What is hidden inside the hidden is the same piece of text, which is asked for once.
    private void Hidden(IElement element)
    {
        inHidden = true;
        var holdsText = element.TextContent.Any(char.IsLetterOrDigit);
        notices.HiddenTexts += holdsText ? 1 : 0;
        Around(inText && !holdsText, () => Content(element));
        inHidden = false;
    }

    // What is around the note is marked as that, wherever it stands.
    private void Around(bool isText, Action content)
    {
        if (inText == isText)
        {
            content();
            return;
        }

        text.Flush();
        var (before, part) = (inText, builder.Part);
        (inText, builder.Part) = (isText, isText ? null : Origins.PageFrame);
        content();
        text.Flush();
        (inText, builder.Part) = (before, part);
    }

    private void Content(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                text.Break();
                break;
            case "b" or "strong":
                Bold(element);
                break;
            case "a":
                Link(element);
                break;
            case "sup":
                Raised(element);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Heading(element, element.LocalName[1] - '0');
                break;
            case "ul" or "ol" or "menu":
                List(element);
                break;
            case "li":
                Entry(element);
                break;
            case "dt":
                text.Flush();
                Children(element);
                text.EndTerm();
                break;
            case "dd":
                text.BeginDefinition();
                Children(element);
                text.Flush();
                break;
            case "table":
                Table(element);
                break;
            case "pre" or "textarea" or "listing" or "xmp" or "plaintext":
                text.Flush();
                text.Preformatted++;
                Children(element);
                text.Flush();
                text.Preformatted--;
                break;
            case "select":
                notices.FormFields++;
                break;
            case "img" or "svg" or "picture" or "canvas":
                notices.Pictures++;
                break;
            case var _ when WebPageElements.IsInline(element):
                Inline(element);
                break;
            default:
                Block(element);
                break;
        }
    }

    private void Inline(IElement element)
    {
        if (WebPageElements.IsBold(element))
        {
            Bold(element);
        }
        else
        {
            Children(element);
        }
    }

    private void Block(IElement element)
    {
        text.Flush();
        var strong = WebPageElements.IsBold(element);
        text.Bold += strong ? 1 : 0;
        if (element.GetAttribute("role") == "heading" && int.TryParse(element.GetAttribute("aria-level"), NumberStyles.None, CultureInfo.InvariantCulture, out var level))
        {
            Heading(element, level);
        }
        else
        {
            Children(element);
        }

        text.Flush();
        text.Bold -= strong ? 1 : 0;
    }

    private void Bold(IElement element)
    {
        text.Bold++;
        Children(element);
        text.Bold--;
    }

    private void Link(IElement element)
    {
        if (element.GetAttribute("href") is not { } target)
        {
            Children(element);
            return;
        }

        text.BeginLink(target);
        Children(element);
        text.EndLink();
    }

    // The mark of a note stays raised; "th" behind a day is part of the word.
    private void Raised(IElement element)
    {
        if (WebPageMark.Of(element) is { } mark)
        {
            text.Print(ListNumber.Raised(mark));
        }
        else
        {
            Children(element);
        }
    }

    private void Heading(IElement element, int level)
    {
        text.Flush();
        var before = text.Heading;
        text.Heading = Math.Clamp(level, 1, 6);
        Children(element);
        text.Flush();
        text.Heading = before;
    }

    private void List(IElement element)
    {
        text.Flush();
        if (text.Lists.TryPeek(out var around))
        {
            around.EntryHasText = true;
        }

        text.Lists.Push(WebPageList.Of(element, text.Lists.Count));
        Children(element);
        text.Flush();
        text.Lists.Pop();
    }

    private void Entry(IElement element)
    {
        text.Flush();
        if (!text.Lists.TryPeek(out var list))
        {
            Block(element);
            return;
        }

        list.Begin(element);
        Children(element);
        text.Flush();
        list.InEntry = false;
    }

    private void Table(IElement element)
    {
        text.Flush();
        foreach (var caption in element.Children.Where(child => child.LocalName == "caption"))
        {
            Block(caption);
        }

        builder.BeginTable();
        TableParts(element, isHead: false);
        builder.EndTable();
    }

    private void TableParts(IElement table, bool isHead)
    {
        foreach (var child in table.Children)
        {
            switch (child.LocalName)
            {
                case "thead":
                    TableParts(child, isHead: true);
                    break;
                case "tbody" or "tfoot":
                    TableParts(child, isHead: false);
                    break;
                case "tr":
                    Row(child, isHead);
                    break;
                case "caption" or "colgroup" or "col":
                    break;
                default:
                    Element(child);
                    text.Flush();
                    break;
            }
        }
    }

    private void Row(IElement row, bool isHead)
    {
        builder.BeginRow(isHead || (row.Children.Length > 1 && row.Children.All(cell => cell.LocalName == "th")));
        foreach (var cell in row.Children)
        {
            builder.BeginCell(int.TryParse(cell.GetAttribute("colspan"), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? span : 1);
            var around = text.Lists.ToArray();
            text.Lists.Clear();
            Block(cell);
            foreach (var list in around.Reverse())
            {
                text.Lists.Push(list);
            }

            builder.EndCell();
        }
    }
}
