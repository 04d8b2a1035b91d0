namespace RrbPortal.Core.Memory;

/// <summary>Pairs of matters whose titles are similar, for a person to look at. Pure.</summary>
internal static class ThreadProposals
{
    private const int Most = 25;

    /// <param name="isApart">Whether somebody said of two keys that they are two matters.</param>
    public static IReadOnlyList<ThreadProposal> Of(IReadOnlyList<Matter> matters, Func<string, string, bool> isApart)
    {
        var latestFirst = matters.OrderByDescending(matter => matter.Last ?? DateOnly.MaxValue).ThenBy(matter => matter.Key, StringComparer.Ordinal).ToList();
        var pairs =
            from first in Enumerable.Range(0, latestFirst.Count)
            from second in Enumerable.Range(first + 1, latestFirst.Count - first - 1)
            let proposal = Between(latestFirst[first], latestFirst[second], isApart)
            where proposal is not null
            select proposal;
        return [.. pairs.Take(Most)];
    }

    /// <summary>What speaks for two matters being one; null where nothing does, or somebody said that they are two.</summary>
    public static ThreadProposal? Between(Matter first, Matter second, Func<string, string, bool> isApart)
    {
        var pairs =
            from here in first.Keys
            from there in second.Keys
            select (here, there);
        var all = pairs.ToList();
        return all.Exists(pair => isApart(pair.here, pair.there)) ? null
            : all.Select(pair => TitleLikeness.Of(pair.here, pair.there)).FirstOrDefault(reason => reason is not null) is { } reason
                ? new ThreadProposal(first.Key, first.Slug, first.Title, second.Key, second.Slug, second.Title, reason)
                : null;
    }
}
