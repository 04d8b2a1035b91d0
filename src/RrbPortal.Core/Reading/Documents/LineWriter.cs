using System.Text;

namespace RrbPortal.Core.Reading.Documents;

/// <summary>Writes the blocks of a document as lines of light Markdown, each with the place it came from.</summary>
internal sealed class LineWriter
{
    private readonly List<string> lines = [];
    private readonly List<string?> origins = [];
    private readonly HashSet<string> headed;
    private readonly bool gapsArePrinted;
    private readonly CancellationToken deadline;
    private DocumentParagraph? before;
    private bool tight;

    private LineWriter(IReadOnlyList<DocumentBlock> blocks, CancellationToken deadline)
    {
        this.deadline = deadline;
        gapsArePrinted = GapsArePrinted(blocks);
        headed = NumberedHeadings.In(blocks);
    }

    public static (IReadOnlyList<string> Lines, IReadOnlyList<string?> Origins) Write(IReadOnlyList<DocumentBlock> blocks, CancellationToken deadline)
    {
        var writer = new LineWriter(blocks, deadline);
        writer.Blocks(blocks);
        return (writer.lines, writer.origins);
    }

    // Many writers part their paragraphs with the enter key. Then a paragraph without a gap belongs to the one above.
    private static bool GapsArePrinted(IReadOnlyList<DocumentBlock> blocks)
    {
        var gaps = 0;
        var texts = 0;
        for (var i = 1; i < blocks.Count; i++)
        {
            gaps += blocks[i] is EmptyParagraph && blocks[i - 1] is not EmptyParagraph ? 1 : 0;
            texts += blocks[i] is DocumentParagraph { ListDepth: null, HeadingLevel: 0 } ? 1 : 0;
        }

        return gaps >= 3 && gaps * 3 >= texts;
    }

    private void Blocks(IEnumerable<DocumentBlock> blocks)
    {
        foreach (var block in blocks)
        {
            deadline.ThrowIfCancellationRequested();
            switch (block)
            {
                case DocumentParagraph paragraph:
                    Paragraph(paragraph);
                    break;
                case DocumentTable table:
                    Table(table);
                    break;
                case PageEnd:
                    Put("\f", origin: null);
                    tight = false;
                    break;
                default:
                    tight = false;
                    break;
            }
        }
    }

    private void Paragraph(DocumentParagraph paragraph)
    {
        if (!FollowsClosely(paragraph))
        {
            Gap();
        }

        (before, tight) = (paragraph, true);
        if (paragraph.HeadingLevel > 0)
        {
            Heading(paragraph);
            return;
        }

        var indent = new string(' ', 2 * Math.Min(paragraph.ListDepth ?? 0, 12));
        for (var i = 0; i < paragraph.Lines.Count; i++)
        {
            var (text, bold) = paragraph.Lines[i];
            var first = i == 0 && !paragraph.GoesOn;
            Put((paragraph.ListDepth, first) switch
            {
                (null, _) => Bold(i == 0 ? Labelled(paragraph.Label, text) : text, bold),
                (_, true) when paragraph.Label is null => $"{indent}- {text}",
                (_, true) => indent + Bold(Labelled(paragraph.Label, text), bold),
                _ => $"{indent}  {text}",
            }, paragraph.Origin);
        }
    }

    private bool FollowsClosely(DocumentParagraph paragraph)
    {
        if (before is null || lines.Count == 0 || paragraph.HeadingLevel > 0 || before.HeadingLevel > 0)
        {
            return false;
        }

        if (paragraph.ListDepth is not null && before.ListDepth is not null)
        {
            return paragraph.GoesOn || !(IsNumberedHeading(paragraph) || IsNumberedHeading(before));
        }

        return gapsArePrinted && tight && paragraph.ListDepth is null && before.ListDepth is null;
    }

    private bool IsNumberedHeading(DocumentParagraph paragraph) =>
        paragraph.Label is not null && (paragraph.Lines[0].Bold || (paragraph.Sequence is { } sequence && headed.Contains(sequence)));

    private void Heading(DocumentParagraph paragraph)
    {
        var sign = new string('#', paragraph.HeadingLevel) + " ";
        var text = new StringBuilder(Labelled(paragraph.Label, paragraph.Lines[0].Text));
        var above = text.ToString();
        foreach (var (next, _) in paragraph.Lines.Skip(1))
        {
            // A heading broken inside its words is one; a letterhead of several lines is several.
            var goesOn = char.IsAsciiDigit(text[0]) || Words.StartLower(next) || Words.IsSmall(above[(above.LastIndexOf(' ') + 1)..]);
            if (goesOn && sign.Length + text.Length + 1 + next.Length <= SourceText.MaximumLineLength)
            {
                text.Append(' ').Append(next);
            }
            else
            {
                Put(sign + text, paragraph.Origin);
                text.Clear().Append(next);
            }

            above = next;
        }

        Put(sign + text, paragraph.Origin);
    }

    private void Table(DocumentTable table)
    {
        Gap();
        before = null;
        if (TableLayout.IsLayout(table))
        {
            Blocks(TableLayout.InOrder(table));
            before = null;
            return;
        }

        foreach (var (text, origin) in TableLayout.Rows(table))
        {
            Put(text, origin);
        }
    }

    private void Gap()
    {
        if (lines.Count > 0 && lines[^1].Length > 0)
        {
            Put("", origin: null);
        }
    }

    private void Put(string line, string? origin)
    {
        lines.Add(line);
        origins.Add(origin);
    }

    private static string Labelled(string? label, string text) => string.IsNullOrEmpty(label) ? text : $"{label} {text}";

    private static string Bold(string text, bool bold) => bold && !text.Contains('*', StringComparison.Ordinal) ? $"**{text}**" : text;
}
