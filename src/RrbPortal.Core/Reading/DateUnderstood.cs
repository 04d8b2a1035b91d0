namespace RrbPortal.Core.Reading;

/// <summary>A date whose year is not printed, as the next such day after the meeting.</summary>
internal static class DateUnderstood
{
    public static DateOnly? Of(PrintedDate date, DateOnly? meeting)
    {
        if (date.Year is not null || date.Day is not { } day || meeting is not { } held)
        {
            return date.Date;
        }

        var next = DateReading.Build(held.Year, date.Month, day);
        return next > held ? next : DateReading.Build(held.Year + 1, date.Month, day);
    }
}
