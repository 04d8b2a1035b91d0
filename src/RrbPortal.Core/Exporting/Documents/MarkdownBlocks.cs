using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using RrbPortal.Core.Rendering;

namespace RrbPortal.Core.Exporting.Documents;

/// <summary>
/// The Markdown of an item as blocks, read as pages show it: the same parser, the same links, the same bounds. Headings
/// stand below the heading of the item, without gaps.
/// </summary>
internal sealed class MarkdownBlocks
{
    private const int Deepest = 6;

    private readonly int _level;
    private readonly MarkdownRuns _runs;
    private readonly Stack<int> _open = new();

    private MarkdownBlocks(int level, Func<string, string> absolute) => (_level, _runs) = (level, new MarkdownRuns(absolute));

    /// <param name="level">The level of the first heading in the text.</param>
    /// <param name="absolute">Makes a link that is seen from the page a whole address.</param>
    public static IReadOnlyList<Block> Of(string? markdown, int level, Func<string, string> absolute)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return [];
        }

        return MarkdownRenderer.Parse(markdown) is { } document ? new MarkdownBlocks(level, absolute).In(document) : Plain(markdown);
    }

    /// <summary>Text that no parser should see: a paragraph for each run of lines.</summary>
    private static List<Block> Plain(string text)
    {
        var blocks = new List<Block>();
        var lines = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Append(string.Empty))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add(line.Trim());
            }
            else if (lines.Count > 0)
            {
                blocks.Add(new Block.Paragraph([Run.Of(string.Join(' ', lines))]));
                lines.Clear();
            }
        }

        return blocks;
    }

    private List<Block> In(ContainerBlock container) => [.. container.Select(Of).OfType<Block>()];

    private Block? Of(Markdig.Syntax.Block block) => block switch
    {
        HeadingBlock heading => Heading(heading),
        ParagraphBlock paragraph => Paragraph(paragraph),
        ListBlock list => Listing(list),
        QuoteBlock quote => In(quote) is { Count: > 0 } blocks ? new Block.Quotation(blocks) : null,
        Table table => Table(table),
        CodeBlock code => new Block.Verbatim(Clean(code.Lines.ToString())),
        _ => null,
    };

    private Block.Heading? Heading(HeadingBlock heading)
    {
        if (_runs.Of(heading.Inline) is not { Count: > 0 } runs)
        {
            return null;
        }

        while (_open.TryPeek(out var level) && level >= heading.Level)
        {
            _open.Pop();
        }

        var shown = Math.Min(Deepest, _level + _open.Count);
        _open.Push(heading.Level);
        return new Block.Heading(shown, runs);
    }

    private Block.Paragraph? Paragraph(ParagraphBlock paragraph)
        => _runs.Of(paragraph.Inline) is { Count: > 0 } runs ? new Block.Paragraph(runs) : null;

    private Block.Listing Listing(ListBlock list)
    {
        int? first = !list.IsOrdered ? null : int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var start) ? start : 1;
        return new Block.Listing(first, [.. list.OfType<ListItemBlock>().Select(In)]);
    }

    private Block.Table Table(Table table)
    {
        var rows = table.OfType<TableRow>().Select(row => row.OfType<TableCell>().Select(Cell).ToList()).ToList();
        var width = rows.Max(row => row.Count);
        foreach (var row in rows)
        {
            row.AddRange(Enumerable.Repeat<IReadOnlyList<Run>>([], width - row.Count));
        }

        return new Block.Table(rows[0], [.. rows.Skip(1)]);
    }

    private IReadOnlyList<Run> Cell(TableCell cell) => [.. cell.OfType<LeafBlock>().SelectMany(block => _runs.Of(block.Inline))];

    private static string Clean(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => Run.Of(line).Text));
}
