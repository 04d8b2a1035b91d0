namespace RrbPortal.Core.Common;

/// <summary>Which entries of two lists kept their order; the rest are the fewest that were moved.</summary>
public static class KeptOrder
{
    /// <summary>The longest list of keys that stand in the same order in both. Both hold the same keys, each once.</summary>
    public static IReadOnlySet<TKey> Of<TKey>(IReadOnlyList<TKey> first, IReadOnlyList<TKey> second)
        where TKey : notnull
    {
        var place = first.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        var longest = new List<TKey>[second.Count];
        for (var index = 0; index < second.Count; index++)
        {
            List<TKey> best = [];
            for (var earlier = 0; earlier < index; earlier++)
            {
                best = place[second[earlier]] < place[second[index]] && longest[earlier].Count > best.Count ? longest[earlier] : best;
            }

            longest[index] = [.. best, second[index]];
        }

        return longest.MaxBy(keys => keys.Count)?.ToHashSet() ?? new HashSet<TKey>();
    }
}
