using RrbPortal.Core.Publishing;

namespace RrbPortal.Core.Exporting.Documents;

/// <summary>The items with their texts.</summary>
internal static class ItemBlocks
{
    public const string Closed = "This item was closed to the public.";
    public const string Empty = "No text was recorded for this item.";

    private const int ItemLevel = 2;

    public static IEnumerable<Block> Of(IReadOnlyList<PublicItem> items, Func<string, string> absolute)
        => items.SelectMany(item => Of(item, ItemLevel, absolute));

    private static IEnumerable<Block> Of(PublicItem item, int level, Func<string, string> absolute)
    {
        // "1. Welcome", "1.1 Apologies": the numbers are the note's own, and no program may count them anew.
        yield return Text.Heading(level, level == ItemLevel ? $"{item.Number}. {item.Title}" : $"{item.Number} {item.Title}");
        var text = item.IsClosed ? [Text.Paragraph(Closed)] : MarkdownBlocks.Of(item.Text, level + 1, absolute);
        if (text.Count == 0 && item.SubItems.Count == 0)
        {
            text = [Text.Paragraph(Empty)];
        }

        foreach (var block in text.Concat(item.SubItems.SelectMany(sub => Of(sub, level + 1, absolute))))
        {
            yield return block;
        }
    }
}
