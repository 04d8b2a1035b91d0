using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>The theme where no line of the title block prints it: the item that calls itself thematic.</summary>
internal static partial class ThemeReading
{
    public static PrintedTheme? InItems(IReadOnlyList<NoteItem> items)
    {
        foreach (var item in items)
        {
            if (Thematic().Match(item.Title) is { Success: true } match)
            {
                return new(match.Groups["t"].Value.Trim(), $"item {item.Number} title \"{item.Title}\"");
            }
        }

        return null;
    }

    [GeneratedRegex(@"^(?:thematic (?:session|item|discussion|focus|spotlight|update)|theme)\s*[-–—:]\s*(?<t>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Thematic();
}
