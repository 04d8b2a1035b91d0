namespace RrbPortal.Core.Reading.Documents.Pdf;

/// <summary>A cell of a printed line and the column it begins in.</summary>
internal readonly record struct PdfCell(int Column, string Text);

/// <summary>Knows tables by their columns: gaps of spaces that stand below each other, under a head or in three columns and more.</summary>
internal static class PdfTables
{
    /// <summary>How many lines from here are one table; 0 where no table is certain.</summary>
    public static int LengthAt(IReadOnlyList<PdfLine> lines, int start)
    {
        var head = Cells(lines[start]);
        if (head.Count < 2 || !IsHead(head))
        {
            return 0;
        }

        var columns = head.ConvertAll(cell => cell.Column);
        var length = 1;
        while (start + length < lines.Count && lines[start + length] is { Margin: null } line && line.Page == lines[start].Page && Fits(Cells(line), columns))
        {
            length++;
        }

        return length >= 2 ? length : 0;
    }

    /// <summary>The rows: printed lines whose cells go on are one row.</summary>
    public static IEnumerable<(IReadOnlyList<string> Cells, PdfLine First, PdfLine Last)> Rows(IReadOnlyList<PdfLine> lines, PdfMeasure measure)
    {
        var columns = Cells(lines[0]).ConvertAll(cell => cell.Column);
        string[]? row = null;
        PdfLine first = lines[0], last = lines[0];
        foreach (var line in lines)
        {
            var cells = new string[columns.Count];
            foreach (var cell in Cells(line))
            {
                var column = ColumnOf(cell, columns);
                cells[column] = cells[column] is null ? cell.Text : cells[column] + " " + cell.Text;
            }

            if (row is not null && !Begins(cells, row, last, line, measure))
            {
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] = string.Join(' ', new[] { row[i], cells[i] }.Where(text => !string.IsNullOrEmpty(text)));
                }
            }
            else
            {
                if (row is not null)
                {
                    yield return (row, first, last);
                }

                row = [.. cells.Select(text => text ?? "")];
                first = line;
            }

            last = line;
        }

        yield return (row!, first, last);
    }

    /// <summary>What stands between gaps of three spaces and more.</summary>
    public static List<PdfCell> Cells(PdfLine line)
    {
        var cells = new List<PdfCell>();
        var raw = line.Raw;
        var start = line.Indent;
        for (var i = start; i <= raw.Length; i++)
        {
            var gap = i;
            while (gap < raw.Length && raw[gap] == ' ')
            {
                gap++;
            }

            if (i == raw.Length || gap - i >= 3)
            {
                cells.Add(new PdfCell(start, raw[start..i].Trim()));
                start = gap;
            }

            i = Math.Max(i, gap);
        }

        return [.. cells.Where(cell => cell.Text.Length > 0)];
    }

    // A wrapped cell follows closely and does not fill the first column.
    private static bool Begins(string[] cells, string[] row, PdfLine last, PdfLine line, PdfMeasure measure)
    {
        if (!measure.FollowsClosely(last, line))
        {
            return true;
        }

        if (string.IsNullOrEmpty(cells[0]))
        {
            return false;
        }

        return cells.Count(text => !string.IsNullOrEmpty(text)) * 2 > row.Length || row.Length == 2;
    }

    private static bool Fits(List<PdfCell> cells, List<int> columns) =>
        cells.Count <= columns.Count && cells.TrueForAll(cell => columns.Exists(column => Math.Abs(column - cell.Column) <= 2)) && cells.Select(cell => ColumnOf(cell, columns)).Distinct().Count() == cells.Count;

    private static int ColumnOf(PdfCell cell, List<int> columns)
    {
        var nearest = 0;
        for (var i = 1; i < columns.Count; i++)
        {
            if (Math.Abs(columns[i] - cell.Column) < Math.Abs(columns[nearest] - cell.Column))
            {
                nearest = i;
            }
        }

        return nearest;
    }

    // Without rules on the page only the words of a head say that columns are a table and not a list in columns.
    private static bool IsHead(List<PdfCell> cells)
    {
        var known = cells.Count(cell => Words.Key(cell.Text) is "name" or "role" or "organisation" or "title" or "job title" or "agency" or "initials" or "representing" or "position" or "post"
            or "ref" or "no" or "action" or "actions" or "action point" or "owner" or "lead" or "due" or "due date" or "deadline" or "by when" or "by whom" or "who" or "when" or "status" or "update" or "progress" or "item" or "description" or "date" or "attendance" or "responsible" or "timescale");
        return known >= 2;
    }
}
