using RrbPortal.Core.Checking;
using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Importing;

/// <summary>What the reading itself made doubtful, as findings, where no rule has found the same.</summary>
internal static class ReadingDoubts
{
    /// <summary>Doubts that rules of the register look at too, in the note's words instead of the file's.</summary>
    private static readonly HashSet<string> OfRules = new(StringComparer.Ordinal) { "weekday-disagrees", "contents-links-dead", "paragraph-twice", "no-items" };

    public static IEnumerable<Finding> Beside(IReadOnlyList<Finding> findings, NoteFacts facts)
    {
        var found = findings.Select(finding => (finding.Code, finding.Line)).ToHashSet();
        return from doubt in facts.Doubts
               where !OfRules.Contains(doubt.Code) && !found.Contains((doubt.Code, doubt.Line))
               select Of(doubt, facts);
    }

    private static Finding Of(ReadingDoubt doubt, NoteFacts facts)
    {
        var entry = facts.Attendees.Concat(facts.Apologies).FirstOrDefault(entry => entry.Undecided && entry.Line == doubt.Line);
        return doubt.Code == "attendance-undecided" && entry is not null
            ? new Finding(doubt.Code, Severity.Warns, "Attendance", doubt.Message, "Write each name on a line of its own, or keep the line as it is.")
            {
                Line = doubt.Line,
                Passage = entry.AsPrinted,
                Effect = FindingEffect.SplitAttendance,
            }
            : new Finding(doubt.Code, Severity.Notes, $"Line {doubt.Line}", doubt.Message, "Compare it with the file.") { Line = doubt.Line };
    }
}
