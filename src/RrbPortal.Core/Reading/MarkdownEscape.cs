using System.Text;

namespace RrbPortal.Core.Reading;

/// <summary>Makes text that renders as itself in CommonMark and its usual extensions.</summary>
internal static class MarkdownEscape
{
    private const string Special = "\\`*_[]<>|~$&^{}=+";

    /// <summary>A text that begins a line: also what is markup only there (#, -, +, "1.").</summary>
    public static string Line(string text)
    {
        var inline = Inline(text.Trim());
        if (inline.Length == 0)
        {
            return inline;
        }

        if (inline[0] is '#' or '-' or ':' or '!' or '%' or '@')
        {
            return "\\" + inline;
        }

        var digits = 0;
        while (digits < inline.Length && char.IsAsciiLetterOrDigit(inline[digits]) && digits < 10)
        {
            digits++;
        }

        // "1." and, where lists by letters are switched on, "a)" or "ii.".
        return digits > 0 && digits < inline.Length && (inline[digits] is '.' or ')') ? inline[..digits] + "\\" + inline[digits..] : inline;
    }

    /// <summary>A text inside a line.</summary>
    public static string Inline(string text)
    {
        var keepBold = HasBold(text);
        var result = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (keepBold && text[i] == '*' && i + 1 < text.Length && text[i + 1] == '*')
            {
                result.Append("**");
                i++;
                continue;
            }

            if (Special.Contains(text[i], StringComparison.Ordinal))
            {
                result.Append('\\');
            }

            result.Append(text[i]);
        }

        return result.ToString();
    }

    // Pairs of two asterisks that hug their words, and no other asterisks: the source's own bold.
    private static bool HasBold(string text)
    {
        var open = false;
        var found = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '*')
            {
                continue;
            }

            if (i + 1 >= text.Length || text[i + 1] != '*' || (i + 2 < text.Length && text[i + 2] == '*'))
            {
                return false;
            }

            var before = i > 0 ? text[i - 1] : ' ';
            var after = i + 2 < text.Length ? text[i + 2] : ' ';
            if (open ? !Closes(before, after) : !Opens(before, after))
            {
                return false;
            }

            open = !open;
            found = true;
            i++;
        }

        return found && !open;
    }

    private static bool Opens(char before, char after) => char.IsLetterOrDigit(after) && (char.IsWhiteSpace(before) || before is '(' or '‘' or '“');

    private static bool Closes(char before, char after) => char.IsLetterOrDigit(before) ? !char.IsLetterOrDigit(after) : before is ':' or '.' or ')' or '?' or '!' && char.IsWhiteSpace(after);
}
