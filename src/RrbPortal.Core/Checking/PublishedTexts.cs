using System.Runtime.CompilerServices;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Checking;

/// <summary>Every text of a note that publishing would make public, with its place; what a closed item hides is not among them.</summary>
internal static class PublishedTexts
{
    /// <summary>A note never changes, and many rules look at it: its texts are taken apart once.</summary>
    private static readonly ConditionalWeakTable<WorkingNote, IReadOnlyList<ReadableText>> Known = [];

    public static IReadOnlyList<ReadableText> Of(WorkingNote note) => Known.GetValue(note, TakeApart);

    private static IReadOnlyList<ReadableText> TakeApart(WorkingNote note)
        => [.. Items(note)
            .Concat(PublicParts.Decisions(note).Select((decision, index) => Text($"Decision {index + 1}", decision.Text, decision.ItemId, mayReplace: true)))
            .Concat(PublicParts.Actions(note).Select((action, index) => Text($"Action {index + 1}", action.Text, action.ItemId, mayReplace: true)))
            .Concat(PublicParts.Actions(note).Select((action, index) => Text($"Action {index + 1}, due", action.DueAsPrinted, action.ItemId)))
            .Concat(note.ActionUpdates.Select((update, index) => Text($"Action from an earlier meeting {index + 1}", update.Text)))
            .Append(Text("Place", note.Place))
            .Append(Text("Chair", note.ChairRole))
            .Append(Text("Chair", note.ChairOrganisation))
            .Concat(note.Themes.Select(theme => Text("Theme", theme.Label)))
            .Append(Text("Next meeting", note.NextMeetingAsPrinted))
            .Where(text => text.Plain.Length > 0)];

    /// <summary>The titles and the paragraphs of the open items, in their order, and the titles of closed ones that the public reads.</summary>
    public static IEnumerable<ReadableText> Items(WorkingNote note)
        => from item in PublicParts.Items(note)
           where PublicParts.ShowsTitle(item)
           from text in (PublicParts.IsOpen(item) ? item.Paragraphs() : [])
               .Select(paragraph => new ReadableText(paragraph, mayReplace: true))
               .Prepend(Text($"Item {item.Number}, title", item.Title, item.Id, mayReplace: true))
           where text.Plain.Length > 0
           select text;

    /// <summary>The organisations of the attendance lists as the public copy prints them, and the roles where the board publishes them.</summary>
    public static IEnumerable<ReadableText> Attendance(WorkingNote note)
        => from entry in note.Attendance
           from text in new[] { entry.OrganisationAsPrinted ?? entry.OrganisationName, note.Board.NamingPolicy is NamingPolicy.OrganisationsOnly ? null : entry.Role }
           where !string.IsNullOrWhiteSpace(text)
           select Text("Attendance", text);

    private static ReadableText Text(string place, string? text, int? itemId = null, bool mayReplace = false) => new(new PlacedText(place, text ?? "", itemId), mayReplace);
}
