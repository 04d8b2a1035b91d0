namespace RrbPortal.Core.Search;

/// <summary>
/// Forms that a word may stand in as well: more than one of it, doing it, done. A guess; only forms that are used in what
/// is published are searched for.
/// </summary>
internal static class Inflections
{
    private const int ShortestStem = 3;

    private static readonly string[] Endings = ["s", "es", "ed", "d", "ing"];

    public static IEnumerable<string> Of(string word)
    {
        if (word.Length <= ShortestStem || !FoldedWords.IsSpelled(word))
        {
            return [];
        }

        var stems = Stems(word).Where(stem => stem.Length >= ShortestStem).ToList();
        return stems.Concat(stems.Append(word).SelectMany(Forms)).Where(form => form != word).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Stems(string word)
    {
        foreach (var ending in Endings.Where(ending => word.EndsWith(ending, StringComparison.Ordinal)))
        {
            var stem = word[..^ending.Length];

            // "address" is not two of "addres", "bed" is not done "b".
            if (ending == "s" && (stem.EndsWith('s') || stem.EndsWith('u') || stem.EndsWith('i')))
            {
                continue;
            }

            yield return stem;
            if (ending is "ing" or "ed")
            {
                yield return stem + "e";
                if (stem.Length > ShortestStem && stem[^1] == stem[^2])
                {
                    yield return stem[..^1];
                }
            }
        }

        if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            yield return word[..^3] + "y";
        }
    }

    private static IEnumerable<string> Forms(string stem)
    {
        foreach (var ending in Endings)
        {
            yield return stem + ending;
        }

        if (stem.EndsWith('e'))
        {
            yield return stem[..^1] + "ing";
        }

        if (stem.EndsWith('y'))
        {
            yield return stem[..^1] + "ies";
        }
    }
}
