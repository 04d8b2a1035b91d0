namespace RrbPortal.Core.Calendar;

/// <summary>When the portal writes to people by itself: on working days, and not before they begin to work.</summary>
public static class OfficeHours
{
    private const int FirstHour = 7;

    /// <param name="now">As the clocks in London show it.</param>
    public static bool HaveBegun(DateTimeOffset now) => now.Hour >= FirstHour && WorkingDays.Is(DateOnly.FromDateTime(now.DateTime));
}
