using System.Text;

namespace RrbPortal.Core.Common;

/// <summary>
/// Rows as RFC 4180 has them: commas, CRLF, quotes where they are needed. A cell that a spreadsheet would take for a
/// formula begins with an apostrophe instead (OWASP ASVS 5.0, 1.2.10).
/// </summary>
public static class Csv
{
    private const string Formulas = "=+-@\t\r\n\0";

    /// <summary>A file in UTF-8 that begins with a byte order mark, so that spreadsheets read its letters rightly.</summary>
    public static byte[] File(IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>Some of the rows of a file that is written piece by piece; the first ones bring the byte order mark.</summary>
    public static byte[] Rows(IEnumerable<IReadOnlyList<string?>> rows, bool first)
        => first ? File(rows) : File(rows)[Encoding.UTF8.Preamble.Length..];

    internal static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return string.Empty;
        }

        var safe = IsFormula(value) ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Spreadsheets look past blanks, and take the wide forms of the signs for the signs.</summary>
    private static bool IsFormula(string value)
    {
        var first = value.AsSpan().TrimStart(' ');
        return first.Length > 0 && (Formulas.Contains(first[0], StringComparison.Ordinal) || first[0] is '＝' or '＋' or '－' or '＠');
    }
}
