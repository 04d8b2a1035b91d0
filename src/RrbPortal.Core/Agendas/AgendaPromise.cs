using System.Globalization;
using RrbPortal.Core.Calendar;
using RrbPortal.Core.Common;

namespace RrbPortal.Core.Agendas;

/// <summary>
/// What a board promises about its agendas: so many clear days before the meeting, counted as <see cref="Promises"/> says.
/// </summary>
/// <param name="LastDay">The last working day on which an agenda keeps it.</param>
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

        var left = Math.Max(0, WorkingDays.Between(after: today, until: date.AddDays(-1)));
        return new AgendaPromise(Promises.IssueAgendaBy(date, days), left, days);
    }

    private static string Counted(int days) => days == 1 ? "1 clear day" : string.Create(CultureInfo.InvariantCulture, $"{days} clear days");
}
