using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Publishing;

/// <summary>The items of two revisions. An item keeps its anchor through all of them, whatever its number is.</summary>
internal static class ItemComparison
{
    public static IReadOnlyList<ChangedPart> Of(IReadOnlyList<PublicItem> before, IReadOnlyList<PublicItem> after)
    {
        var (was, now) = (Placed(before), Placed(after));
        var first = was.ToDictionary(place => place.Item.Anchor, StringComparer.Ordinal);
        var second = now.ToDictionary(place => place.Item.Anchor, StringComparer.Ordinal);
        var moved = Moved(was, now, first, second);
        return
        [
            .. now
                .Select(place => first.TryGetValue(place.Item.Anchor, out var earlier)
                    ? ChangedPart.Between(Label(place.Item), Fields(earlier.Item, place.Item), earlier.Item.Text, place.Item.Text, moved.Contains(place.Item.Anchor) ? earlier.Item.Number : null)
                    : ChangedPart.New(Label(place.Item), place.Item.Text))
                .OfType<ChangedPart>(),
            .. was.Where(place => !second.ContainsKey(place.Item.Anchor)).Select(place => ChangedPart.Gone(Label(place.Item), place.Item.Text)),
        ];
    }

    /// <summary>Items under another item than before, and the fewest that changed places so that the rest kept their order.</summary>
    private static HashSet<string> Moved(List<Place> was, List<Place> now, Dictionary<string, Place> first, Dictionary<string, Place> second)
    {
        var moved = now.Where(place => first.TryGetValue(place.Item.Anchor, out var earlier) && earlier.Parent != place.Parent).Select(place => place.Item.Anchor).ToHashSet(StringComparer.Ordinal);
        foreach (var parent in now.Select(place => place.Parent).Distinct(StringComparer.Ordinal))
        {
            var kept = Siblings(now, first);
            var stayed = KeptOrder.Of(Siblings(was, second), kept);
            moved.UnionWith(kept.Where(anchor => !stayed.Contains(anchor)));

            List<string> Siblings(List<Place> places, Dictionary<string, Place> other)
                => [.. places.Where(place => place.Parent == parent && other.TryGetValue(place.Item.Anchor, out var there) && there.Parent == parent).Select(place => place.Item.Anchor)];
        }

        return moved;
    }

    private static IReadOnlyList<ChangedField> Fields(PublicItem before, PublicItem after) => ChangedField.Among(
        ("Title", before.Title, after.Title),
        ("To the public", Closed(before), Closed(after)),
        ("Themes", NoteComparison.Themes(before.Themes), NoteComparison.Themes(after.Themes)));

    private static List<Place> Placed(IReadOnlyList<PublicItem> items)
        => [.. items.SelectMany(item => item.SubItems.Select(sub => new Place(sub, item.Anchor)).Prepend(new Place(item, null)))];

    private static string Label(PublicItem item) => $"{item.Number} {item.Title}";

    private static string Closed(PublicItem item) => Labels.Of(item.IsClosed ? ItemAudience.Closed : ItemAudience.Open);

    private sealed record Place(PublicItem Item, string? Parent);
}
