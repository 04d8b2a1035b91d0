using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using RrbPortal.Core.Texts;

namespace RrbPortal.Core.Organisations;

/// <summary>
/// Folds a printed name for comparison. What differs only in case, accents, apostrophes, other punctuation, white
/// space, or "&amp;" for "and" is the same name; nothing else is.
/// </summary>
public static partial class OrganisationKey
{
    /// <returns>The key; empty if the text holds no letter, digit or symbol.</returns>
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var character in text.Replace("&", " and ", StringComparison.Ordinal).Normalized(NormalizationForm.FormD))
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(character))
            {
                case UnicodeCategory.NonSpacingMark:
                    break;
                case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter
                    or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                    or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
                    or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol
                    or UnicodeCategory.Surrogate:
                    key.Append(char.ToLowerInvariant(character));
                    break;
                default:
                    AppendSpace(key, character);
                    break;
            }
        }

        return key.ToString().TrimEnd().Normalized(NormalizationForm.FormC);
    }

    /// <summary>Takes "Name (ABBR)" apart.</summary>
    /// <returns>Null where the text has not that shape.</returns>
    public static (string Name, string Abbreviation)? Parts(string text)
        => NameAndAbbreviation().Match(text) is { Success: true } match
            ? (match.Groups["name"].Value, match.Groups["abbreviation"].Value)
            : null;

    /// <summary>An apostrophe stands inside a word; every other mark parts two words.</summary>
    private static void AppendSpace(StringBuilder key, char character)
    {
        if (character is not ('\'' or '\u2018' or '\u2019' or '\u02BC') && key.Length > 0 && key[^1] != ' ')
        {
            key.Append(' ');
        }
    }

    [GeneratedRegex(@"^\s*(?<name>[^()]+?)\s*\(\s*(?<abbreviation>[^()]+?)\s*\)\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameAndAbbreviation();
}
