using RrbPortal.Core.Reading;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>The text of an item in pieces, each with the lines that it comes from, also where an answer changed its words.</summary>
internal static class ItemPieces
{
    private const string Gap = "\n\n";

    public static IReadOnlyList<(IReadOnlyList<int> Lines, string Markdown)> Of(NoteItem note, AgendaItem draft)
    {
        var text = draft.PublicText ?? "";
        if (text.Length == 0)
        {
            return [];
        }

        var blocks = ItemMarkdown.Blocks(note).ToList();
        var parts = text.Split(Gap);
        var lengths = blocks.ConvertAll(block => block.Markdown.Split(Gap).Length);

        // A heading too long for a title leads its text; it comes from the heading's line.
        if (parts.Length == lengths.Sum() + 1 && note.Title.Length > AgendaItem.TitleLength)
        {
            blocks.Insert(0, ([note.HeadingLine], note.Title));
            lengths.Insert(0, 1);
        }

        if (parts.Length != lengths.Sum())
        {
            // Somebody's words have paragraphs of their own: the text stands as one, from all of its lines.
            return [([.. blocks.SelectMany(block => block.Lines).Order()], text)];
        }

        var pieces = new List<(IReadOnlyList<int>, string)>();
        var next = 0;
        for (var place = 0; place < blocks.Count; place++)
        {
            pieces.Add((blocks[place].Lines, string.Join(Gap, parts[next..(next + lengths[place])])));
            next += lengths[place];
        }

        return pieces;
    }
}
