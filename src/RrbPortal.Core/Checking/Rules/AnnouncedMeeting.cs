using System.Globalization;
using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>The announced next meeting against the records held of the board: each announced day has one, or the gap is said.</summary>
internal sealed class AnnouncedMeeting : INoteRule
{
    /// <summary>So long after its day the note of a meeting may still be in the making.</summary>
    private const int DaysToWrite = 56;

    public string Name => "announced-meeting";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        if (note.Date is { } date && HeldMeetings.Is(note.State, note.NoteState) && context.Series.Any(other => other.Date == date && other.HasNote))
        {
            yield return new Finding(
                "meeting-day-twice", Severity.Warns, "Date", $"Another record of the board is of the same day, {Dates.Long(date)}.",
                "Find out whether one of the dates is wrong, or whether both are records of one meeting.");
        }

        if (note.AnnouncedGapConfirmed && Announced(note) is { } gap && HasRecord(gap, context))
        {
            yield return new Finding(
                "gap-has-record", Severity.Blocks, "Next meeting",
                $"The note says in public that no record of the announced meeting is held, but there is one of {Dates.Short(gap)}.",
                "Take the statement back, in the facts of the meeting.")
            {
                MayBeDismissed = false,
            };
        }

        if (note.AnnouncedGapConfirmed || Announced(note) is not { } announced || announced <= note.Date || announced >= context.Today || HasRecord(announced, context))
        {
            yield break;
        }

        var after = note.Date ?? announced;
        var next = context.Series.Where(other => other.HasNote && other.Date > after).MinBy(other => other.Date);
        if (next is null && (context.Series.Count == 0 || announced.AddDays(DaysToWrite) > context.Today))
        {
            // Nothing is known of what followed, or the note of it may still come.
            yield break;
        }

        yield return new Finding(
            "announced-meeting-without-record", Severity.Warns, "Next meeting",
            $"The next meeting was announced for {Dates.Short(announced)}; {(next?.Date is { } day ? $"the next record here is of {Dates.Short(day)}" : "no later record is here")}.",
            "Find out whether the meeting was held. Import its note, record it as cancelled or postponed, or say in public that no record of it is held.")
        {
            Passage = note.NextMeetingAsPrinted ?? "",
            Line = context.Source?.Facts.NextMeeting?.Line,
            Effect = FindingEffect.ConfirmGap,
            Offers = [new Offer("Say that no record of it is held", announced.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))],
        };
    }

    /// <summary>The announced day; where its weekday contradicts it, the day as printed, which is what the public was told.</summary>
    private static DateOnly? Announced(WorkingNote note)
        => note.NextMeetingDate ?? PrintedDate.AllIn(note.NextMeetingAsPrinted ?? "").Select(printed => printed.DateOr(known: null)).FirstOrDefault(day => day is not null);

    private static bool HasRecord(DateOnly day, CheckContext context)
        => context.Series.Any(other => other.Date == day && (other.HasNote || other.State is MeetingState.Cancelled or MeetingState.Postponed));
}
