using System.Text;

namespace RrbPortal.Core.Texts;

/// <summary>Normal forms of texts that come from anywhere.</summary>
internal static class NormalForms
{
    private const char NoCharacter = '\uFFFE';

    /// <summary>
    /// As <see cref="string.Normalize(NormalizationForm)"/>, which throws at U+FFFE and at half a surrogate pair: here
    /// U+FFFD stands for them.
    /// </summary>
    public static string Normalized(this string text, NormalizationForm form)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == NoCharacter || char.IsSurrogate(text[at]))
            {
                return Mended(text).Normalize(form);
            }
        }

        return text.Normalize(form);
    }

    private static string Mended(string text)
        => string.Concat(text.EnumerateRunes().Select(rune => rune.Value == NoCharacter ? Rune.ReplacementChar : rune));
}
