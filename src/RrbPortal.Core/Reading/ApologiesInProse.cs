using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>"Apologies were received from DWP and DHSC." where no list of apologies stands. The sentence stays in its item.</summary>
internal static partial class ApologiesInProse
{
    private const int ItemsLookedAt = 2;

    public static IEnumerable<AttendanceEntry> Read(IReadOnlyList<NoteItem> items, SortedLines note, KnownOrganisations known)
    {
        foreach (var passage in Passage.In([.. items.Take(ItemsLookedAt)]))
        {
            foreach (var (sentence, line) in passage.Sentences(note.Lines))
            {
                var match = From().Match(sentence);
                if (match.Success)
                {
                    return CommaList.Split(match.Groups["n"].Value.Trim().TrimEnd('.'), alone: true, known)
                        .Where(name => Words.Key(name) is not ("" or "the following" or "none"))
                        .Select(name => EntryReading.Read(name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name, line, known));
                }
            }
        }

        return [];
    }

    [GeneratedRegex(@"^apologies (?:for absence )?(?:were|was|had been|have been) (?:also )?(?:received|given|noted|sent|submitted|made|tendered|recorded) (?:from|by|for|on behalf of):? (?<n>.+)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex From();
}
