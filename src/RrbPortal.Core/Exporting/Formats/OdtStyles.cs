using System.Globalization;
using System.Xml;
using RrbPortal.Core.Exporting.Documents;

namespace RrbPortal.Core.Exporting.Formats;

/// <summary>The styles of an OpenDocument text, under the names that office programs give their own.</summary>
internal static class OdtStyles
{
    private const int Levels = 9;

    private static readonly int[] HeadingSizes = [18, 14, 12, 12, 12, 12];

    private static readonly RunLook[] Looks = [.. Enumerable.Range(1, (int)(RunLook.Strong | RunLook.Emphasis | RunLook.Code)).Select(look => (RunLook)look)];

    public static string NameOf(RunLook look) => string.Create(CultureInfo.InvariantCulture, $"T{(int)look}");

    public static void Write(XmlWriter xml)
    {
        Start(xml, "document-styles");
        xml.WriteStartElement("office", "styles", OdtNames.Office);
        xml.WriteRaw(Defaults);
        foreach (var (index, size) in HeadingSizes.Index())
        {
            xml.WriteRaw(string.Create(
                CultureInfo.InvariantCulture,
                $"""<style:style style:name="Heading_20_{index + 1}" style:display-name="Heading {index + 1}" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text_20_body" style:default-outline-level="{index + 1}"><style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold" fo:font-size="{size}pt"/></style:style>"""));
        }

        xml.WriteRaw(Others);
        List(xml, OdtNames.Bullets, isNumbered: false);
        List(xml, OdtNames.Numbers, isNumbered: true);
        xml.WriteEndElement();
        xml.WriteRaw("""<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2.5cm" fo:margin-bottom="2.5cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>""");
        xml.WriteEndElement();
    }

    /// <summary>The styles of single words and of cells, which stand with the text.</summary>
    public static void WriteAutomatic(XmlWriter xml)
    {
        xml.WriteAttributeString("xmlns", "style", null, OdtNames.Style);
        xml.WriteAttributeString("xmlns", "fo", null, OdtNames.Format);
        xml.WriteStartElement("office", "automatic-styles", OdtNames.Office);
        foreach (var look in Looks)
        {
            xml.WriteRaw($"""<style:style style:name="{NameOf(look)}" style:family="text"><style:text-properties{Properties(look)}/></style:style>""");
        }

        xml.WriteRaw("""<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" fo:border="0.5pt solid #505a5f"/></style:style>""");
        xml.WriteEndElement();
    }

    private static void Start(XmlWriter xml, string name)
    {
        xml.WriteStartElement("office", name, OdtNames.Office);
        xml.WriteAttributeString("xmlns", "style", null, OdtNames.Style);
        xml.WriteAttributeString("xmlns", "fo", null, OdtNames.Format);
        xml.WriteAttributeString("xmlns", "text", null, OdtNames.Text);
        xml.WriteAttributeString("office", "version", OdtNames.Office, OdtNames.Version);
    }

    private static string Properties(RunLook look)
        => (look.HasFlag(RunLook.Strong) ? """ fo:font-weight="bold" """.TrimEnd() : null)
           + (look.HasFlag(RunLook.Emphasis) ? """ fo:font-style="italic" """.TrimEnd() : null)
           + (look.HasFlag(RunLook.Code) ? """ fo:font-family="Courier New" """.TrimEnd() : null);

    private static void List(XmlWriter xml, string name, bool isNumbered)
    {
        xml.WriteStartElement("text", "list-style", OdtNames.Text);
        xml.WriteAttributeString("style", "name", OdtNames.Style, name);
        for (var level = 1; level <= Levels; level++)
        {
            var sign = isNumbered ? """list-level-style-number style:num-format="1" style:num-suffix="." """ : """list-level-style-bullet text:bullet-char="•" """;
            var element = isNumbered ? "list-level-style-number" : "list-level-style-bullet";
            xml.WriteRaw(string.Create(
                CultureInfo.InvariantCulture,
                $"""<text:{sign}text:level="{level}"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.635cm" fo:margin-left="{level * 0.635}cm"/></style:list-level-properties></text:{element}>"""));
        }

        xml.WriteEndElement();
    }

    private const string Defaults =
        """
        <style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="115%"/><style:text-properties fo:font-family="Arial" fo:font-size="12pt" fo:language="en" fo:country="GB"/></style:default-style><style:style style:name="Standard" style:family="paragraph" style:class="text"/><style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard" style:class="text"><style:paragraph-properties fo:margin-bottom="0.28cm"/></style:style>
        """;

    private const string Others =
        """
        <style:style style:name="List" style:family="paragraph" style:parent-style-name="Text_20_body"/><style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Text_20_body"><style:paragraph-properties fo:margin-left="1cm"/></style:style><style:style style:name="Preformatted_20_Text" style:display-name="Preformatted Text" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-family="Courier New" fo:font-size="10pt"/></style:style><style:style style:name="Table_20_Contents" style:display-name="Table Contents" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="10pt"/></style:style><style:style style:name="Table_20_Heading" style:display-name="Table Heading" style:family="paragraph" style:parent-style-name="Table_20_Contents"><style:text-properties fo:font-weight="bold"/></style:style>
        """;
}
