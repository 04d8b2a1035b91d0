using System.Text;

namespace RrbPortal.Core.Reading.Documents;

/// <summary>
/// Tells a table of facts, which becomes rows, from one that only arranges text on the page, whose cells are read one
/// after the other.
/// </summary>
internal static class TableLayout
{
    private const int LongestCell = 700;
    private const int LongestPartOfMany = 140;

    public static bool IsLayout(DocumentTable table) =>
        table.Rows.Count == 0
        || table.Rows.Max(row => row.Cells.Count(cell => cell.Blocks.Exists(block => block is not EmptyParagraph and not PageEnd))) <= 1
        || table.Rows.Exists(row => row.Cells.Exists(IsText));

    /// <summary>The cells' contents in reading order; a number alone in its cell goes before the words beside it.</summary>
    public static IEnumerable<DocumentBlock> InOrder(DocumentTable table)
    {
        foreach (var row in table.Rows)
        {
            DocumentParagraph? number = null;
            foreach (var cell in row.Cells)
            {
                if (number is null && IsNumber(cell))
                {
                    number = (DocumentParagraph)cell.Blocks.First(block => block is DocumentParagraph);
                    continue;
                }

                foreach (var block in cell.Blocks)
                {
                    if (number is not null && block is DocumentParagraph { Label: null, GoesOn: false } paragraph)
                    {
                        yield return paragraph with { Label = TextOf(number) };
                        number = null;
                    }
                    else
                    {
                        yield return block;
                    }
                }

                yield return new EmptyParagraph();
            }

            if (number is not null)
            {
                yield return number;
            }
        }
    }

    /// <summary>One line a row, and the rule under the head.</summary>
    public static IEnumerable<(string Text, string? Origin)> Rows(DocumentTable table)
    {
        var first = true;
        foreach (var row in table.Rows)
        {
            if (row.Cells.TrueForAll(cell => !Paragraphs(cell).Any()))
            {
                continue;
            }

            var cells = row.Cells.SelectMany(cell => Enumerable.Repeat("", cell.Span - 1).Prepend(Cell(cell))).ToList();
            yield return ($"| {string.Join(" | ", cells)} |", row.Cells.SelectMany(Paragraphs).First().Origin);
            if (first && (row.IsHead || IsHead(row, table)))
            {
                yield return ("|" + string.Concat(Enumerable.Repeat("---|", cells.Count)), null);
            }

            first = false;
        }
    }

    // Without a mark of its own, a first row in bold above rows that are not is the head.
    private static bool IsHead(DocumentRow row, DocumentTable table) =>
        table.Rows.Count > 1
        && row.Cells.SelectMany(Paragraphs).All(paragraph => paragraph.Lines.All(line => line.Bold))
        && table.Rows.Skip(1).SelectMany(other => other.Cells.SelectMany(Paragraphs)).Any(paragraph => paragraph.Lines.Any(line => !line.Bold));

    private static bool IsText(DocumentCell cell)
    {
        var paragraphs = Paragraphs(cell).ToList();
        return cell.Blocks.Exists(block => block is DocumentTable)
            || paragraphs.Exists(paragraph => paragraph.HeadingLevel > 0)
            || paragraphs.Sum(paragraph => paragraph.Length) > LongestCell
            || (paragraphs.Count > 1 && paragraphs.Exists(paragraph => paragraph.Length > LongestPartOfMany));
    }

    private static bool IsNumber(DocumentCell cell)
    {
        var paragraphs = Paragraphs(cell).ToList();
        return paragraphs is [{ Lines.Count: 1, ListDepth: null or 0 } only]
            && cell.Blocks.TrueForAll(block => block is DocumentParagraph or EmptyParagraph)
            && TextOf(only) is { Length: <= 6 } text && char.IsAsciiDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or ')');
    }

    private static string TextOf(DocumentParagraph paragraph) => (paragraph.Label is null ? "" : paragraph.Label + " ") + paragraph.Lines[0].Text;

    private static IEnumerable<DocumentParagraph> Paragraphs(DocumentCell cell) => cell.Blocks.OfType<DocumentParagraph>();

    private static string Cell(DocumentCell cell)
    {
        var result = new StringBuilder();
        foreach (var paragraph in Paragraphs(cell))
        {
            var label = paragraph.Label;
            foreach (var line in paragraph.Lines)
            {
                if (result.Length > 0)
                {
                    result.Append(GoesOn(result, line.Text) ? " " : "; ");
                }

                if (!string.IsNullOrEmpty(label))
                {
                    result.Append(label).Append(' ');
                    label = null;
                }

                result.Append(line.Text.Replace('|', '¦').Replace('\t', ' '));
            }
        }

        return result.ToString();
    }

    // What stands on lines of its own in a cell is a list, unless the words go on.
    private static bool GoesOn(StringBuilder before, string next)
    {
        var above = before.ToString();
        return !char.IsLetterOrDigit(above[^1]) || Words.StartLower(next) || Words.IsSmall(above[(above.LastIndexOf(' ') + 1)..]);
    }
}
