namespace RrbPortal.Core.Checking.Rules;

/// <summary>A weekday beside a date that fell on another. It offers the nearest dates, and picks none.</summary>
internal sealed class WeekdayAndDate : INoteRule
{
    public string Name => "weekday-and-date";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
        => from text in note.PublicTexts()
           from printed in PrintedDate.AllIn(text.Text)
           let date = printed.DateOr(note.NextMeetingDate)
           where date is null ? printed.IsImpossible : date.Value.DayOfWeek != printed.Weekday
           select text.Find("weekday-and-date", Severity.Warns, printed.AsPrinted, Message(printed, date), Remedy(printed, date));

    private static string Message(PrintedDate printed, DateOnly? date)
        => date is { } day
            ? $"\u201c{printed.AsPrinted}\u201d: {Dates.Short(day)} is a {day.DayOfWeek}."
            : $"\u201c{printed.AsPrinted}\u201d: there is no such day.";

    private static string Remedy(PrintedDate printed, DateOnly? date)
    {
        if (date is not { } day)
        {
            return "Find out which day is meant.";
        }

        var back = ((int)day.DayOfWeek - (int)printed.Weekday + 7) % 7;
        return $"Find out which is meant. The nearest are {Dates.Long(day.AddDays(-back))} and {Dates.Long(day.AddDays(7 - back))}, or {Dates.Long(day)}.";
    }
}
