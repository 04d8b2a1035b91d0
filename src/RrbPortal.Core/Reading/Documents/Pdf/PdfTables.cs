using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading.Documents.Pdf;

/// <summary>A table on the page, with the margins between its pages and the places where its columns part.</summary>
/// <remarks><c>Length</c>: Printed lines from the first to the last, margins included.</remarks>
internal sealed record PdfTable(int Length, IReadOnlyList<PdfLine> Lines, IReadOnlyList<PdfLine> Margins, IReadOnlyList<double> Edges);

/// <summary>
/// Finds tables. A page has no tables, only words: a line of words that head columns begins one, and it goes on as long
/// as no word crosses from one column into another.
/// </summary>
internal sealed partial class PdfTables(IReadOnlyList<PdfLine> lines, PdfMeasure measure)
{
    private const int MostWords = 20_000;

    private static readonly string[] Heads =
    [
        "name", "names", "role", "job title", "title", "organisation", "organization", "agency", "initials", "letters", "abbreviation", "representing", "position", "post", "team",
        "ref", "no", "action", "actions", "action point", "owner", "lead", "due", "due date", "deadline", "by when", "by whom", "who", "when", "status", "update", "progress",
        "item", "description", "date", "attendance", "responsible", "timescale", "reference", "department", "apologies", "attendees", "present", "decision", "topic", "time",
    ];

    /// <summary>The table that begins here; null where none begins.</summary>
    public PdfTable? At(int start)
    {
        if (Head(lines[start]) is not { Count: >= 2 } head)
        {
            return null;
        }

        var taken = new List<PdfLine> { lines[start] };
        var covered = head.ConvertAll(cell => (cell.Left, cell.Right));
        IReadOnlyList<double>? edges = null;
        var length = 1;
        for (var i = start + 1; i < lines.Count; i++)
        {
            // A table may go on behind the foot of one page and the head of the next.
            if (lines[i].Margin is not null)
            {
                continue;
            }

            var wider = covered.Concat(lines[i].Words.Select(word => (word.Left, word.Right))).ToList();
            if (wider.Count > MostWords || !MayGoOn(taken[^1], lines[i]) || Edges(wider, head) is not { } parted)
            {
                break;
            }

            (covered, edges) = (wider, parted);
            taken.Add(lines[i]);
            length = i - start + 1;
        }

        return edges is null ? null : new PdfTable(length, taken, [.. lines.Skip(start).Take(length).Where(line => line.Margin is not null)], edges);
    }

    /// <summary>The rows; printed lines that lie closely are one row.</summary>
    public IEnumerable<(IReadOnlyList<string> Cells, PdfLine First, PdfLine Last)> Rows(PdfTable table)
    {
        var rows = table.Lines;
        var parted = Enumerable.Range(2, Math.Max(0, rows.Count - 2)).Any(i => !measure.FollowsClosely(rows[i - 1], rows[i]));
        List<string>[] row = [];
        PdfLine first = rows[0], last = rows[0];
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = Cells(rows[i], table.Edges);
            var begins = i < 2 || (parted && rows[i].Page == last.Page ? !measure.FollowsClosely(last, rows[i]) : cells[0].Length > 0);
            if (begins)
            {
                if (row.Length > 0)
                {
                    yield return (Joined(row), first, last);
                }

                (row, first) = ([.. cells.Select(_ => new List<string>())], rows[i]);
            }

            for (var column = 0; column < cells.Length; column++)
            {
                row[column].Add(cells[column]);
            }

            last = rows[i];
        }

        yield return (Joined(row), first, last);
    }

    private static List<string> Joined(List<string>[] row) => [.. row.Select(cell => cell.Where(text => text.Length > 0).Aggregate("", Wrapped))];

    // A date or a word that was parted at its hyphen is one.
    private static string Wrapped(string above, string below) =>
        above.Length == 0 ? below : (above.Length > 1 && above[^1] == '-' && char.IsLetterOrDigit(above[^2])) || (CutDate().IsMatch(above) && below.All(char.IsAsciiDigit)) ? above + below : above + " " + below;

    [GeneratedRegex(@"(?:^|\s)[0-9]{1,2}/[0-9]{1,2}/[0-9]{0,3}$", RegexOptions.NonBacktracking)]
    private static partial Regex CutDate();

    private static string[] Cells(PdfLine line, IReadOnlyList<double> edges)
    {
        var cells = new string[edges.Count + 1];
        Array.Fill(cells, "");
        foreach (var word in line.Words)
        {
            var column = edges.Count(edge => (word.Left + word.Right) / 2 > edge);
            cells[column] = cells[column].Length == 0 ? word.Text : cells[column] + " " + word.Text;
        }

        return cells;
    }

    private bool MayGoOn(PdfLine above, PdfLine below)
    {
        if (measure.HeadingLevel(below) > 0 || (below.Page == above.Page && below.Place.Top - above.Place.Top > measure.Step * 3.2) || PdfBullet.Of(below) is not null)
        {
            return false;
        }

        var printed = PrintedLine.Of(below.Text, 1);
        return AttendanceHeading.Opening(printed) is not { Rest.Length: 0 } && !(printed.Numbering is not null && !below.HasColumns && below.Words.Count <= 12 && !measure.FollowsClosely(above, below));
    }

    // The words of a head, taken together as far as they name a column.
    private static List<PdfWord>? Head(PdfLine line)
    {
        if (line.Words.Count > 16 || line.Text.Length > 160)
        {
            return null;
        }

        var cells = new List<PdfWord>();
        for (var i = 0; i < line.Words.Count;)
        {
            var taken = 0;
            for (var count = Math.Min(2, line.Words.Count - i); count > 0 && taken == 0; count--)
            {
                var text = string.Join(' ', line.Words.Skip(i).Take(count).Select(word => word.Text));
                if (Heads.Contains(Reading.Words.Key(text), StringComparer.Ordinal))
                {
                    cells.Add(new PdfWord(text, line.Words[i].Left, line.Words[i + count - 1].Right));
                    taken = count;
                }
            }

            if (taken == 0)
            {
                return null;
            }

            i += taken;
        }

        // "Action Owner" in a sentence touches; heads of columns stand apart.
        return cells.Zip(cells.Skip(1)).All(pair => pair.Second.Left - pair.First.Right > line.Place.Size * 0.45) ? cells : null;
    }

    // Where no word stands, from the top of the table to its foot, the columns part: as many gaps as the head has.
    private List<double>? Edges(List<(double Left, double Right)> covered, List<PdfWord> head)
    {
        var gaps = new List<(double Left, double Right)>();
        var right = double.NegativeInfinity;
        foreach (var (wordLeft, wordRight) in covered.OrderBy(word => word.Left))
        {
            if (wordLeft > right && !double.IsNegativeInfinity(right))
            {
                gaps.Add((right, wordLeft));
            }

            right = Math.Max(right, wordRight);
        }

        var edges = new List<double>();
        for (var i = 1; i < head.Count; i++)
        {
            // Between two heads there is at least one gap; the widest parts their columns.
            var between = gaps.Where(gap => gap.Right > (head[i - 1].Left + head[i - 1].Right) / 2 && gap.Left < (head[i].Left + head[i].Right) / 2).ToList();
            if (between.Count == 0 || between.MaxBy(gap => gap.Right - gap.Left) is var widest && widest.Right - widest.Left < measure.Size * 0.15)
            {
                return null;
            }

            edges.Add((widest.Left + widest.Right) / 2);
        }

        return edges;
    }
}
