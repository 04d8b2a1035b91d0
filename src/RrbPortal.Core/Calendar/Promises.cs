namespace RrbPortal.Core.Calendar;

/// <summary>
/// The last days of a board's promises, and how far away they are. "Clear days" are counted as in the Local Government Act
/// 1972, section 100B(3), and regulation 6 of SI 2012/2089: neither the day of issue nor the day of the meeting is one of
/// them. Neither text says whether weekends count; case law (R v Swansea City Council, ex parte Elitestone, 1993) and
/// practice read them as working days, and so does this.
/// </summary>
public static class Promises
{
    /// <summary>The last working day on which an agenda can be issued, so that so many clear days lie between it and the meeting.</summary>
    public static DateOnly IssueAgendaBy(DateOnly meeting, int clearDays) => WorkingDays.Add(meeting, -(clearDays + 1));

    /// <summary>The last day on which a note is published in time: so many working days after the meeting, whose own day is none of them.</summary>
    public static DateOnly PublishNoteBy(DateOnly meeting, int workingDays) => WorkingDays.Add(meeting, workingDays);

    /// <summary>How far a last day is away, in words: "2 working days left", "due today", "3 working days late".</summary>
    public static string Countdown(DateOnly today, DateOnly last)
    {
        if (today == last)
        {
            return "due today";
        }

        return (IsLate: today > last, Days: Math.Abs(WorkingDays.Between(today, last))) switch
        {
            (false, 0) => "no working day left",
            (false, 1) => "1 working day left",
            (false, var days) => $"{days} working days left",
            (true, 0) => "late since the last working day",
            (true, 1) => "1 working day late",
            (true, var days) => $"{days} working days late",
        };
    }
}
