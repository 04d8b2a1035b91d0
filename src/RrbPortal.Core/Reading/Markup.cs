using System.Text;
using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>Takes the marks of Markdown and of converters off a line, so that words can be compared.</summary>
internal static partial class Markup
{
    /// <summary>The words of a line: no heading signs, emphasis, link targets, escapes or superscript marks.</summary>
    public static string Plain(string text)
    {
        var plain = text.Trim().TrimStart('\uFEFF').Trim();
        if (plain.Length == 0)
        {
            return plain;
        }

        var level = HeadingLevel(plain);
        if (level > 0)
        {
            plain = plain[level..].Trim().TrimEnd('#').TrimEnd();
        }

        if (plain.Contains('[', StringComparison.Ordinal))
        {
            plain = Link().Replace(plain, "${t}");
        }

        if (plain.Contains('<', StringComparison.Ordinal))
        {
            plain = InlineTag().Replace(plain, "");
        }

        if (plain.Contains('$', StringComparison.Ordinal))
        {
            plain = Superscript().Replace(plain, "${t}");
        }

        if (plain.Contains('&', StringComparison.Ordinal))
        {
            plain = plain.Replace("&amp;", "&", StringComparison.Ordinal).Replace("&nbsp;", " ", StringComparison.Ordinal);
        }

        return Clean(plain).Trim();
    }

    /// <summary>1 to 6 for a Markdown heading, otherwise 0.</summary>
    public static int HeadingLevel(string trimmed)
    {
        var level = 0;
        while (level < trimmed.Length && trimmed[level] == '#')
        {
            level++;
        }

        return level is > 0 and <= 6 && level < trimmed.Length && trimmed[level] is ' ' or '\t' ? level : 0;
    }

    /// <summary>Whether the whole line stands in bold ("**Title**", "__Title__", "**1.** **Title**").</summary>
    public static bool IsBold(string trimmed)
    {
        var text = trimmed.TrimEnd(':', ' ');
        if (text.Length < 5 || !(text.StartsWith("**", StringComparison.Ordinal) || text.StartsWith("__", StringComparison.Ordinal)))
        {
            return false;
        }

        var mark = text[..2];
        if (!text.EndsWith(mark, StringComparison.Ordinal))
        {
            return false;
        }

        // Outside the marks there may be nothing but spaces: "**Action:** do this **now**" is not one bold line.
        var inside = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && text[i] == mark[0] && text[i + 1] == mark[0])
            {
                inside = !inside;
                i++;
            }
            else if (!inside && !char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        return !inside;
    }

    private static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '*' || (c == '_' && i + 1 < text.Length && text[i + 1] == '_') || (c == '_' && i > 0 && text[i - 1] == '_'))
            {
                continue;
            }

            if (c == '\\' && i + 1 < text.Length && char.IsPunctuation(text[i + 1]))
            {
                continue;
            }

            result.Append(c is '\u00A0' or '\u2007' or '\u202F' ? ' ' : c);
        }

        return result.ToString();
    }

    [GeneratedRegex(@"!?\[(?<t>[^\]\[]*)\]\([^()]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex("</?(?:sup|sub|b|i|u|strong|em|br|span)[^<>]{0,40}>", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex InlineTag();

    [GeneratedRegex(@"\$?\^\{? ?(?:\\[a-z]{1,10}\{)?(?<t>st|nd|rd|th)\}{0,2}\$?", RegexOptions.NonBacktracking)]
    private static partial Regex Superscript();
}
