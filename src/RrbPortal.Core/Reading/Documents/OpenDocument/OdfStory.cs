using System.Text;
using System.Xml;

namespace RrbPortal.Core.Reading.Documents.OpenDocument;

/// <summary>
/// Reads the text of an OpenDocument forwards, without building a tree of it. What was struck out by a tracked change
/// stands apart in the file and is not read.
/// </summary>
internal sealed class OdfStory(OdfDocument document, string? part)
{
    private const int DeepestElement = 20_000;

    private readonly Stack<OdfParagraph?> paragraphs = new();
    private readonly Stack<(BlockBuilder Blocks, Stack<OdfList> Lists)> around = new();
    private readonly Stack<string> spans = new();
    private Stack<OdfList> lists = new();
    private BlockBuilder blocks = new(document.Budget) { Part = part };
    private string mark = "";
    private bool inMark;
    private int inIndex;

    public IReadOnlyList<DocumentBlock> Blocks => blocks.Blocks;

    /// <summary>Reads to the end of the element that the reader stands on.</summary>
    public void Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            document.Deadline.ThrowIfCancellationRequested();
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    if (xml.Depth > DeepestElement)
                    {
                        throw new UnreadableDocumentException("is nested too deeply to be a note of a meeting");
                    }

                    var name = xml.Name();
                    if (MustSkip(name, xml))
                    {
                        SkipElement(xml);
                        break;
                    }

                    Begin(name, xml);
                    if (xml.IsEmptyElement)
                    {
                        End(name);
                    }

