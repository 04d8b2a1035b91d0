using System.Globalization;
using System.Text;
using RrbPortal.Core.Texts;

namespace RrbPortal.Core.Search;

/// <summary>Words as the index compares them: parted at whatever is no letter and no digit, small, without accents.</summary>
internal static class FoldedWords
{
    private const int Longest = 40;

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalized(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(character));
            }
        }

        return folded.ToString();
    }

    public static IEnumerable<string> In(string text)
    {
        var folded = Fold(text);
        for (var at = 0; at < folded.Length; at++)
        {
            var start = at;
            while (at < folded.Length && char.IsLetterOrDigit(folded[at]))
            {
                at++;
            }

            if (at > start)
            {
                yield return folded[start..at];
            }
        }
    }

    /// <summary>Words that spelling is compared with: of letters alone, and of a length that a word has.</summary>
    public static IEnumerable<string> Spelled(string text) => In(text).Where(IsSpelled);

    public static bool IsSpelled(string word) => word.Length is >= 3 and <= Longest && word.All(char.IsLetter);
}
