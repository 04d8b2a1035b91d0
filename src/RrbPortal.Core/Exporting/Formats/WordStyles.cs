using System.Globalization;
using System.Xml;
using RrbPortal.Core.Exporting.Documents;

namespace RrbPortal.Core.Exporting.Formats;

/// <summary>The styles of a Word document, under the names by which Word and screen readers know them.</summary>
internal static class WordStyles
{
    private static readonly int[] HeadingSizes = [36, 28, 24, 24, 24, 24];

    public static void Write(XmlWriter xml)
    {
        xml.WriteStartElement("w", "styles", WordStory.Word);
        xml.WriteRaw(Defaults);
        xml.WriteRaw("""<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>""");
        foreach (var (index, size) in HeadingSizes.Index())
        {
            xml.WriteRaw(string.Create(
                CultureInfo.InvariantCulture,
                $"""<w:style w:type="paragraph" w:styleId="Heading{index + 1}"><w:name w:val="heading {index + 1}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="{(index == 0 ? 0 : 280)}" w:after="120"/><w:outlineLvl w:val="{index}"/></w:pPr><w:rPr><w:b/><w:sz w:val="{size}"/></w:rPr></w:style>"""));
        }

        xml.WriteRaw(Others);
        xml.WriteEndElement();
    }

    private const string Defaults =
        $"""<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/><w:sz w:val="24"/><w:lang w:val="{NoteDocument.Language}" w:eastAsia="{NoteDocument.Language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>""";

    private const string Others =
        """
        <w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="80"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:ind w:left="567"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Verbatim"><w:name w:val="Verbatim"/><w:basedOn w:val="Normal"/><w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/><w:sz w:val="20"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="TableText"><w:name w:val="Table Text"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="40" w:after="40"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="TableHeading"><w:name w:val="Table Heading"/><w:basedOn w:val="TableText"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1D70B8"/><w:u w:val="single"/></w:rPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="505A5F"/><w:left w:val="single" w:sz="4" w:space="0" w:color="505A5F"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="505A5F"/><w:right w:val="single" w:sz="4" w:space="0" w:color="505A5F"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="505A5F"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="505A5F"/></w:tblBorders></w:tblPr></w:style>
        """;
}
