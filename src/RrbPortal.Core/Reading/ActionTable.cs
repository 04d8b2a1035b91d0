namespace RrbPortal.Core.Reading;

/// <summary>Reads a table whose head names a column of actions.</summary>
internal static class ActionTable
{
    public static IEnumerable<PrintedAction> Read(TableBlock table, string? item, DateOnly? meeting)
    {
        if (table.Rows.Count == 0)
        {
            yield break;
        }

        var head = table.Rows[0].Cells.Select(cell => Words.Key(Markup.Plain(cell))).ToList();
        var action = head.FindIndex(cell => cell is "action" or "actions" or "action point" or "description" or "task" or "action required" or "agreed action" || (cell.StartsWith("action", StringComparison.Ordinal) && !IsReference(cell) && !cell.Contains("owner", StringComparison.Ordinal)));
        if (action < 0)
        {
            yield break;
        }

        var owner = head.FindIndex(cell => cell.Contains("owner", StringComparison.Ordinal) || cell.Contains("lead", StringComparison.Ordinal) || cell.StartsWith("responsib", StringComparison.Ordinal) || cell is "by whom" or "who" or "assigned to" or "organisation" or "agency");
        var due = head.FindIndex(cell => cell.StartsWith("due", StringComparison.Ordinal) || cell.Contains("deadline", StringComparison.Ordinal) || cell is "by when" or "when" or "date" or "target date" or "timescale" or "timescales" or "completion date" or "date due" or "by");
        var status = head.FindIndex(cell => cell is "status" or "update" or "progress" or "rag" or "state" or "outcome" || cell.StartsWith("status", StringComparison.Ordinal));
        var reference = head.FindIndex(cell => IsReference(cell) || cell is "");
        foreach (var row in table.Rows.Skip(1))
        {
            var text = Cell(row, action);
            if (text is null || !text.Any(char.IsLetter))
            {
                continue;
            }

            var when = DuePhrase.OfCell(Cell(row, due) ?? "", meeting) ?? DuePhrase.Find(text, meeting);
            yield return new PrintedAction
            {
                Item = item,
                Line = row.Line,
                Explicit = true,
                Strength = ActionStrength.Stated,
                Owner = Cell(row, owner),
                Due = when?.Due,
                DueAsPrinted = when?.AsPrinted,
                Reference = Cell(row, reference),
                Status = Cell(row, status),
                Text = text,
            };
        }
    }

    private static bool IsReference(string cell) => cell is "ref" or "no" or "number" or "reference" or "action no" or "action ref" or "action number" or "id" or "ap" or "item" or "action reference" or "action id";

    private static string? Cell(TableRow row, int index) =>
        index >= 0 && index < row.Cells.Count && Markup.Plain(row.Cells[index]) is { Length: > 0 } text && text is not ("-" or "–") ? text : null;
}
