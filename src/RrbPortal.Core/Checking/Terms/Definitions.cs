using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Checking.Terms;

/// <summary>A place where a text says what an abbreviation means.</summary>
internal readonly record struct Definition(string Letters, string Meaning, int At);

/// <summary>Finds "Restorative Justice (RJ)" and "RTK (Right to Know)".</summary>
internal static class Definitions
{
    private const int MostWords = 10;

    public static IEnumerable<Definition> In(ReadableText text)
    {
        var plain = text.Plain;
        for (var open = plain.IndexOf('(', StringComparison.Ordinal); open >= 0; open = plain.IndexOf('(', open + 1))
        {
            var close = plain.IndexOf(')', open + 1);
            if (close < 0)
            {
                yield break;
            }

            var inside = plain[(open + 1)..close];
            foreach (var definition in close - open <= 120 ? Of(plain, open, inside) : [])
            {
                yield return definition;
            }
        }
    }

    private static IEnumerable<Definition> Of(string plain, int open, string inside)
    {
        var before = plain[Math.Max(0, open - 200)..open];
        var words = Words.Split(inside);
        var letters = words.Select(word => KnownLetters.Abbreviation(word.Trim(',', '.', ';', '*'))).OfType<string>().ToList();

        // The letters stand in the brackets, perhaps beside a word of the name: "(GLA Health)", "(OPD HASS)".
        if (letters.Count > 0 && words.Length <= 3)
        {
            foreach (var abbreviation in letters)
            {
                if (Meaning(before, letters[0]) is { } meaning)
                {
                    yield return new Definition(abbreviation, meaning, open);
                }
            }

            yield break;
        }

        // The letters stand before the brackets, the words in them.
        var last = Words.Split(before).LastOrDefault("").TrimStart('(', '‘', '“', '"', '\'');
        if (words.Length >= 2 && KnownLetters.Abbreviation(last) is { } ahead && Spells(ahead, inside))
        {
            yield return new Definition(ahead, inside, open);
        }
    }

    /// <summary>The fewest words at the end of a text that hold the letters in their order, the first of them as an initial.</summary>
    private static string? Meaning(string before, string letters)
    {
        var words = Words.Split(before);
        for (var first = words.Length - 1; first >= 0 && first >= words.Length - MostWords; first--)
        {
            var tail = string.Join(' ', words[first..]);
            if (words[first].Length > 1 && Spells(letters, tail))
            {
                return tail.Trim('*', ' ', '“', '‘', '(');
            }
        }

        return null;
    }

    private static bool Spells(string letters, string words)
    {
        var trimmed = words.TrimStart('*', '“', '‘', '"', '\'', '(');
        if (trimmed.Length == 0 || char.ToUpperInvariant(trimmed[0]) != char.ToUpperInvariant(letters[0]) || KnownLetters.Abbreviation(trimmed) is not null)
        {
            return false;
        }

        var at = 0;
        foreach (var letter in letters.Where(char.IsLetter))
        {
            while (at < trimmed.Length && char.ToUpperInvariant(trimmed[at]) != char.ToUpperInvariant(letter))
            {
                at++;
            }

            if (at++ >= trimmed.Length)
            {
                return false;
            }
        }

        return true;
    }
}
