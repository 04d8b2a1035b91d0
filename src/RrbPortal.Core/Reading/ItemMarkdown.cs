using System.Globalization;
using System.Text;

namespace RrbPortal.Core.Reading;

/// <summary>
/// An item's own text (not its sub-items') as CommonMark with pipe tables, for a draft. Characters of the source mean
/// themselves: what would be markup is escaped, except bold that the source itself marks with two asterisks.
/// </summary>
public static class ItemMarkdown
{
    public static string Of(NoteItem item) => string.Join("\n\n", Blocks(item).Select(block => block.Markdown));

    /// <summary>The same, block by block, each with the lines that it comes from; a block without text is left out.</summary>
    internal static IEnumerable<(IReadOnlyList<int> Lines, string Markdown)> Blocks(NoteItem item)
        => item.Blocks.Select(block => (block.Lines, Markdown: Block(block))).Where(block => block.Markdown.Length > 0);

    private static string Block(NoteBlock block) => block switch
    {
        ParagraphBlock paragraph => Paragraph(paragraph.Text),
        ListBlock list => List(list),
        TableBlock table => Table(table),
        VerbatimBlock verbatim => Fenced(verbatim.Text),
        _ => throw new InvalidOperationException($"No Markdown is defined for {block.GetType().Name}."),
    };

    // A heading that stayed text (a label such as "### Actions") would tear the page's outline: it becomes bold.
    private static string Paragraph(string text)
    {
        var level = Markup.HeadingLevel(text);
        return level == 0 ? MarkdownEscape.Line(text) : $"**{MarkdownEscape.Line(text[level..].Replace("**", "", StringComparison.Ordinal).Trim())}**";
    }

    private static string List(ListBlock list)
    {
        var result = new StringBuilder();
        var level = -1;
        foreach (var bullet in list.Bullets)
        {
            // No entry may lie more than one step below the one before it, or it would be code.
            level = Math.Min(bullet.Level, level + 1);
            if (result.Length > 0)
            {
                result.Append('\n');
            }

            result.Append(' ', 4 * level).Append(Marker(bullet, out var text)).Append(MarkdownEscape.Line(text));
        }

        return result.ToString();
    }

    private static string Marker(ListBullet bullet, out string text)
    {
        text = bullet.Text;
        if (bullet.Ordinal is not { } ordinal)
        {
            return "- ";
        }

        var digits = ordinal.Trim('.', ')', '(', ':', ' ', '[', ']');
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{number}. ");
        }

        text = $"{ordinal} {bullet.Text}";
        return "- ";
    }

    private static string Table(TableBlock table)
    {
        var width = table.Rows.Count == 0 ? 0 : table.Rows.Max(row => row.Cells.Count);
        if (width == 0)
        {
            return "";
        }

        // Pipe tables need a head; without one in the source it stays empty.
        var rows = table.Rows.Select(row => Row(row.Cells, width)).ToList();
        var head = table.HasHead ? rows[0] : Row([], width);
        var body = table.HasHead ? rows.Skip(1) : rows;
        return string.Join('\n', body.Prepend("|" + string.Concat(Enumerable.Repeat(" --- |", width))).Prepend(head));
    }

    private static string Row(IReadOnlyList<string> cells, int width) =>
        "| " + string.Join(" | ", Enumerable.Range(0, width).Select(index => index < cells.Count ? MarkdownEscape.Inline(cells[index]) : "")) + " |";

    private static string Fenced(string text)
    {
        var longest = 2;
        for (int i = 0, run = 0; i < text.Length; i++)
        {
            run = text[i] == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        return $"{fence}\n{text}\n{fence}";
    }
}
