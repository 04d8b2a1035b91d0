using System.Globalization;
using System.Text;

namespace RrbPortal.Core.Demonstration;

/// <summary>Writes a small PDF of plain lines, one list a page, so that the demonstration has papers without files in the sources.</summary>
public static class PlainPdf
{
    private const int FirstPage = 4;

    /// <summary>The file. Signs beyond Latin-1 become question marks.</summary>
    public static byte[] Of(string title, params IReadOnlyList<string>[] pages)
    {
        var kids = string.Join(' ', pages.Select((_, index) => Invariant($"{FirstPage + (index * 2)} 0 R")));
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            Invariant($"<< /Type /Pages /Kids [{kids}] /Count {pages.Length} >>"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ];
        for (var index = 0; index < pages.Length; index++)
        {
            var content = Content(pages[index]);
            objects.Add(Invariant($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {FirstPage + (index * 2) + 1} 0 R >>"));
            objects.Add(Invariant($"<< /Length {content.Length} >>\nstream\n{content}\nendstream"));
        }

        objects.Add(Invariant($"<< /Title ({Escaped(title)}) >>"));
        return Encoding.Latin1.GetBytes(Whole(objects));
    }

    private static string Content(IReadOnlyList<string> lines)
        => $"BT /F1 12 Tf 14 TL 72 770 Td {string.Join(' ', lines.Select(line => $"({Escaped(line)}) Tj T*"))} ET";

    private static string Whole(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (number, text) in objects.Select((text, index) => (index + 1, text)))
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{text}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        }

        return file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R /Info {objects.Count} 0 R >>\nstartxref\n{table}\n%%EOF\n").ToString();
    }

    private static string Escaped(string text)
        => Encoding.Latin1.GetString(Encoding.Latin1.GetBytes(text)).Replace(@"\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
