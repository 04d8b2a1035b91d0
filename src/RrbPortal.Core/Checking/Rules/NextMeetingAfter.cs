namespace RrbPortal.Core.Checking.Rules;

internal sealed class NextMeetingAfter : INoteRule
{
    public string Name => "next-meeting-not-after";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        if (note.NextMeetingDate is { } next && next <= note.Date)
        {
            yield return new Finding(
                "next-meeting-not-after", Severity.Warns, "Next meeting",
                $"The next meeting, {Dates.Long(next)}, is not after this one, {Dates.Long(note.Date.Value)}.",
                "Find out which of the two dates is wrong.");
        }
    }
}
