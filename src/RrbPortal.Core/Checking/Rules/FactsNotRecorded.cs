namespace RrbPortal.Core.Checking.Rules;

/// <summary>Facts that readers look for and the note does not hold. They are published as "not recorded", never filled.</summary>
internal sealed class FactsNotRecorded : INoteRule
{
    public string Name => "facts-not-recorded";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        (bool Missing, string Code, string Place)[] facts =
        [
            (note.ChairRole is null && note.ChairOrganisation is null, "chair-not-recorded", "Chair"),
            (note.Place is null && note.Mode is null, "place-not-recorded", "Place"),
            (note.Start is null, "time-not-recorded", "Time"),
            (note.Attendance.Count == 0, "attendance-not-recorded", "Attendance"),
            (note.NextMeetingDate is null && note.NextMeetingAsPrinted is null, "next-meeting-not-recorded", "Next meeting"),
            (note.NextMeetingDate is null && note.NextMeetingAsPrinted is { } words && !PrintedDate.AllIn(words).Any(), "next-meeting-without-date", "Date of the next meeting"),
            (note.Decisions.Count == 0 && !note.NoDecisionsDeclared, "decisions-not-recorded", "Decisions"),
        ];

        return facts
            .Where(fact => fact.Missing)
            .Select(fact => new Finding(
                fact.Code, Severity.Notes, fact.Place, $"{fact.Place}: not recorded.", "If the source says it, add it. The public page says that it is not recorded."));
    }
}
