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
    private readonly HashSet<string> places;
    private readonly CancellationToken deadline;
    private readonly TextBudget budget = new();
    private readonly BlockBuilder builder;
    private readonly Stack<WebPageList> lists = new();
    private InlineText text;
    private int heading;
    private int bold;
    private int preformatted;
    private bool inText = true;
    private bool inHidden;
    private bool hasText;
    private bool afterSpace = true;
    private bool afterBreak;
    private bool termWaits;

    public WebPageWalk(DocumentNotices notices, WebPageFrame frame, HashSet<string> places, CancellationToken deadline)
    {
        (this.notices, this.frame, this.places, this.deadline) = (notices, frame, places, deadline);
        builder = new BlockBuilder(budget);
        text = new InlineText(budget);
    }

    public IReadOnlyList<DocumentBlock> Blocks => builder.Blocks;

    public void Read(IElement? body)
    {
        if (body is not null)
        {
            Around(!frame.IsMarked, () => Children(body));
        }

        Flush();
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
                    Characters(characters.Data);
                    break;
            }
        }
    }

    private void Element(IElement element)
    {
        if (IsNoText(element))
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
        else if (!inHidden && IsHidden(element))
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

        Flush();
        var (before, part) = (inText, builder.Part);
        (inText, builder.Part) = (isText, isText ? null : Origins.PageFrame);
        content();
        Flush();
        (inText, builder.Part) = (before, part);
    }

    private void Content(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                Break();
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
                Flush();
                Children(element);
                termWaits = hasText;
                break;
            case "dd":
                Definition(element);
                break;
            case "table":
                Table(element);
                break;
            case "pre" or "textarea" or "listing" or "xmp" or "plaintext":
                Flush();
                preformatted++;
                Children(element);
                Flush();
                preformatted--;
                break;
            case "select":
                notices.FormFields++;
                break;
            case "img" or "svg" or "picture" or "canvas":
                notices.Pictures++;
                break;
            case "span" or "i" or "em" or "u" or "small" or "big" or "font" or "label" or "abbr" or "acronym" or "cite" or "code" or "kbd" or "samp" or "var" or "mark" or "time" or "q" or "sub" or "s" or "strike" or "del" or "ins" or "bdi" or "bdo" or "data" or "dfn" or "tt" or "wbr" or "nobr" or "ruby" or "rt" or "rb" or "rp" or "output":
                Inline(element);
                break;
            default:
                Block(element);
                break;
        }
    }

    private void Inline(IElement element)
    {
        if (element.GetAttribute("style") is { } style && IsBold(style))
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
        Flush();
        var strong = element.GetAttribute("style") is { } style && IsBold(style);
        bold += strong ? 1 : 0;
        if (element.GetAttribute("role") == "heading" && int.TryParse(element.GetAttribute("aria-level"), NumberStyles.None, CultureInfo.InvariantCulture, out var level))
        {
            Heading(element, level);
        }
        else
        {
            Children(element);
        }

        Flush();
        bold -= strong ? 1 : 0;
    }

    private void Bold(IElement element)
    {
        bold++;
        Children(element);
        bold--;
    }

    private void Link(IElement element)
    {
        if (element.GetAttribute("href") is not { } target)
        {
            Children(element);
            return;
        }

        var place = target.IndexOf('#', StringComparison.Ordinal);
        text.BeginLink(place < 0 ? target : place == 0 || target.Length == place + 1 || places.Contains(target[(place + 1)..]) ? target[place..] : target);
        Children(element);
        text.EndLink();
    }

    // The mark of a note stays raised; "th" behind a day is part of the word.
    private void Raised(IElement element)
    {
        if (WebPageMark.Of(element) is { } mark)
        {
            Print(ListNumber.Raised(mark));
        }
        else
        {
            Children(element);
        }
    }

    private void Heading(IElement element, int level)
    {
        Flush();
        var before = heading;
        heading = Math.Clamp(level, 1, 6);
        Children(element);
        Flush();
        heading = before;
    }

    private void List(IElement element)
    {
        Flush();
        if (lists.TryPeek(out var around))
        {
            around.EntryHasText = true;
        }

        lists.Push(WebPageList.Of(element, lists.Count));
        Children(element);
        Flush();
        lists.Pop();
    }

    private void Entry(IElement element)
    {
        Flush();
        if (!lists.TryPeek(out var list))
        {
            Block(element);
            return;
        }

        list.Begin(element);
        Children(element);
        Flush();
        list.InEntry = false;
    }

    // "Date" and, beside it, "5 May" are one line, as on the page.
    private void Definition(IElement element)
    {
        if (!termWaits)
        {
            Flush();
        }
        else
        {
            text.Add(text.EndsWithColon ? " " : ": ", bold > 0);
            afterSpace = true;
        }

        termWaits = false;
        Children(element);
        Flush();
    }

    private void Table(IElement element)
    {
        Flush();
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
                    Flush();
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
            var around = lists.ToArray();
            lists.Clear();
            Block(cell);
            foreach (var list in around.Reverse())
            {
                lists.Push(list);
            }

            builder.EndCell();
        }
    }

    private void Characters(string data)
    {
        if (preformatted > 0)
        {
            var lines = data.ReplaceLineEndings("\n").Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                {
                    Break();
                }

                if (!string.IsNullOrWhiteSpace(lines[i]))
                {
                    Print(lines[i]);
                }
            }

            return;
        }

        var start = 0;
        for (var i = 0; i <= data.Length; i++)
        {
            var isSpace = i < data.Length && data[i] is ' ' or '\n' or '\r' or '\t' or '\f';
            if (i < data.Length && !isSpace)
            {
                continue;
            }

            if (i > start)
            {
                Print(data[start..i]);
            }

            if (isSpace && !afterSpace)
            {
                text.Add(" ", bold > 0);
                afterSpace = true;
            }

            start = i + 1;
        }
    }

    private void Print(string printed)
    {
        text.Add(printed, bold > 0);
        hasText |= printed.Any(c => !char.IsWhiteSpace(c));
        (afterSpace, afterBreak) = (false, false);
    }

    // Two breaks are how many writers end a paragraph.
    private void Break()
    {
        if (afterBreak || !hasText)
        {
            Flush();
            builder.Paragraph([]);
        }
        else
        {
            text.Break();
        }

        (afterBreak, afterSpace) = (true, true);
    }

    private void Flush()
    {
        var lines = text.Lines(IsDead);
        text = new InlineText(budget);
        (hasText, afterSpace, afterBreak, termWaits) = (false, true, false, false);
        if (lines.Count == 0)
        {
            return;
        }

        lists.TryPeek(out var list);
        var first = list is { InEntry: true, EntryHasText: false };
        builder.Paragraph(lines, paragraph => paragraph with
        {
            HeadingLevel = heading,
            ListDepth = heading > 0 || list is not { InEntry: true } ? null : list.Depth,
            Label = first ? list!.Label : null,
            Sequence = first && list!.Label is not null ? list.Key : null,
            GoesOn = list is { InEntry: true, EntryHasText: true },
        });
        if (list is { InEntry: true })
        {
            list.EntryHasText = true;
        }
    }

    private bool? IsDead(string target) => target.StartsWith('#') ? target.Length == 1 || !(places.Contains(target[1..]) || target == "#top") : null;

    private static bool IsNoText(IElement element) =>
        element.LocalName is "script" or "style" or "head" or "template" or "noscript" or "iframe" or "object" or "embed" or "video" or "audio" or "map" or "datalist" or "title" or "meta" or "link";

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private static bool IsBold(string style)
    {
        var said = style.Replace(" ", "", StringComparison.Ordinal);
        return said.Contains("font-weight:bold", StringComparison.OrdinalIgnoreCase) || said.Contains("font-weight:7", StringComparison.Ordinal);
    }
}
