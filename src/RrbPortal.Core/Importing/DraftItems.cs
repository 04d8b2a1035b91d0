using RrbPortal.Core.Reading;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>The items of a draft, in two levels.</summary>
internal static class DraftItems
{
    /// <returns>The items by the number, and by the title, under which the note's decisions and actions name them.</returns>
    public static IReadOnlyDictionary<string, AgendaItem> AddTo(Meeting meeting, IReadOnlyList<NoteItem> items)
    {
        var byName = new Dictionary<string, AgendaItem>(StringComparer.Ordinal);
        var position = 0;
        foreach (var item in items)
        {
            var draft = Add(meeting, item, parent: null, ++position, byName);
            var subPosition = 0;

            // A note may nest deeper than a record does; the deeper ones follow the sub-item that they stood under.
            foreach (var sub in item.SubItems.SelectMany(sub => sub.WithSubItems()))
            {
                Add(meeting, sub, draft, ++subPosition, byName);
            }
        }

        return byName;
    }

    private static AgendaItem Add(Meeting meeting, NoteItem item, AgendaItem? parent, int position, Dictionary<string, AgendaItem> byName)
    {
        var text = ItemMarkdown.Of(item);
        var title = item.Title.Within(AgendaItem.TitleLength);
        if (title is null)
        {
            // A heading that is too long for a title stays whole, as the first paragraph of the text.
            title = string.Concat(item.Title.AsSpan(0, AgendaItem.TitleLength - 1), "…");
            text = text.Length == 0 ? item.Title : $"{item.Title}\n\n{text}";
        }

        var draft = new AgendaItem { Title = title, Parent = parent, Position = position, PublicText = text.Length == 0 ? null : text };
        meeting.Items.Add(draft);
        if (item.Number is { } number)
        {
            byName.TryAdd(number, draft);
        }

        byName.TryAdd(item.Title, draft);
        return draft;
    }
}
