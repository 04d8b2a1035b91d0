namespace RrbPortal.Core.Reading;

/// <summary>Marks paragraphs that stand twice in a note. Both stay where they are.</summary>
internal static class Duplicates
{
    private const int FewestWords = 8;

    public static IReadOnlyList<NoteItem> Mark(IReadOnlyList<NoteItem> items)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. items.Select(item => Mark(item, first))];
    }

    private static NoteItem Mark(NoteItem item, Dictionary<string, int> first) => item with
    {
        Blocks = [.. item.Blocks.Select(block => Mark(block, first))],
        SubItems = [.. item.SubItems.Select(sub => Mark(sub, first))],
    };

    private static NoteBlock Mark(NoteBlock block, Dictionary<string, int> first)
    {
        if (block is not ParagraphBlock paragraph || Words.Count(paragraph.Text) < FewestWords)
        {
            return block;
        }

        var key = Words.Key(paragraph.Text);
        return first.TryAdd(key, paragraph.Lines[0]) ? paragraph : paragraph with { DuplicateOfLine = first[key] };
    }
}
