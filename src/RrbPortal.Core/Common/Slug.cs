using System.Globalization;
using System.Text;
using RrbPortal.Core.Texts;

namespace RrbPortal.Core.Common;

/// <summary>The part of an address that names something: lower-case letters, digits and single hyphens.</summary>
public static class Slug
{
    /// <summary>Makes one from a name; accents fall away, "&amp;" reads "and".</summary>
    /// <param name="name">Any text.</param>
    /// <param name="maxLength">The longest result; it is cut at a hyphen where there is one.</param>
    /// <returns>The slug, or an empty text if the name holds no letter and no digit.</returns>
    public static string Of(string name, int maxLength)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var character in name.Replace("&", " and ", StringComparison.Ordinal).Normalized(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(char.ToLowerInvariant(character));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark
                     && character is not ('\'' or '\u2019')
                     && slug.Length > 0
                     && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString().TrimEnd('-');
        if (text.Length <= maxLength)
        {
            return text;
        }

        var cut = text[..maxLength];
        return cut.LastIndexOf('-') is > 0 and var hyphen ? cut[..hyphen] : cut;
    }
}
