using RrbPortal.Core.Calendar;

namespace RrbPortal.Core.Pictures;

/// <summary>Counts England's working days.</summary>
internal static class WorkingDays
{
    /// <summary>The working days after one day up to and with another: from a Friday to the Monday after it is one.</summary>
    public static int After(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += BankHolidays.IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }
}
