using RrbPortal.Data.Records;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>A published note is of a meeting that took place, on a day that is known: the date is part of its address.</summary>
internal sealed class MeetingDate : INoteRule
{
    public string Name => "meeting-date";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        if (note.Date is null)
        {
            yield return new Finding(
                "no-date", Severity.Blocks, "Date", "The meeting has no date.", "Enter the date of the meeting.")
            { MayBeDismissed = false };
        }
        else if (note.Date > context.Today)
        {
            yield return new Finding(
                "date-in-the-future", Severity.Blocks, "Date",
                $"The date of the meeting, {Dates.Long(note.Date.Value)}, is in the future.",
                "Correct the date, or publish the note after the meeting.")
            { MayBeDismissed = false };
        }

        if (note.State is MeetingState.Cancelled or MeetingState.Postponed)
        {
            yield return new Finding(
                "meeting-not-held", Severity.Blocks, "State",
                $"The meeting is recorded as {(note.State is MeetingState.Cancelled ? "cancelled" : "postponed")}.",
                "If it was held, change its state to held.")
            { MayBeDismissed = false };
        }
    }
}
