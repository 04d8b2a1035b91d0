using System.Globalization;
using System.Xml;

namespace RrbPortal.Core.Reading.Documents.Word;

/// <summary>A page header or footer that a section names.</summary>
internal sealed record WordMargin(bool IsHeader, string Type, string? Id);

/// <content>What begins and ends with each element.</content>
internal sealed partial class WordStory
{
    private void Begin(XmlReader xml)
    {
        if (!xml.IsWord())
        {
            BeginForeign(xml);
            return;
        }

        switch (xml.LocalName)
        {
            case "p":
                OpenParagraph();
                break;
            case "pPr" when paragraphs.TryPeek(out var paragraph):
                paragraph.InSettings = true;
                break;
            case "r" when paragraphs.TryPeek(out var paragraph):
                paragraph.BeginRun();
                break;
            case "t" or "delText":
                inText = true;
                break;
            case "instrText" or "delInstrText":
                inInstruction = true;
                break;
            case "tbl":
                blocks.BeginTable();
                break;
            case "tr":
                blocks.BeginRow(isHead: false);
                break;
            case "trPr":
                inRowSettings = true;
                break;
            case "tblHeader" when inRowSettings && xml.IsOn():
                blocks.MarkRowAsHead();
                break;
            case "del" when inRowSettings:
                document.Notices.TrackedChanges++;
                blocks.DropRow();
                break;
            case "tc":
                blocks.BeginCell(1);
                break;
            case "gridSpan":
                blocks.Span(xml.Number("val") ?? 1);
                break;
            case "ins":
                document.Notices.TrackedChanges++;
                break;
            case "txbxContent":
                around.Push(blocks);
                blocks = new BlockBuilder(document.Budget) { Part = $"text box {++document.Notices.TextBoxes}" };
                break;
            case "footnote" or "endnote":
                note = xml.Word("type") is null or "normal" ? xml.Word("id") : null;
                around.Push(blocks);
                blocks = new BlockBuilder(document.Budget) { Part = "footnote" };
                break;
            case "sectPr":
                break;
            case "headerReference" or "footerReference":
                Margins.Add(new WordMargin(xml.LocalName == "headerReference", xml.Word("type") ?? "default", Relationship(xml)));
                break;
            case "titlePg":
                FirstPageDiffers |= Margins.Count <= 6 && xml.IsOn();
                break;
            default:
                if (paragraphs.TryPeek(out var inside))
                {
                    BeginInside(xml, inside);
                }

                break;
        }
    }

    private void BeginInside(XmlReader xml, WordParagraph paragraph)
    {
        if (paragraph.InSettings)
        {
            Setting(xml, paragraph);
            return;
        }

        switch (xml.LocalName)
        {
            case "b":
                paragraph.RunBold = xml.IsOn();
                break;
            case "vanish":
                paragraph.RunHidden = xml.IsOn();
                break;
            case "rStyle":
                paragraph.RunStyle = xml.Word("val");
                break;
            case "br" or "cr":
                if (xml.Word("type") == "page")
                {
                    paragraph.EndsPage = true;
                }

                paragraph.Text.Break();
                break;
            case "tab" or "ptab":
                Printed("\t");
                break;
            case "noBreakHyphen":
                Printed("-");
                break;
            case "sym":
                Printed(Symbol(xml.Word("char")));
                break;
            case "footnoteReference" or "endnoteReference":
                Reference(xml);
                break;
            case "commentReference":
                document.Notices.Comments++;
                break;
            case "hyperlink":
                paragraph.Text.BeginLink(Place(xml.Word("anchor"), Relationship(xml)));
                break;
            case "bookmarkStart":
                document.AddPlace(xml.Word("name"));
                break;
            case "fldSimple":
                fields.Begin();
                fields.Instruct(xml.Word("instr") ?? "");
                fields.Separate();
                break;
            case "fldChar":
                Field(xml, paragraph);
                break;
            case "object" or "altChunk":
                document.Notices.Embedded++;
                break;
        }
    }

