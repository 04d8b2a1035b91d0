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

        var rest = Trimmed(text);
        while (Array.Find(Openings, opening => rest.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) is { } opening)
        {
            rest = Trimmed(rest[opening.Length..]);
        }

        return rest.All(c => !char.IsLetter(c)) || rest is "hrs" or "noon" or "at" or "from" ? "" : rest;
    }

    // A closing bracket stays where it closes one: "Hybrid (City Hall / Teams)".
    private static string Trimmed(string text)
    {
        var trimmed = text.Trim(BoardTitle.Separators);
        var end = text.IndexOf(trimmed, StringComparison.Ordinal) + trimmed.Length;
        return trimmed.LastIndexOf('(') > trimmed.LastIndexOf(')') && end < text.Length && text[end] == ')' ? trimmed + ")" : trimmed;
    }

    [GeneratedRegex(@"^.*\bheld(?: on)?\b\s*(?:at|via|in|by)?\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex HeldAt();
}
