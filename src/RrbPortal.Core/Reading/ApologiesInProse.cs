using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>"Apologies were received from DWP and DHSC." where no list of apologies stands. The sentence stays where it is.</summary>
internal static partial class ApologiesInProse
{
    private const int ItemsLookedAt = 2;

    /// <remarks><c>others</c>: Lines outside items that may hold the sentence, by number.</remarks>
    public static IEnumerable<AttendanceEntry> Read(IReadOnlyList<NoteItem> items, IEnumerable<int> others, SortedLines note, KnownOrganisations known)
    {
        var sentences = others.Select(number => (Text: note.Lines[number - 1].Plain, Line: number))
            .Concat(Passage.In([.. items.Take(ItemsLookedAt)]).SelectMany(passage => passage.Sentences(note.Lines)));
        foreach (var (sentence, line) in sentences)
        {
            if (From().Match(sentence) is { Success: true } match)
            {
                return CommaList.Split(match.Groups["n"].Value.Trim().TrimEnd('.'), alone: true, known)
                    .Select(WithoutThe)
                    .Where(name => Words.Key(name) is not ("" or "the following" or "none"))
                    .Select(name => EntryReading.Read(name, line, known));
            }
        }

        return [];
    }

    private static string WithoutThe(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    [GeneratedRegex(@"^apologies (?:for absence )?(?:were|was|had been|have been) (?:also )?(?:received|given|noted|sent|submitted|made|tendered|recorded) (?:from|by|for|on behalf of):? (?<n>.+)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex From();
}
