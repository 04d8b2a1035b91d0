using System.Xml;

namespace RrbPortal.Core.Reading.Documents.Word;

/// <summary>The names of WordprocessingML (ISO/IEC 29500), in its transitional and its strict form.</summary>
internal static class WordNames
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>A setting that is on by standing there, unless its value says otherwise.</summary>
    public static bool IsOn(this XmlReader xml) => xml.Word("val") is not ("0" or "false" or "off" or "none");

    public static bool IsWord(this XmlReader xml) => xml.NamespaceURI is Transitional or Strict;

    /// <summary>An attribute in Word's namespace, or in none.</summary>
    public static string? Word(this XmlReader xml, string name) =>
        xml.GetAttribute(name, Transitional) ?? xml.GetAttribute(name, Strict) ?? xml.GetAttribute(name);

    public static int? Number(this XmlReader xml, string name) =>
        int.TryParse(xml.Word(name), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
