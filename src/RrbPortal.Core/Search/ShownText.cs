using System.Net;
using System.Text;

namespace RrbPortal.Core.Search;

/// <summary>
/// The text of a published item as a reader sees it: its stored HTML, which the one renderer of the portal made, without
/// the tags.
/// </summary>
internal static class ShownText
{
    public static string Of(string? html, string? markdown)
    {
        if (html is null)
        {
            return markdown ?? string.Empty;
        }

        var text = new StringBuilder(html.Length);
        var rest = html.AsSpan();
        while (rest.IndexOf('<') is >= 0 and var open)
        {
            text.Append(rest[..open]);
            var close = rest[open..].IndexOf('>');
            if (close < 0)
            {
                rest = [];
                break;
            }

            if (!IsInline(rest.Slice(open + 1, close - 1)))
            {
                text.Append('\n');
            }

            rest = rest[(open + close + 1)..];
        }

        return Lines(WebUtility.HtmlDecode(text.Append(rest).ToString()));
    }

    private static bool IsInline(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart('/');
        var end = name.IndexOfAny(' ', '/');
        return (end < 0 ? name : name[..end]) is "a" or "strong" or "em" or "code";
    }

    /// <summary>Lines without the empty ones; words of neighbouring blocks stay apart.</summary>
    private static string Lines(string text)
        => string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
