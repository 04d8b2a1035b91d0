using RrbPortal.Core.Calendar;

namespace RrbPortal.Core.Reviewing;

/// <summary>The days of a round of review: pure.</summary>
public static class ReviewDays
{
    /// <summary>Members are reminded so many working days before the deadline.</summary>
    private const int ReminderBefore = 2;

    /// <summary>The deadline that is suggested: so many working days after the day, the day itself not counted.</summary>
    public static DateOnly Suggested(DateOnly today, int workingDays) => WorkingDays.Add(today, workingDays);

    /// <summary>
    /// Whether somebody who has not answered is due a reminder: one from two working days before the deadline on, and one
    /// after it. Whoever was reminded in that time, by hand or by itself, is not due another.
    /// </summary>
    /// <param name="last">When the person was last reminded; null for never.</param>
    public static bool IsReminderDue(DateOnly opened, DateOnly deadline, DateOnly today, DateOnly? last)
    {
        var from = today > deadline ? deadline.AddDays(1) : WorkingDays.Add(deadline, -ReminderBefore);
        return today >= from && today > opened && (last is null || last < from);
    }
}
