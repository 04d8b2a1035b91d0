using System.Globalization;

namespace RrbPortal.Core.Common;

/// <summary>How long something has been standing, in the words of the house: "5 months". Pure.</summary>
public static class Ages
{
    private const int DaysOfWeek = 7;
    private const int MonthsOfYear = 12;

    /// <summary>
    /// Whole days up to two weeks, whole weeks up to two months, whole months up to two years, then whole years; never
    /// rounded up. "today" for the day itself, and for days to come.
    /// </summary>
    public static string InWords(DateOnly since, DateOnly today)
    {
        var days = today.DayNumber - since.DayNumber;
        if (days < 1)
        {
            return "today";
        }

        if (days < 2 * DaysOfWeek)
        {
            return Counted(days, "day");
        }

        var months = ((today.Year - since.Year) * MonthsOfYear) + today.Month - since.Month - (today.Day < since.Day ? 1 : 0);
        return months < 2 ? Counted(days / DaysOfWeek, "week")
            : months < 2 * MonthsOfYear ? Counted(months, "month")
            : Counted(months / MonthsOfYear, "year");
    }

    private static string Counted(int number, string unit)
        => string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");
}
