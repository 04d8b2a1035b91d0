using System.Globalization;
using RrbPortal.Core.Calendar;
using RrbPortal.Core.Common;

namespace RrbPortal.Core.Agendas;

/// <summary>
/// What a board promises about its agendas: so many clear days before the meeting. Clear days are working days; the day
/// of issue and the day of the meeting do not count (Local Government Act 1972, sections 100B and 243).
/// </summary>
/// <param name="LastDay">The last day on which an agenda keeps it.</param>
/// <param name="Days">The clear days that are left when it is issued today.</param>
/// <param name="Promised">The clear days that are promised.</param>
public sealed record AgendaPromise(DateOnly LastDay, int Days, int Promised)
{
    public bool IsKept => Days >= Promised;

    /// <summary>How it stands, in a sentence.</summary>
    public string Sentence => string.Create(
        CultureInfo.InvariantCulture,
        $"{(IsKept ? "Issued today, the promise is kept" : "Issued today, the promise is not kept")}: {Counted(Days)} before the meeting, {Promised} promised. The last day for it {(IsKept ? "is" : "was")} {LondonDates.WithWeekday(LastDay)}.");

    /// <returns>Null where the board promises nothing, or the meeting has no date.</returns>
    public static AgendaPromise? Of(int? promised, DateOnly? meeting, DateOnly today)
    {
        if (promised is not { } days || meeting is not { } date)
        {
            return null;
        }

        var left = 0;
        for (var day = today.AddDays(1); day < date; day = day.AddDays(1))
        {
            left += BankHolidays.IsWorkingDay(day) ? 1 : 0;
        }

        var last = date.AddDays(-1);
        for (var counted = 0; counted < days; last = last.AddDays(-1))
        {
            counted += BankHolidays.IsWorkingDay(last) ? 1 : 0;
        }

        return new AgendaPromise(last, left, days);
    }

    private static string Counted(int days) => days == 1 ? "1 clear day" : string.Create(CultureInfo.InvariantCulture, $"{days} clear days");
}
