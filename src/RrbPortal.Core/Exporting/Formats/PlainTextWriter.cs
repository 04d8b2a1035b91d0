using System.Globalization;
using System.Text;
using RrbPortal.Core.Exporting.Documents;

namespace RrbPortal.Core.Exporting.Formats;

/// <summary>Writes a document as text that needs no program at all: one line a paragraph, signs for lists, addresses in brackets.</summary>
internal sealed class PlainTextWriter
{
    private readonly StringBuilder _text = new();

    public static byte[] Write(NoteDocument document)
    {
        var writer = new PlainTextWriter();
        foreach (var (index, block) in document.Blocks.Index())
        {
            writer._text.Append(index == 0 ? null : "\n");
            writer.Write(block, string.Empty, string.Empty);
        }

        return Encoding.UTF8.GetBytes(writer._text.ToString());
    }

    private void Write(Block block, string first, string rest)
    {
        switch (block)
        {
            case Block.Heading heading:
                Lines(Of(heading.Runs), first, rest);
                break;
            case Block.Paragraph paragraph:
                Lines(Of(paragraph.Runs), first, rest);
                break;
            case Block.Verbatim verbatim:
                Lines(verbatim.Text, first, rest);
                break;
            case Block.Quotation quotation:
                Blocks(quotation.Blocks, $"{first}  ", $"{rest}  ");
                break;
            case Block.Listing list:
                foreach (var (index, entry) in list.Entries.Index())
                {
                    var mark = list.First is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number + index}. ") : "- ";
                    Blocks(entry, (index == 0 ? first : rest) + mark, rest + new string(' ', mark.Length));
                }

                break;
            case Block.Table table:
                Lines(string.Join('\n', table.Rows.Prepend(table.Head).Select(Row)), first, rest);
                break;
        }
    }

    private void Blocks(IReadOnlyList<Block> blocks, string first, string rest)
    {
        if (blocks.Count == 0)
        {
            _text.Append(first.TrimEnd()).Append('\n');
        }

        foreach (var (index, block) in blocks.Index())
        {
            Write(block, index == 0 ? first : rest, rest);
        }
    }

    private static string Row(IReadOnlyList<IReadOnlyList<Run>> cells)
        => $"|{string.Concat(cells.Select(cell => $" {Of(cell).Replace('\n', ' ').Replace('|', '/')} |"))}";

    private static string Of(IReadOnlyList<Run> runs)
    {
        var text = new StringBuilder();
        foreach (var run in runs)
        {
            text.Append(run.Text);
            if (run.Link is { } link && !link.Equals(run.Text, StringComparison.Ordinal) && !link.Equals($"mailto:{run.Text}", StringComparison.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $" ({link})");
            }
        }

        return text.ToString().Trim();
    }

    private void Lines(string text, string first, string rest)
    {
        foreach (var (index, line) in text.Split('\n').Index())
        {
            _text.Append((index == 0 ? first : rest) + line.TrimEnd()).Append('\n');
        }
    }
}
