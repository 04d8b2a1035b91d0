using System.Buffers;
using System.Text;

namespace RrbPortal.Core.Checking.Leftovers;

/// <summary>Characters that came to harm on the way: replacement signs, soft hyphens, joined letters of a printer's font, UTF-8 that was read as something else.</summary>
internal static class BrokenCharacters
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Signs = SearchValues.Create(
        "\uFFFD\u00AD\u200B\u2060\uFEFF\uFB00\uFB01\uFB02\uFB03\uFB04\uFB05\uFB06ÂÃ€\uF0D8\uF0FC\uF06E\uF076\uF020");

    private static readonly (string Broken, string Meant)[] Mended =
    [
        ("â€™", "’"), ("â€˜", "‘"), ("â€œ", "“"), ("â€\u009D", "”"), ("â€“", "–"), ("â€”", "—"), ("â€¦", "…"), ("â€¢", "•"), ("Â£", "£"), ("Â°", "°"), ("Â·", "·"),
        ("Â½", "½"), ("Â¼", "¼"), ("Â¾", "¾"), ("Â\u00A0", " "), ("Ã©", "é"), ("Ã¨", "è"), ("Ã¡", "á"), ("Ã³", "ó"), ("Ã¶", "ö"), ("Ã¼", "ü"), ("Ã±", "ñ"), ("Ã§", "ç"), ("Ã«", "ë"),
        ("Ã\u00AD", "í"), ("Ãº", "ú"), ("Ã¤", "ä"),
        ("\uFB00", "ff"), ("\uFB01", "fi"), ("\uFB02", "fl"), ("\uFB03", "ffi"), ("\uFB04", "ffl"), ("\uFB05", "st"), ("\uFB06", "st"),
        ("\u00AD", ""), ("\u200B", ""), ("\u2060", ""), ("\uFEFF", ""),
    ];

    public static IEnumerable<Leftover> In(ReadableText text)
    {
        var plain = text.Plain;
        for (var at = Next(plain, 0); at >= 0; at = Next(plain, at))
        {
            var (start, end) = (at, at);
            while (start > 0 && !char.IsWhiteSpace(plain[start - 1]))
            {
                start--;
            }

            while (end < plain.Length && !char.IsWhiteSpace(plain[end]))
            {
                end++;
            }

            var word = plain[start..end];
            var better = Meant(word);
            if (better != word || word.Any(IsSurelyBroken))
            {
                yield return new Leftover("broken-character", start, end, $"“{Shown(word)}” has a broken character.", better is not null && better != word ? [better] : []);
            }

            at = end;
        }
    }

    private static int Next(string plain, int from)
        => from >= plain.Length ? -1 : plain.AsSpan(from).IndexOfAny(Signs) is >= 0 and var found ? from + found : -1;

    // Â, Ã and € are letters and signs of their own as well.
    private static bool IsSurelyBroken(char c) => c is not ('Â' or 'Ã' or '€') && Signs.Contains(c);

    private static string Shown(string word) => word.Replace("\u00AD", "-", StringComparison.Ordinal).Replace("\u200B", "·", StringComparison.Ordinal);

    /// <returns>Null where nobody can tell.</returns>
    private static string? Meant(string word)
    {
        var mended = Mended.Aggregate(word, (text, pair) => text.Replace(pair.Broken, pair.Meant, StringComparison.Ordinal));
        if (!mended.Contains(Replacement, StringComparison.Ordinal))
        {
            return mended.Any(IsSurelyBroken) ? null : mended;
        }

        var result = new StringBuilder(mended);
        for (var at = 0; at < result.Length; at++)
        {
            if (result[at] != Replacement)
            {
                continue;
            }

            var (before, after) = (at > 0 ? result[at - 1] : ' ', at + 1 < result.Length ? result[at + 1] : ' ');
            if (char.IsLetter(before) && char.IsLetter(after))
            {
                result[at] = '’';
            }
            else if (at == 0 && char.IsDigit(after))
            {
                result[at] = '£';
            }
            else if (at == 0 && char.IsLetter(after))
            {
                result[at] = '‘';
            }
            else if (char.IsLetter(before) && !char.IsLetterOrDigit(after))
            {
                result[at] = '’';
            }
            else
            {
                return null;
            }
        }

        return result.ToString();
    }
}
