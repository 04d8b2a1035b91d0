using System.Globalization;
using System.Text;

namespace RrbPortal.Core.Auditing;

/// <summary>The audit as a table for other programs (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe. Pure.</summary>
public static class AuditCsv
{
    private const string FormulaStarts = "=+-@\t\r";
    private const string LineEnd = "\r\n";

    private static readonly string[] Head = ["When (UTC)", "Who", "Way", "What", "Board", "Meeting", "Records"];

    public static string Of(IEnumerable<AuditLogLine> lines)
    {
        var text = new StringBuilder();
        Row(text, Head);
        foreach (var line in lines)
        {
            Row(text,
            [
                line.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                line.UserName,
                line.Via,
                line.Action,
                line.BoardName ?? string.Empty,
                line.MeetingId?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
                string.Join("; ", line.Records.Select(record => record.Fields.Count == 0 ? record.Words : $"{record.Words} ({string.Join(", ", record.Fields)})")),
            ]);
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append(LineEnd);

    private static string Cell(string value)
    {
        var safe = value.Length > 0 && FormulaStarts.Contains(value[0], StringComparison.Ordinal) ? $"'{value}" : value;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
