using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Checking;

/// <summary>An item of a record as the readers of files know items: paragraphs of sentences, and lists.</summary>
internal static class ItemAsRead
{
    public static NoteItem Of(WorkingItem item) => Of(item, [.. item.Paragraphs().SelectMany(paragraph => paragraph.Sentences(item.Number))]);

    public static NoteItem Of(WorkingItem item, IReadOnlyList<PlacedSentence> sentences)
    {
        var blocks = new List<NoteBlock>();
        foreach (var same in sentences.GroupBy(sentence => (sentence.Paragraph.Place, sentence.IsEntry)))
        {
            blocks.Add(same.Key.IsEntry
                ? new ListBlock([1], LeadIn(blocks), [.. same.Select(sentence => new ListBullet([1], sentence.Plain, 0, Ordinal: null))], JoinedAfterPageBreak: false)
                : new ParagraphBlock([1], string.Join(' ', same.Select(sentence => sentence.Plain)), Speaker: null, JoinedAfterPageBreak: false, DuplicateOfLine: null));
        }

        return new NoteItem { Number = item.Number, Title = item.Title, HeadingLine = 1, Blocks = blocks };
    }

    private static string? LeadIn(List<NoteBlock> before) => before is [.., ParagraphBlock { Text: var text }] && text.EndsWith(':') ? text : null;
}
