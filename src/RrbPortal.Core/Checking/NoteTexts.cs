namespace RrbPortal.Core.Checking;

/// <summary>One text of a note that the public would read, with its place in the reader's words.</summary>
internal sealed record PlacedText(string Place, string Text, int? ItemId = null)
{
    /// <summary>A finding about some words of this text.</summary>
    public Finding Find(string code, Severity severity, string passage, string message, string remedy)
        => new(code, severity, Place, message, remedy, ItemId) { Passage = passage, Context = Text };
}

internal static class NoteTexts
{
    /// <summary>Every item, each sub-item after its item.</summary>
    public static IEnumerable<WorkingItem> AllItems(this WorkingNote note)
        => note.Items.SelectMany(item => item.SubItems.Prepend(item));

    public static IEnumerable<PlacedText> PublicTexts(this WorkingNote note)
        => note.ItemParagraphs()
            .Concat(note.AllItems().Select(item => new PlacedText($"Item {item.Number}, title", item.Title, item.Id)))
            .Concat(note.Decisions.Select((decision, index) => new PlacedText($"Decision {index + 1}", decision.Text, decision.ItemId)))
            .Concat(note.Actions.Select((action, index) => new PlacedText($"Action {index + 1}", $"{action.Text}\n{action.DueAsPrinted}", action.ItemId)))
            .Concat(note.ActionUpdates.Select((update, index) => new PlacedText($"Action from an earlier meeting {index + 1}", update.Text ?? "")))
            .Append(new PlacedText("Next meeting", note.NextMeetingAsPrinted ?? ""));

    /// <summary>The paragraphs of each item's text; a list stands as one.</summary>
    public static IEnumerable<PlacedText> ItemParagraphs(this WorkingNote note)
        => note.AllItems().SelectMany(Paragraphs);

    /// <summary>The paragraphs of one item's own text.</summary>
    public static IEnumerable<PlacedText> Paragraphs(this WorkingItem item)
        => Paragraphs(item.PublicText).Select((paragraph, index) => new PlacedText($"Item {item.Number}, paragraph {index + 1}", paragraph, item.Id));

    private static List<string> Paragraphs(string? text)
    {
        var paragraphs = new List<string>();
        var lines = new List<string>();
        foreach (var line in (text ?? "").EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                lines.Add(line.ToString());
            }
            else if (lines.Count > 0)
            {
                paragraphs.Add(string.Join('\n', lines));
                lines.Clear();
            }
        }

        return lines.Count > 0 ? [.. paragraphs, string.Join('\n', lines)] : paragraphs;
    }
}
