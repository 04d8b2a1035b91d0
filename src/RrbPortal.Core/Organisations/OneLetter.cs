namespace RrbPortal.Core.Organisations;

/// <summary>Names that differ in one letter: left out, put in, another one, or two of them swapped. Pure.</summary>
internal static class OneLetter
{
    /// <summary>Two short words with one letter between them are two words: "Kent" and "Kens".</summary>
    private const int ShortestWord = 5;

    /// <summary>Whether one word of the two names differs, by one letter, and both are words and not abbreviations.</summary>
    public static bool Differs(Spelling one, Spelling other)
    {
        if (one.IsLetters || other.IsLetters || one.Words.Length != other.Words.Length)
        {
            return false;
        }

        var unlike = -1;
        for (var index = 0; index < one.Words.Length; index++)
        {
            if (string.Equals(one.Words[index], other.Words[index], StringComparison.Ordinal))
            {
                continue;
            }

            if (unlike >= 0)
            {
                return false;
            }

            unlike = index;
        }

        return unlike >= 0 && IsWord(one.Words[unlike]) && IsWord(other.Words[unlike]) && ByOne(one.Words[unlike], other.Words[unlike]);
    }

    private static bool IsWord(string word) => word.Length >= ShortestWord && word.All(char.IsLetter);

    private static bool ByOne(string one, string other)
    {
        var start = one.AsSpan().CommonPrefixLength(other);
        var left = one.AsSpan(start);
        var right = other.AsSpan(start);
        return (left.Length - right.Length) switch
        {
            0 => left[1..].SequenceEqual(right[1..])
                || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..])),
            1 => left[1..].SequenceEqual(right),
            -1 => left.SequenceEqual(right[1..]),
            _ => false,
        };
    }
}