    private static void Setting(XmlReader xml, WordParagraph paragraph)
    {
        switch (xml.LocalName)
        {
            case "rPr":
                paragraph.InRunSettings = true;
                break;
            case "pStyle":
                paragraph.Style = xml.Word("val");
                break;
            case "numId":
                paragraph.NumberingId = xml.Word("val");
                break;
            case "ilvl":
                paragraph.NumberingLevel = xml.Number("val");
                break;
            case "outlineLvl":
                paragraph.Outline = xml.Number("val");
                break;
            case "del" or "moveFrom" when paragraph.InRunSettings:
                paragraph.EndIsDeleted = true;
                break;
        }
    }

    private void BeginForeign(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "AlternateContent":
                alternatives.Push(false);
                break;
            case "Choice" when alternatives.Count > 0:
                alternatives.Pop();
                alternatives.Push(true);
                break;
            case "t" when xml.NamespaceURI.EndsWith("/math", StringComparison.Ordinal):
                inText = true;
                break;
            case "pic" or "imagedata" or "chart" or "relIds":
                document.Notices.Pictures++;
                break;
        }
    }

    private void End(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p" when xml.IsWord():
                CloseParagraph();
                break;
            case "pPr" when paragraphs.TryPeek(out var paragraph):
                (paragraph.InSettings, paragraph.InRunSettings) = (false, false);
                break;
            case "rPr" when paragraphs.TryPeek(out var paragraph):
                paragraph.InRunSettings = false;
                break;
            case "t" or "delText":
                inText = false;
                break;
            case "instrText" or "delInstrText":
                inInstruction = false;
                break;
            case "trPr":
                inRowSettings = false;
                break;
            case "tc" when xml.IsWord():
                Unfinished();
                blocks.EndCell();
                break;
            case "tbl" when xml.IsWord():
                blocks.EndTable();
                break;
            case "hyperlink" when paragraphs.TryPeek(out var paragraph):
                paragraph.Text.EndLink();
                break;
            case "fldSimple":
                document.Notices.PageNumbers += fields.End() ? 1 : 0;
                break;
            case "AlternateContent":
                alternatives.TryPop(out _);
                break;
            case "txbxContent" when xml.IsWord() && around.Count > 0:
                Unfinished();
                var box = blocks.Blocks;
                blocks = around.Pop();
                if (paragraphs.TryPeek(out var anchor))
                {
                    anchor.After.AddRange(box);
                }
                else
                {
                    blocks.Append(box);
                }

                break;
            case "footnote" or "endnote" when xml.IsWord() && around.Count > 0:
                Unfinished();
                if (note is not null)
                {
                    Notes.TryAdd(note, blocks.Blocks);
                }

                blocks = around.Pop();
                break;
        }
    }

    private void Field(XmlReader xml, WordParagraph paragraph)
    {
        switch (xml.Word("fldCharType"))
        {
            case "begin":
                fields.Begin();
                break;
            case "separate" when fields.Separate() is { } place:
                paragraph.Text.BeginLink(Place(place, external: null));
                break;
            case "end":
                document.Notices.PageNumbers += fields.End() ? 1 : 0;
                break;
        }
    }

    private void Reference(XmlReader xml)
    {
        var isEndnote = xml.LocalName == "endnoteReference";
        document.Budget.Block();
        var number = isEndnote ? ++endnotes : ++footnotes;
        var mark = ListNumber.Raised(ListNumber.Write(number, isEndnote ? NumberForm.LowerRoman : NumberForm.Decimal));
        References.Add((xml.Word("id") ?? "", isEndnote, mark));
        Printed(mark);
    }

    private void Printed(string text)
    {
        if (!fields.IsSilent)
        {
            Print(text);
        }
    }

    private void Unfinished()
    {
        if (unfinished is { } open)
        {
            unfinished = null;
            Put(open);
        }
    }

    private string? Relationship(XmlReader xml)
    {
        var id = xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships") ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
        return xml.LocalName == "hyperlink" ? document.Parts.Target(id) : id;
    }

    // "#place" for one in the document, "#" for nowhere, anything else is outside.
    private static string Place(string? anchor, string? external) => anchor is not null ? "#" + anchor : external ?? "#";

    private static string Symbol(string? code) =>
        int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value) && value is > 0x1F and <= 0xFFFD and not (>= 0xD800 and <= 0xDFFF) ? ((char)value).ToString() : "";
}
