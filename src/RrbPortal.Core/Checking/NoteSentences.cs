using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Checking;

/// <summary>One sentence of an item's text.</summary>
/// <param name="Paragraph">The paragraph or list that it stands in.</param>
/// <param name="Item">The item's number, as a reader sees it.</param>
/// <param name="Text">The very words, as they stand in the Markdown text.</param>
/// <param name="Plain">The words without marks, on one line.</param>
/// <param name="IsEntry">It stands in a list.</param>
internal sealed record PlacedSentence(PlacedText Paragraph, string Item, string Text, string Plain, bool IsEntry)
{
    public Finding Find(string code, Severity severity, string passage, string message, string remedy)
        => Paragraph.Find(code, severity, passage, message, remedy);
}

/// <summary>The sentences of a note's items, in their order; the entries of lists one by one, tables left out.</summary>
internal static class NoteSentences
{
    /// <summary>What is longer is no sentence: a table without its marks, a file without full stops.</summary>
    private const int Longest = 2000;

    public static IEnumerable<PlacedSentence> Sentences(this WorkingNote note)
        => from text in note.AllItems()
           from paragraph in text.Paragraphs()
           from sentence in paragraph.Sentences(text.Number)
           select sentence;

    public static IEnumerable<PlacedSentence> Sentences(this PlacedText paragraph, string item)
        => from piece in Pieces(paragraph.Text)
           from sentence in Reading.Sentences.Of(piece.Text)
           where sentence.Length <= Longest
           let plain = OneLine(Markup.Plain(sentence))
           where plain.Length > 0
           select new PlacedSentence(paragraph, item, sentence, plain, piece.IsEntry);

    private static string OneLine(string text) => text.Contains('\n', StringComparison.Ordinal) ? string.Join(' ', Words.Split(text)) : text;

    // A paragraph is one piece, a list one piece an entry; lines of tables and fences have no sentences.
    private static IEnumerable<(string Text, bool IsEntry)> Pieces(string paragraph)
    {
        var start = 0;
        var end = 0;
        var entry = false;
        foreach (var range in Lines(paragraph))
        {
            var (table, indent, mark) = Shape(paragraph.AsSpan(range));
            if (table || mark > 0)
            {
                if (end > start)
                {
                    yield return (paragraph[start..end], entry);
                }

                entry = mark > 0;
                start = table ? range.End.Value : range.Start.Value + indent + mark;
            }
            else if (end <= start)
            {
                start = range.Start.Value;
            }

            end = Math.Max(start, range.End.Value);
        }

        if (end > start)
        {
            yield return (paragraph[start..end], entry);
        }
    }

    private static (bool IsTable, int Indent, int Mark) Shape(ReadOnlySpan<char> line)
    {
        var trimmed = line.TrimStart();
        return (trimmed.StartsWith("|") || trimmed.StartsWith("```"), line.Length - trimmed.Length, MarkLength(trimmed));
    }

    private static IEnumerable<Range> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            yield return start..end;
            start = end + 1;
        }
    }

    /// <summary>Length of "- " or "12. " in front of an entry, otherwise 0.</summary>
    private static int MarkLength(ReadOnlySpan<char> line)
    {
        if (line.Length > 1 && line[0] is '-' or '*' or '+' && line[1] == ' ')
        {
            return 2;
        }

        var digits = 0;
        while (digits < line.Length && digits < 4 && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        return digits > 0 && digits + 1 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' ' ? digits + 2 : 0;
    }
}
