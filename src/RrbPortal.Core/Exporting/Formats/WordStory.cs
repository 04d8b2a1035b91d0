using System.Globalization;
using System.Xml;
using RrbPortal.Core.Exporting.Documents;

namespace RrbPortal.Core.Exporting.Formats;

/// <summary>Writes the text of a Word document, and remembers the links and the numbered lists that it met.</summary>
internal sealed class WordStory
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int DeepestList = 8;
    private const int PageWidth = 9026;
    private const int OtherRelations = 4;

    private readonly List<string> _links = [];
    private readonly List<(int First, int Level)> _numbered = [];
    private XmlWriter _xml = null!;

    public IReadOnlyList<string> Links => _links;

    /// <summary>Each numbered list has a count of its own.</summary>
    public IReadOnlyList<(int First, int Level)> NumberedLists => _numbered;

    public static string LinkId(int index) => string.Create(CultureInfo.InvariantCulture, $"rId{index + OtherRelations}");

    public void Write(XmlWriter xml, IReadOnlyList<Block> blocks)
    {
        _xml = xml;
        xml.WriteStartElement("w", "document", Word);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        Start("body");
        foreach (var block in blocks)
        {
            Write(block, style: null);
        }

        Start("sectPr");
        Empty("pgSz", ("w", "11906"), ("h", "16838"));
        Empty("pgMar", ("top", "1440"), ("right", "1440"), ("bottom", "1440"), ("left", "1440"), ("header", "708"), ("footer", "708"), ("gutter", "0"));
        End();
        End();
        xml.WriteEndElement();
    }

    private void Write(Block block, string? style)
    {
        switch (block)
        {
            case Block.Heading heading:
                Paragraph(heading.Runs, string.Create(CultureInfo.InvariantCulture, $"Heading{heading.Level}"));
                break;
            case Block.Paragraph paragraph:
                Paragraph(paragraph.Runs, style);
                break;
            case Block.Verbatim verbatim:
                Verbatim(verbatim.Text);
                break;
            case Block.Quotation quotation:
                foreach (var inside in quotation.Blocks)
                {
                    Write(inside, "Quote");
                }

                break;
            case Block.Listing list:
                Listing(list, 0);
                break;
            case Block.Table table:
                Table(table);
                break;
        }
    }

    private void Listing(Block.Listing list, int level)
    {
        var number = WordNumbering.Bullets;
        if (list.First is { } first)
        {
            _numbered.Add((first, level));
            number = WordNumbering.Bullets + _numbered.Count;
        }

        foreach (var entry in list.Entries)
        {
            var isMarked = false;
            foreach (var block in entry)
            {
                switch (block)
                {
                    case Block.Listing inner:
                        Listing(inner, Math.Min(level + 1, DeepestList));
                        break;
                    case Block.Paragraph paragraph when !isMarked:
                        isMarked = true;
                        Paragraph(paragraph.Runs, "ListParagraph", () => Numbered(number, level));
                        break;
                    case Block.Paragraph paragraph:
                        Paragraph(paragraph.Runs, "ListParagraph", () => Empty("ind", ("left", WordNumbering.Indent(level)), ("firstLine", "0")));
                        break;
                    default:
                        Write(block, style: null);
                        break;
                }
            }
        }
    }

    private void Numbered(int number, int level)
    {
        Start("numPr");
        Empty("ilvl", ("val", level.ToString(CultureInfo.InvariantCulture)));
        Empty("numId", ("val", number.ToString(CultureInfo.InvariantCulture)));
        End();
    }

    private void Table(Block.Table table)
    {
        Start("tbl");
        Start("tblPr");
        Empty("tblStyle", ("val", "TableGrid"));
        Empty("tblW", ("w", "5000"), ("type", "pct"));
        Empty("tblLook", ("firstRow", "1"), ("lastRow", "0"), ("firstColumn", "0"), ("lastColumn", "0"), ("noHBand", "1"), ("noVBand", "1"));
        End();
        Start("tblGrid");
        foreach (var _ in table.Head)
        {
            Empty("gridCol", ("w", (PageWidth / table.Head.Count).ToString(CultureInfo.InvariantCulture)));
        }

        End();
        Row(table.Head, isHead: true);
        foreach (var row in table.Rows)
        {
            Row(row, isHead: false);
        }

        End();

        // Word wants a paragraph between two tables and behind the last.
        Paragraph([], style: null);
    }

    private void Row(IReadOnlyList<IReadOnlyList<Run>> cells, bool isHead)
    {
        Start("tr");
        Start("trPr");
        Empty("cantSplit");
        if (isHead)
        {
            Empty("tblHeader");
        }

        End();
        foreach (var cell in cells)
        {
            Start("tc");
            Start("tcPr");
            Empty("tcW", ("w", "0"), ("type", "auto"));
            End();
            Paragraph(cell, isHead ? "TableHeading" : "TableText");
            End();
        }

        End();
    }

    private void Verbatim(string text)
    {
        Start("p");
        Start("pPr");
        Empty("pStyle", ("val", "Verbatim"));
        End();
        foreach (var (index, line) in text.Split('\n').Index())
        {
            Run(line, RunLook.Plain, isLink: false, withBreak: index > 0);
        }

        End();
    }

    private void Paragraph(IReadOnlyList<Run> runs, string? style, Action? more = null)
    {
        Start("p");
        if (style is not null || more is not null)
        {
            Start("pPr");
            if (style is not null)
            {
                Empty("pStyle", ("val", style));
            }

            more?.Invoke();
            End();
        }

        foreach (var run in runs)
        {
            if (run.Link is { } link)
            {
                _xml.WriteStartElement("w", "hyperlink", Word);
                _xml.WriteAttributeString("r", "id", Relations, LinkId(IndexOf(link)));
                Run(run.Text, run.Look, isLink: true, withBreak: false);
                End();
            }
            else
            {
                Run(run.IsBreak ? string.Empty : run.Text, run.Look, isLink: false, run.IsBreak);
            }
        }

        End();
    }

    private void Run(string text, RunLook look, bool isLink, bool withBreak)
    {
        Start("r");
        if (look is not RunLook.Plain || isLink)
        {
            Start("rPr");
            Emptied(isLink, "rStyle", ("val", "Hyperlink"));
            Emptied(look.HasFlag(RunLook.Code), "rFonts", ("ascii", "Courier New"), ("hAnsi", "Courier New"), ("cs", "Courier New"));
            Emptied(look.HasFlag(RunLook.Strong), "b");
            Emptied(look.HasFlag(RunLook.Emphasis), "i");
            End();
        }

        if (withBreak)
        {
            Empty("br");
        }

        if (text.Length > 0)
        {
            Start("t");
            _xml.WriteAttributeString("xml", "space", null, "preserve");
            _xml.WriteString(text);
            End();
        }

        End();
    }

    private int IndexOf(string link)
    {
        var index = _links.IndexOf(link);
        if (index < 0)
        {
            index = _links.Count;
            _links.Add(link);
        }

        return index;
    }

    private void Start(string name) => _xml.WriteStartElement("w", name, Word);

    private void End() => _xml.WriteEndElement();

    private void Emptied(bool wanted, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        if (wanted)
        {
            Empty(name, attributes);
        }
    }

    private void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name);
        foreach (var (attribute, value) in attributes)
        {
            _xml.WriteAttributeString("w", attribute, Word, value);
        }

        End();
    }
}
