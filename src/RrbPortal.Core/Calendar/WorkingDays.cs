namespace RrbPortal.Core.Calendar;

/// <summary>Counts the days on which people work in England: neither weekends nor bank holidays.</summary>
public static class WorkingDays
{
    public static bool Is(DateOnly day) => BankHolidays.IsWorkingDay(day);

    /// <summary>The day that lies so many working days after another, which is none of them; before it where there are less than 0.</summary>
    public static DateOnly Add(DateOnly day, int workingDays)
    {
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            day = day.AddDays(Math.Sign(workingDays));
            left -= Is(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>How many working days lie after one day, up to another and with it; less than 0 where that is the earlier one.</summary>
    public static int Between(DateOnly after, DateOnly until)
    {
        if (until < after)
        {
            return -Between(until, after);
        }

        var days = 0;
        for (var day = after.AddDays(1); day <= until; day = day.AddDays(1))
        {
            days += Is(day) ? 1 : 0;
        }

        return days;
    }
}
