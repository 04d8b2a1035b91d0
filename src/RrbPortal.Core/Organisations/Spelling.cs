namespace RrbPortal.Core.Organisations;

/// <summary>A printed name taken apart for comparison. Pure.</summary>
internal sealed class Spelling
{
    private static readonly HashSet<string> Small = new(["a", "an", "and", "for", "in", "of", "on", "the", "to"], StringComparer.Ordinal);

    private Spelling(string printed)
    {
        Printed = printed;
        Key = OrganisationKey.Of(printed);
        Words = Key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Compact = string.Concat(Words);
        Large = [.. Words.Where(word => !Small.Contains(word))];
        InOrder = [.. Large.Order(StringComparer.Ordinal)];
        Crown = CrownWords.Of(Key);
        Borough = LondonBoroughs.Of(Key);
        Stems = string.Join(' ', Words.Select(Stem));
        IsLetters = LooksLikeLetters(printed, Words);
        Letters = string.Concat(Large.Select(word => word is "hm" ? word : word[..1]));
    }

    public string Printed { get; }

    public string Key { get; }

    public string[] Words { get; }

    /// <summary>The key without spaces.</summary>
    public string Compact { get; }

    /// <summary>The words that carry meaning, in their order.</summary>
    public string[] Large { get; }

    /// <summary>The words that carry meaning, in the order of the alphabet.</summary>
    public string[] InOrder { get; }

    /// <summary>The key with "HM" for the three ways to write it; null where it has none of them.</summary>
    public string? Crown { get; }

    /// <summary>The borough, where this is a way to write one.</summary>
    public string? Borough { get; }

    /// <summary>The key with each word in the singular, roughly.</summary>
    public string Stems { get; }

    /// <summary>Whether it is an abbreviation: one word, mostly of capitals, or single letters with full stops.</summary>
    public bool IsLetters { get; }

    /// <summary>The first letters of its words.</summary>
    public string Letters { get; }

    /// <summary>The whole text, and both parts of "Name (ABBR)"; each key once, none of them empty.</summary>
    public static IReadOnlyList<Spelling> AllOf(IEnumerable<string> printed)
        => [.. printed.SelectMany(WithParts).Select(text => new Spelling(text)).Where(spelling => spelling.Key.Length > 0).DistinctBy(spelling => spelling.Key, StringComparer.Ordinal)];

    private static IEnumerable<string> WithParts(string printed)
        => OrganisationKey.Parts(printed) is { } parts ? [printed, parts.Name, parts.Abbreviation] : [printed];

    private static string Stem(string word) => word switch
    {
        { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        { Length: > 3 } when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
        _ => word,
    };

    private static bool LooksLikeLetters(string printed, string[] words)
        => words.Length > 1
            ? Array.TrueForAll(words, word => word.Length == 1)
            : words.Length == 1 && words[0].Length <= 8 && printed.Count(char.IsUpper) * 2 > words[0].Length;
}
