using System.Globalization;
using System.Text;
using RrbPortal.Core.Exporting.Documents;

namespace RrbPortal.Core.Exporting.Formats;

/// <summary>Writes a document as Markdown (CommonMark, with the tables of GitHub): each text means itself and nothing else.</summary>
internal sealed class MarkdownWriter
{
    private readonly StringBuilder _text = new();

    public static byte[] Write(NoteDocument document)
    {
        var writer = new MarkdownWriter();
        writer.Blocks(document.Blocks, string.Empty, string.Empty);
        return Encoding.UTF8.GetBytes(writer._text.ToString());
    }

    /// <param name="first">What stands before the first line.</param>
    /// <param name="rest">What stands before every other line.</param>
    private void Blocks(IReadOnlyList<Block> blocks, string first, string rest)
    {
        foreach (var (index, block) in blocks.Index())
        {
            if (index > 0)
            {
                _text.Append(rest.TrimEnd()).Append('\n');
            }

            Write(block, index == 0 ? first : rest, rest);

            // Two lists in a row would be one.
            if (block is Block.Listing { First: var one } && index + 1 < blocks.Count && blocks[index + 1] is Block.Listing { First: var other } && one is null == other is null)
            {
                _text.Append(rest.TrimEnd()).Append('\n').Append(rest).Append("<!-- -->\n");
            }
        }
    }

    private void Write(Block block, string first, string rest)
    {
        switch (block)
        {
            case Block.Heading heading:
                Lines($"{new string('#', heading.Level)} {MarkdownText.Of(heading.Runs, isCell: true)}", first, rest);
                break;
            case Block.Paragraph paragraph:
                Lines(MarkdownText.Of(paragraph.Runs), first, rest);
                break;
            case Block.Verbatim verbatim:
                var fence = new string('`', Math.Max(3, LongestTicks(verbatim.Text) + 1));
                Lines($"{fence}\n{verbatim.Text}\n{fence}", first, rest);
                break;
            case Block.Quotation quotation:
                Blocks(quotation.Blocks, $"{first}> ", $"{rest}> ");
                break;
            case Block.Listing list:
                Listing(list, first, rest);
                break;
            case Block.Table table:
                Lines(Table(table), first, rest);
                break;
        }
    }

    private void Listing(Block.Listing list, string first, string rest)
    {
        // Entries of several paragraphs stand apart, single lines together.
        var isLoose = list.Entries.Any(entry => entry.Count(block => block is not Block.Listing) > 1);
        foreach (var (index, entry) in list.Entries.Index())
        {
            var mark = list.First is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number + index}. ") : "- ";
            var inner = rest + new string(' ', mark.Length);
            if (isLoose && index > 0)
            {
                _text.Append(rest.TrimEnd()).Append('\n');
            }

            var before = (index == 0 ? first : rest) + mark;
            if (entry.Count == 0)
            {
                _text.Append(before.TrimEnd()).Append('\n');
            }
            else if (isLoose)
            {
                Blocks(entry, before, inner);
            }
            else
            {
                foreach (var (place, block) in entry.Index())
                {
                    Write(block, place == 0 ? before : inner, inner);
                }
            }
        }
    }

    private static string Table(Block.Table table)
    {
        var lines = new List<string> { Row(table.Head), $"|{string.Concat(table.Head.Select(_ => " --- |"))}" };
        lines.AddRange(table.Rows.Select(Row));
        return string.Join('\n', lines);
    }

    private static string Row(IReadOnlyList<IReadOnlyList<Run>> cells) => $"|{string.Concat(cells.Select(cell => $" {MarkdownText.Of(cell, isCell: true)} |"))}";

    private void Lines(string text, string first, string rest)
    {
        foreach (var (index, line) in text.Split('\n').Index())
        {
            _text.Append(index == 0 ? first : rest).Append(line).Append('\n');
        }
    }

    private static int LongestTicks(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
