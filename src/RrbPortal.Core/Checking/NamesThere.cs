using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Checking;

/// <summary>The names that stand in a note's attendance.</summary>
internal static class NamesThere
{
    /// <summary>Looks for actions with the eyes of somebody who knows who was there.</summary>
    public static ActionCandidates CandidatesOf(WorkingNote note, CheckContext context)
    {
        var there = note.Attendance.SelectMany(Spellings).Select(Words.Key).Where(key => key.Length > 1).ToHashSet(StringComparer.Ordinal);
        return new ActionCandidates(name => there.Contains(Words.Key(name)) || context.Organisations.Knows(name), context.Organisations, note.Date);
    }

    private static IEnumerable<string> Spellings(WorkingAttendance entry)
        => new[] { entry.OrganisationAsPrinted, entry.OrganisationName, entry.Person }.OfType<string>().SelectMany(OrganisationName.Spellings);
}
