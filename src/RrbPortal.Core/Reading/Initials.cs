namespace RrbPortal.Core.Reading;

/// <summary>Whether letters are the initials of a phrase: LHOCS of "London Heads of Community Safety".</summary>
internal static class Initials
{
    /// <summary>Every letter is an initial, every word but small ones gives one; small words may.</summary>
    public static bool Spell(string letters, ReadOnlySpan<string> words)
    {
        var clean = string.Concat(letters.Where(char.IsLetter));
        return clean.Length >= 2 && words.Length is > 0 and <= 12 && From(clean, 0, words);
    }

    private static bool From(string letters, int at, ReadOnlySpan<string> words)
    {
        if (words.IsEmpty)
        {
            return at == letters.Length;
        }

        var word = words[0].TrimStart('(', '*', '"', '\'', '‘', '“');
        if (word.Length == 0)
        {
            return From(letters, at, words[1..]);
        }

        // "Jean-Luc Smith-Jones" gives JS, JLS or JLSJ.
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0 && at < letters.Length && char.ToUpperInvariant(word[0]) == char.ToUpperInvariant(letters[at]) && From(letters, at + 1, [word[(hyphen + 1)..], .. words[1..]]))
        {
            return true;
        }

        // "HM" and "NHS" inside a name give all their letters.
        if (word.Length > 1 && word.All(char.IsUpper) && string.CompareOrdinal(letters, at, word, 0, word.Length) == 0 && From(letters, at + word.Length, words[1..]))
        {
            return true;
        }

        if (at < letters.Length && char.ToUpperInvariant(word[0]) == char.ToUpperInvariant(letters[at]) && From(letters, at + 1, words[1..]))
        {
            return true;
        }

        return Words.IsSmall(word) && From(letters, at, words[1..]);
    }
}
