namespace RrbPortal.Core.Memory;

/// <summary>Why two titles may be the same matter, in words for a person who decides. Pure.</summary>
internal static class TitleLikeness
{
    private const int LongWord = 7;
    private const int FewestShared = 2;
    private const double Half = 0.5;

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "are", "as", "at", "by", "for", "from", "how", "in", "into", "is", "it", "its", "of", "on", "or", "our", "the", "their", "to", "what", "when", "where", "who", "with",
    };

    /// <summary>Words that any title may have: alone they say nothing of the matter.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "london", "report", "paper", "strategy", "review", "programme", "project", "result", "work", "working", "group", "service", "board", "performance", "new", "next", "plan", "people", "support", "system", "data", "year",
        "justice", "delivery", "partnership",
    };

    /// <param name="first">A title folded by <see cref="ThreadKey"/>, as the other one.</param>
    /// <returns>Null where nothing speaks for it.</returns>
    public static string? Of(string first, string second)
    {
        var (here, there) = (Stems(first), Stems(second));
        var shared = here.Intersect(there, StringComparer.Ordinal).ToList();
        var telling = shared.Count(word => !Common.Contains(word));
        if (shared.Count == here.Count && shared.Count == there.Count && shared.Count > 0)
        {
            return here.SequenceEqual(there, StringComparer.Ordinal) ? "the same words, but for their endings" : "the same words in another order";
        }

        var isPart = shared.Count == Math.Min(here.Count, there.Count);
        if (isPart && (shared.Count >= FewestShared ? telling > 0 : telling > 0 && shared[0].Length >= LongWord))
        {
            return "one title has all the words of the other";
        }

        if (shared.Count >= FewestShared && telling > 0 && shared.Count >= Half * here.Union(there, StringComparer.Ordinal).Count())
        {
            return $"both titles say {string.Join(", ", shared.Select(word => $"“{word}”"))}";
        }

        return here.Count == there.Count && here.Count >= FewestShared && IsOneLetterApart(first, second) ? "one letter differs" : null;
    }

    private static List<string> Stems(string key)
        => [.. key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Small.Contains(word)).Select(Stem).Distinct(StringComparer.Ordinal)];

    /// <summary>Singular and plural are one word.</summary>
    private static string Stem(string word)
        => word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
            : word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1]
            : word;

    private static bool IsOneLetterApart(string first, string second)
    {
        var (shorter, longer) = first.Length <= second.Length ? (first, second) : (second, first);
        if (longer.Length - shorter.Length > 1)
        {
            return false;
        }

        var at = 0;
        while (at < shorter.Length && shorter[at] == longer[at])
        {
            at++;
        }

        return longer.Length == shorter.Length
            ? shorter.AsSpan(Math.Min(at + 1, shorter.Length)).SequenceEqual(longer.AsSpan(Math.Min(at + 1, longer.Length)))
            : shorter.AsSpan(at).SequenceEqual(longer.AsSpan(at + 1));
    }
}
