using System.Globalization;
using System.Xml;
using RrbPortal.Core.Exporting.Documents;

namespace RrbPortal.Core.Exporting.Formats;

/// <summary>Writes the text of an OpenDocument text.</summary>
internal sealed class OdtStory
{
    private readonly XmlWriter _xml;
    private int _tables;

    private OdtStory(XmlWriter xml) => _xml = xml;

    public static void Write(XmlWriter xml, IReadOnlyList<Block> blocks)
    {
        xml.WriteStartElement("office", "document-content", OdtNames.Office);
        xml.WriteAttributeString("xmlns", "text", null, OdtNames.Text);
        xml.WriteAttributeString("xmlns", "table", null, OdtNames.Table);
        xml.WriteAttributeString("xmlns", "xlink", null, OdtNames.Link);
        xml.WriteAttributeString("office", "version", OdtNames.Office, OdtNames.Version);
        OdtStyles.WriteAutomatic(xml);
        xml.WriteStartElement("office", "body", OdtNames.Office);
        xml.WriteStartElement("office", "text", OdtNames.Office);
        var story = new OdtStory(xml);
        foreach (var block in blocks)
        {
            story.Write(block, "Text_20_body");
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Write(Block block, string style)
    {
        switch (block)
        {
            case Block.Heading heading:
                var level = heading.Level.ToString(CultureInfo.InvariantCulture);
                Start("h", $"Heading_20_{level}");
                _xml.WriteAttributeString("text", "outline-level", OdtNames.Text, level);
                Write(heading.Runs);
                End();
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
                    Write(inside, "Quotations");
                }

                break;
            case Block.Listing list:
                Listing(list);
                break;
            case Block.Table table:
                Table(table);
                break;
        }
    }

    private void Listing(Block.Listing list)
    {
        Start("list", list.First is null ? OdtNames.Bullets : OdtNames.Numbers);
        foreach (var (index, entry) in list.Entries.Index())
        {
            _xml.WriteStartElement("text", "list-item", OdtNames.Text);
            if (index == 0 && list.First is { } first)
            {
                _xml.WriteAttributeString("text", "start-value", OdtNames.Text, first.ToString(CultureInfo.InvariantCulture));
            }

            foreach (var block in entry.Where(block => block is not Block.Table))
            {
                Write(block, "List");
            }

            End();
        }

        End();

        // A list cannot hold a table; it follows the list that it stood in.
        foreach (var table in list.Entries.SelectMany(entry => entry.OfType<Block.Table>()))
        {
            Table(table);
        }
    }

    private void Table(Block.Table table)
    {
        _xml.WriteStartElement("table", "table", OdtNames.Table);
        _xml.WriteAttributeString("table", "name", OdtNames.Table, string.Create(CultureInfo.InvariantCulture, $"Table{++_tables}"));
        _xml.WriteStartElement("table", "table-column", OdtNames.Table);
        _xml.WriteAttributeString("table", "number-columns-repeated", OdtNames.Table, table.Head.Count.ToString(CultureInfo.InvariantCulture));
        End();
        _xml.WriteStartElement("table", "table-header-rows", OdtNames.Table);
        Row(table.Head, "Table_20_Heading");
        End();
        foreach (var row in table.Rows)
        {
            Row(row, "Table_20_Contents");
        }

        End();
    }

    private void Row(IReadOnlyList<IReadOnlyList<Run>> cells, string style)
    {
        _xml.WriteStartElement("table", "table-row", OdtNames.Table);
        foreach (var cell in cells)
        {
            _xml.WriteStartElement("table", "table-cell", OdtNames.Table);
            _xml.WriteAttributeString("table", "style-name", OdtNames.Table, "Cell");
            _xml.WriteAttributeString("office", "value-type", OdtNames.Office, "string");
            Paragraph(cell, style);
            End();
        }

        End();
    }

    private void Verbatim(string text)
    {
        Start("p", "Preformatted_20_Text");
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (index > 0)
            {
                LineBreak();
            }

            Words(line);
        }

        End();
    }

    private void Paragraph(IReadOnlyList<Run> runs, string style)
    {
        Start("p", style);
        Write(runs);
        End();
    }

    private void Write(IReadOnlyList<Run> runs)
    {
        foreach (var run in runs)
        {
            if (run.IsBreak)
            {
                LineBreak();
                continue;
            }

            if (run.Link is { } link)
            {
                _xml.WriteStartElement("text", "a", OdtNames.Text);
                _xml.WriteAttributeString("xlink", "type", OdtNames.Link, "simple");
                _xml.WriteAttributeString("xlink", "href", OdtNames.Link, link);
            }

            if (run.Look is RunLook.Plain)
            {
                Words(run.Text);
            }
            else
            {
                Start("span", OdtStyles.NameOf(run.Look));
                Words(run.Text);
                End();
            }

            if (run.Link is not null)
            {
                End();
            }
        }
    }

    /// <summary>Blanks behind a blank need an element of their own: white space in XML is one blank.</summary>
    private void Words(string text)
    {
        for (var index = 0; index < text.Length;)
        {
            var end = index;
            while (end < text.Length && !(text[end] == ' ' && (end == 0 || text[end - 1] == ' ')))
            {
                end++;
            }

            _xml.WriteString(text[index..end]);
            var blanks = end;
            while (blanks < text.Length && text[blanks] == ' ')
            {
                blanks++;
            }

            if (blanks > end)
            {
                _xml.WriteStartElement("text", "s", OdtNames.Text);
                _xml.WriteAttributeString("text", "c", OdtNames.Text, (blanks - end).ToString(CultureInfo.InvariantCulture));
                End();
            }

            index = blanks;
        }
    }

    private void LineBreak()
    {
        _xml.WriteStartElement("text", "line-break", OdtNames.Text);
        End();
    }

    private void Start(string name, string style)
    {
        _xml.WriteStartElement("text", name, OdtNames.Text);
        _xml.WriteAttributeString("text", "style-name", OdtNames.Text, style);
    }

    private void End() => _xml.WriteEndElement();
}
