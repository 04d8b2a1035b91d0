using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>
/// Names that speak or are given work in the text of items ("Judicial Office – …", "ACTION: Harbour Watch to …"):
/// evidence for a run-together line, and for nothing else.
/// </summary>
internal static partial class SpokenNames
{
    private const int LongestName = 7;

    public static IEnumerable<string> In(SortedLines note) =>
        Enumerable.Range(0, note.Lines.Count)
            .Where(index => note.Roles[index] == LineRole.Body)
            .SelectMany(index => Before(note.Lines[index].Plain))
            .Where(IsName)
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Before(string plain)
    {
        foreach (var name in SpeakerReading.Candidates(plain))
        {
            yield return name;
        }

        if (Work().Match(plain) is { Success: true } work)
        {
            yield return work.Groups["s"].Value;
        }
    }

    private static bool IsName(string text)
    {
        var words = Words.Split(text);
        return words.Length is > 0 and <= LongestName && words.All(word => Words.StartUpper(word) || Words.IsSmall(word)) && !Words.IsSmall(words[^1]);
    }

    [GeneratedRegex(@"^(?:(?:action|AP)\s*\d*\s*:?\s*)?(?:the )?(?<s>[A-Z][^.,;:]{1,60}?) (?:to|will) ", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Work();
}
