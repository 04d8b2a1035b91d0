namespace RrbPortal.Core.Organisations;

/// <summary>
/// Whether the words of one name stand in another. What they have in common must say more than "London" and "Service",
/// and a name that "and" joins to another one is not a part of it: HM Prison Service is not HM Prison and Probation
/// Service. Pure.
/// </summary>
internal static class Containment
{
    private const int LongWord = 6;

    /// <summary>Places, and words that many names have: alone they name nobody, and a name that has them besides is much the same.</summary>
    private static readonly HashSet<string> Common = new(
        [
            "greater", "london", "londons", "national", "local", "regional", "region", "england", "wales", "uk", "hm", "central", "north", "south", "east", "west",
            "service", "services", "team", "teams", "unit", "office", "group", "groups", "network", "board", "council", "councils", "authority", "department",
            "agency", "commission", "commissioner", "committee", "partnership", "police", "trust", "limited", "ltd", "cic", "plc", "charity", "company",
            "heads", "officers", "representative", "representatives",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether <paramref name="whole"/> begins or ends with all of <paramref name="part"/>, word after word, and has more.</summary>
    public static bool InOnePiece(Spelling part, Spelling whole)
    {
        var (words, all) = (part.Words, whole.Words);
        if (part.IsLetters || words.Length >= all.Length || !SaysSomething(part))
        {
            return false;
        }

        var rest = all.Length - words.Length;
        return (all.AsSpan(0, words.Length).SequenceEqual(words) && all[words.Length] is not "and")
            || (all.AsSpan(rest).SequenceEqual(words) && all[rest - 1] is not "and");
    }

    /// <summary>Whether <paramref name="whole"/> has the words of <paramref name="part"/> and besides them only such as many names have.</summary>
    public static bool WithCommonWords(Spelling part, Spelling whole)
    {
        if (part.IsLetters || part.Large.Length >= whole.Large.Length || !SaysSomething(part))
        {
            return false;
        }

        var more = whole.Large.ToList();
        return Array.TrueForAll(part.Large, more.Remove) && more.TrueForAll(Common.Contains);
    }

    /// <summary>One word is too little to find a name by inside a longer text.</summary>
    public static bool IsOneWord(Spelling part) => part.Large.Length == 1;

    private static bool SaysSomething(Spelling part) => part.Large switch
    {
        [var word] => word.Length >= LongWord && !Common.Contains(word),
        var words => Array.Exists(words, word => !Common.Contains(word)),
    };
}
