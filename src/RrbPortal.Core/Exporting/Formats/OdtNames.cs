namespace RrbPortal.Core.Exporting.Formats;

/// <summary>The names that the parts of an OpenDocument text share.</summary>
internal static class OdtNames
{
    public const string Version = "1.3";
    public const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    public const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    public const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    public const string Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    public const string Format = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    public const string Link = "http://www.w3.org/1999/xlink";

    public const string Bullets = "Bullets";
    public const string Numbers = "Numbers";
}
