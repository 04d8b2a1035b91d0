using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>Lines that a web page or a converter adds and that say nothing about the meeting.</summary>
internal static partial class Furniture
{
    private static readonly HashSet<string> Phrases = new(StringComparer.OrdinalIgnoreCase)
    {
        "skip to main content", "skip to content", "home", "menu", "search", "main navigation", "breadcrumb", "you are here", "print this page",
        "share this page", "share", "back to top", "back to table of contents", "back to contents", "top of page", "return to top", "accept cookies",
        "cookies", "cookie policy", "privacy policy", "download pdf", "download", "close menu", "open menu", "navigation", "log in", "sign in",
        "need a document on this page in an accessible format?", "table of contents link", "next page", "previous page", "accessibility",
    };

    private static readonly HashSet<string> Sections = new(StringComparer.Ordinal)
    {
        "your cookies", "cookies", "cookie preferences", "cookies on this site", "related documents", "related content", "related publications",
        "related links", "related pages", "stay in touch", "follow us", "share this page", "is this page useful", "was this page helpful", "sign up to our newsletter",
    };

    /// <summary>A heading of the page around the note: what stands under it is the page's as well.</summary>
    public static bool Heads(PrintedLine line) => Sections.Contains(Words.Key(line.Plain));

    public static bool Is(PrintedLine line) =>
        Phrases.Contains((line.Numbering?.Title ?? line.Plain).Trim('<', '>', '»', '›', '/', ' ', '↑', '.')) || IsPageEnd(line) || IsRule(line.Text);

    /// <summary>A page number or a rule: the text goes on behind it.</summary>
    public static bool IsPageEnd(PrintedLine line) =>
        line.Text is "\f" || (line.Text.Length <= 40 && !line.IsTableRow && PageNumber().IsMatch(line.Plain.Trim('-', '–', '|', ' '))) || IsImage(line.Text);

    private static bool IsRule(string text) => text.Length >= 3 && text.All(c => c is '-' or '_' or '*' or '=' or ' ' or '–' or '—');

    private static bool IsImage(string text) => text.StartsWith("![", StringComparison.Ordinal) && text.EndsWith(')') && text.IndexOf("](", StringComparison.Ordinal) == text.LastIndexOf("](", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:page\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?$|^page\s*[|]\s*\d{1,3}$|^\d{1,3}\s*[|]\s*page$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PageNumber();
}
