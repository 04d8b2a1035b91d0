using System.Xml;

namespace RrbPortal.Core.Reading.Documents.OpenDocument;

/// <summary>The namespaces of OpenDocument (ISO/IEC 26300).</summary>
internal static class OdfNames
{
    public const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    public const string Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    public const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    public const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    public const string Drawing = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    public const string Format = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    public const string Link = "http://www.w3.org/1999/xlink";
    public const string Id = "http://www.w3.org/XML/1998/namespace";

    /// <summary>A short name for what stands here: "text:p"; empty for what no reader knows.</summary>
    public static string Name(this XmlReader xml) => xml.NamespaceURI switch
    {
        Text => "text:" + xml.LocalName,
        Table => "table:" + xml.LocalName,
        Office => "office:" + xml.LocalName,
        Drawing => "draw:" + xml.LocalName,
        Style => "style:" + xml.LocalName,
        _ when xml.NamespaceURI.EndsWith(":svg-compatible:1.0", StringComparison.Ordinal) => "svg:" + xml.LocalName,
        _ when xml.NamespaceURI.EndsWith("/MathML", StringComparison.Ordinal) => "math:" + xml.LocalName,
        _ => "",
    };

    public static int? Number(this XmlReader xml, string name, string space) =>
        int.TryParse(xml.GetAttribute(name, space), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
