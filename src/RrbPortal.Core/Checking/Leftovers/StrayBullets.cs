using System.Text.RegularExpressions;

namespace RrbPortal.Core.Checking.Leftovers;

/// <summary>Signs of list entries that stand at the end of a line or within it: "… from being harmed and exploited •".</summary>
internal static partial class StrayBullets
{
    public static IEnumerable<Leftover> In(ReadableText text)
    {
        foreach (Match match in AtEnd().Matches(text.Plain))
        {
            var word = match.Groups["word"];
            var sign = match.Groups["sign"];
            yield return new Leftover("stray-bullet", word.Index, sign.Index + sign.Length, $"A stray “{sign.Value}” ends the line.", word.Value);
        }

        foreach (Match match in Within().Matches(text.Plain))
        {
            yield return new Leftover("stray-bullet", match.Index, match.Index + match.Length, $"A stray “{match.Groups["sign"].Value}” stands within the line: perhaps a list ran together.");
        }

        foreach (Match match in Alone().Matches(text.Plain))
        {
            yield return new Leftover("stray-bullet", match.Index, match.Index + match.Length, "A list entry has no text.");
        }
    }

    [GeneratedRegex(@"(?<word>[^\s•▪●◦‣\uF0B7\uF0A7]+)[ \t\u00A0]*(?<sign>[•▪●◦‣\uF0B7\uF0A7])[ \t]*(?:\n|$)", RegexOptions.NonBacktracking)]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"[^\s•▪●◦‣\uF0B7\uF0A7*|-][ \t\u00A0]+(?<sign>[•▪●◦‣\uF0B7\uF0A7])[ \t\u00A0]+\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Within();

    [GeneratedRegex(@"^[ \t]*-?[ \t]*[•▪●◦‣\uF0B7\uF0A7-][ \t]*$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Alone();
}
