using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>What a line says beside its date and times: often the place.</summary>
internal static partial class TitleRest
{
    private static readonly string[] Openings = ["at ", "via ", "on ", "in ", "from "];

    public static string Without(string text, PrintedDate date) => text[..date.Start] + new string(' ', date.Length) + text[date.End..];

    public static string Of(string text)
    {
        if (text.Length > 300)
        {
            return "";
        }

        foreach (var date in DateReading.Find(text).Reverse())
        {
            text = Without(text, date);
        }

        while (TimeReading.Find(text) is { } times)
        {
            text = text[..times.Index] + new string(' ', times.Length) + text[(times.Index + times.Length)..];
        }

        // "Meeting held on … at Kennet House": what follows "held", whatever stands before.
        if (HeldAt().Match(text) is { Success: true } held)
        {
            text = text[(held.Index + held.Length)..];
        }

        var rest = text.Trim(BoardTitle.Separators);
        while (Array.Find(Openings, opening => rest.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) is { } opening)
        {
            rest = rest[opening.Length..].Trim(BoardTitle.Separators);
        }

        return rest.All(c => !char.IsLetter(c)) || rest is "hrs" or "noon" or "at" or "from" ? "" : rest;
    }

    [GeneratedRegex(@"^.*\bheld(?: on)?\b\s*(?:at|via|in|by)?\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex HeldAt();
}
