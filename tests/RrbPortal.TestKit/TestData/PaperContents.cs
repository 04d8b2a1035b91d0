using System.IO.Compression;
using System.Text;

namespace RrbPortal.TestKit.TestData;

/// <summary>Small files of every kind that papers can be, and of kinds that they cannot.</summary>
public static class PaperContents
{
    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A picture of one dot.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    /// <summary>The beginning and the end of a picture, which is all that is looked at.</summary>
    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 0xFF, 0xD9];

    /// <summary>An office document, as far as its kind is told by it.</summary>
    /// <param name="main">"wordprocessingml.document", "spreadsheetml.sheet", "presentationml.presentation".</param>
    public static byte[] Office(string main, params string[] moreParts)
        => Zip([
            ("[Content_Types].xml", $"""<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.{main}.main+xml"/></Types>"""),
            .. moreParts.Select(part => (part, "x"))]);

    public static byte[] MacroOffice { get; } = Zip([
        ("[Content_Types].xml", """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>""")]);

    /// <param name="kind">"text", "spreadsheet", "presentation".</param>
    public static byte[] OpenDocument(string kind, params string[] moreParts)
        => Zip([("mimetype", $"application/vnd.oasis.opendocument.{kind}"), ("content.xml", "<x/>"), .. moreParts.Select(part => (part, "x"))]);

    public static byte[] Zip(IEnumerable<(string Name, string Text)> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