                    break;
                case XmlNodeType.EndElement:
                    End(xml.Name());
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA:
                    Characters(xml.Value);
                    break;
            }
        }
    }

    private static void SkipElement(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
        }
    }

    private bool MustSkip(string name, XmlReader xml)
    {
        switch (name)
        {
            case "text:tracked-changes":
                Changes(xml);
                return false;
            case "office:annotation":
                document.Notices.Comments++;
                return true;
            case "text:page-number" or "text:page-count":
                document.Notices.PageNumbers++;
                return true;
            case "draw:image" or "draw:plugin":
                document.Notices.Pictures++;
                return true;
            case "draw:object" or "draw:object-ole":
                document.Notices.Embedded++;
                return true;
            case "svg:title" or "svg:desc" or "office:forms" or "text:table-of-content-source" or "text:alphabetical-index-source" or "text:illustration-index-source" or "text:user-index-source" or "text:bibliography-source" or "text:object-index-source" or "text:table-index-source":
                return true;
            default:
                return false;
        }
    }

    private void Changes(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            document.Notices.TrackedChanges += xml.NodeType == XmlNodeType.Element && xml.Name() is "text:insertion" or "text:deletion" ? 1 : 0;
        }
    }

    private void Begin(string name, XmlReader xml)
    {
        switch (name)
        {
            case "text:p" or "text:h":
                paragraphs.Push(new OdfParagraph(new InlineText(document.Budget))
                {
                    Style = xml.GetAttribute("style-name", OdfNames.Text),
                    Outline = name == "text:h" ? xml.Number("outline-level", OdfNames.Text) ?? 1 : null,
                    IsUnnumbered = xml.GetAttribute("is-list-header", OdfNames.Text) == "true",
                    Start = xml.GetAttribute("restart-numbering", OdfNames.Text) == "true" ? xml.Number("start-value", OdfNames.Text) ?? 1 : null,
                });
                break;
            case "text:span":
                spans.Push(xml.GetAttribute("style-name", OdfNames.Text) ?? "");
                break;
            case "text:list":
                BeginList(xml);
                break;
            case "text:list-item" or "text:list-header" when lists.TryPeek(out var list):
                list.Begin(isHeader: name == "text:list-header", xml.Number("start-value", OdfNames.Text));
                break;
            case "text:s":
                Print(new string(' ', Math.Clamp(xml.Number("c", OdfNames.Text) ?? 1, 1, 100)));
                break;
            case "text:tab":
                Print("\t");
                break;
            case "text:line-break":
                Open()?.Text.Break();
                break;
            case "text:a" when Open() is { } paragraph:
                paragraph.Text.BeginLink(xml.GetAttribute("href", OdfNames.Link) ?? "");
                break;
            case "text:index-body":
                inIndex++;
                break;
            case "text:note":
                Enter($"note {document.Notes.Count + 1}");
                document.Notices.Notes++;
                break;
            case "text:note-citation":
                (inMark, mark) = (true, "");
                break;
            case "draw:text-box" or "draw:custom-shape" or "draw:rect" or "draw:ellipse" or "draw:line" or "draw:path" or "draw:polygon" or "draw:caption":
                Enter("text box");
                break;
            case "table:table":
                blocks.BeginTable();
                break;
            case "table:table-header-rows":
                blocks.HeadRowsBegin();
                break;
            case "table:table-row":
                blocks.BeginRow(isHead: false);
                break;
            case "table:table-cell":
                blocks.BeginCell(xml.Number("number-columns-spanned", OdfNames.Table) ?? 1);
                break;
            case "table:covered-table-cell":
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "text:p" or "text:h":
                Close();
                break;
            case "text:span":
                spans.TryPop(out _);
                break;
            case "text:list":
                lists.TryPop(out _);
                break;
            case "text:list-item" or "text:list-header" when lists.TryPeek(out var list):
                list.End();
                break;
            case "text:a":
                Open()?.Text.EndLink();
                break;
            case "text:index-body":
                inIndex--;
                break;
            case "text:note-citation":
                inMark = false;
                break;
            case "text:note":
                var noteBlocks = Leave();
                document.Notes.Add((ListNumber.Raised(mark.Trim()), noteBlocks));
                Print(ListNumber.Raised(mark.Trim()));
                break;
            case "draw:text-box" or "draw:custom-shape" or "draw:rect" or "draw:ellipse" or "draw:line" or "draw:path" or "draw:polygon" or "draw:caption":
                Box(Leave());
                break;
            case "table:table":
                blocks.EndTable();
                break;
            case "table:table-header-rows":
                blocks.HeadRowsEnd();
                break;
            case "table:table-cell":
                blocks.EndCell();
                break;
        }
    }

    private void Box(IReadOnlyList<DocumentBlock> read)
    {
        if (read.All(block => block is EmptyParagraph))
        {
            return;
        }

        document.Notices.TextBoxes++;
        if (Open() is { } paragraph)
        {
            paragraph.After.AddRange(read);
        }
        else
        {
            blocks.Append(read);
        }
    }

    private void BeginList(XmlReader xml)
    {
        lists.TryPeek(out var outer);
        var style = xml.GetAttribute("style-name", OdfNames.Text) ?? outer?.Style ?? "";
        if (outer is null && xml.GetAttribute("continue-numbering", OdfNames.Text) != "true" && xml.GetAttribute("continue-list", OdfNames.Text) is null)
        {
            document.Styles.Lists.Begin(style);
        }

        lists.Push(new OdfList(style, lists.Count));
    }

    // Notes and boxes stand inside a paragraph and have paragraphs of their own.
    private void Enter(string place)
    {
        document.Budget.Block();
        around.Push((blocks, lists));
        lists = new();
        paragraphs.Push(null);
        blocks = new BlockBuilder(document.Budget) { Part = place };
    }

    private IReadOnlyList<DocumentBlock> Leave()
    {
        var read = blocks.Blocks;
        (blocks, lists) = around.Pop();
        paragraphs.TryPop(out _);
        return read;
    }

    private OdfParagraph? Open() => paragraphs.TryPeek(out var paragraph) ? paragraph : null;

    private void Characters(string value)
    {
        if (inMark)
        {
            mark += value.Length > 10 ? value[..10] : value;
        }
        else if (Open() is not null)
        {
            Print(Collapsed(value));
        }
    }

    private void Print(string text)
    {
        if (Open() is not { } paragraph || text.Length == 0)
        {
            return;
        }

        var span = spans.TryPeek(out var name) ? name : null;
        if (document.Styles.Hidden("text", span) || document.Styles.Hidden("paragraph", paragraph.Style))
        {
            document.Notices.HiddenTexts++;
        }

        paragraph.Text.Add(text, document.Styles.Bold("text", span) ?? document.Styles.Bold("paragraph", paragraph.Style) ?? false);
    }

    private void Close()
    {
        if (!paragraphs.TryPop(out var paragraph) || paragraph is null)
        {
            return;
        }

        var lines = paragraph.Text.Lines(document.IsDead);
        if (inIndex > 0)
        {
            lines = [.. lines.Select(WithoutPageNumber)];
        }

        var level = paragraph.Outline is { } outline ? Math.Clamp(outline, 1, 6) : document.Styles.HeadingLevel(paragraph.Style);
        lists.TryPeek(out var list);
        var (label, isEntry) = lines.Count == 0 ? (null, false) : Label(paragraph, list);
        document.Budget.Characters(label?.Length ?? 0);
        blocks.Paragraph(lines, read => read with
        {
            HeadingLevel = level,
            ListDepth = level > 0 || list is null || list.IsHeader ? null : list.Depth,
            Label = string.IsNullOrEmpty(label) && (list is null || label is null) ? null : label,
            Sequence = string.IsNullOrEmpty(label) || list is null ? null : $"{list.Style}/{list.Depth}",
            GoesOn = level == 0 && list is { IsHeader: false } && !isEntry,
        });
        blocks.Append(paragraph.After);
    }

    private (string? Label, bool IsEntry) Label(OdfParagraph paragraph, OdfList? list)
    {
        if (list is not null)
        {
            if (list.IsHeader || list.HasText)
            {
                return (null, false);
            }

            list.HasText = true;
            return (document.Styles.Lists.Next(list.Style, list.Depth, list.TakeStart()), true);
        }

        return paragraph is { Outline: { } outline, IsUnnumbered: false }
            ? (document.Styles.Lists.Next(OdfStyles.Outline, outline - 1, paragraph.Start), false)
            : (null, false);
    }

    // The number of a page at the end of an entry of the contents is worked out anew by each program.
    private DocumentLine WithoutPageNumber(DocumentLine line)
    {
        var tab = line.Text.LastIndexOf('\t');
        var end = line.Text.IndexOf(']', Math.Max(tab, 0));
        var number = tab < 0 ? "" : line.Text[(tab + 1)..(end < 0 ? line.Text.Length : end)];
        if (number.Length is 0 or > 4 || !number.All(char.IsAsciiDigit))
        {
            return line;
        }

        document.Notices.PageNumbers++;
        return line with { Text = line.Text[..tab].TrimEnd() + (end < 0 ? "" : line.Text[end..]) };
    }

    private static string Collapsed(string value)
    {
        if (!value.AsSpan().ContainsAny("\n\r\t") && !value.Contains("  ", StringComparison.Ordinal))
        {
            return value;
        }

        var text = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            var isSpace = c is ' ' or '\t' or '\n' or '\r';
            if (!isSpace || text.Length == 0 || text[^1] != ' ')
            {
                text.Append(isSpace ? ' ' : c);
            }
        }

        return text.ToString();
    }
}
