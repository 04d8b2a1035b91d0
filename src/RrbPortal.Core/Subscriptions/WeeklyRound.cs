using RrbPortal.Core.Common;

namespace RrbPortal.Core.Subscriptions;

/// <summary>The weekly mails go out on Mondays from 08:00 on, by London's clocks. Pure.</summary>
public static class WeeklyRound
{
    private const int DaysOfWeek = 7;
    private static readonly TimeOnly Begins = new(8, 0);

    /// <summary>The Monday of the last round that has begun.</summary>
    public static DateOnly Latest(DateTimeOffset now)
    {
        var local = now.InLondon().DateTime;
        var today = DateOnly.FromDateTime(local);
        var monday = today.AddDays(-(((int)today.DayOfWeek + DaysOfWeek - (int)DayOfWeek.Monday) % DaysOfWeek));
        return monday == today && TimeOnly.FromDateTime(local) < Begins ? monday.AddDays(-DaysOfWeek) : monday;
    }
}
