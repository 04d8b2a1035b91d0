namespace RrbPortal.Core.Common;

/// <summary>The calendar that meetings live by, whatever the server's own zone.</summary>
public static class LondonTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateOnly LondonToday(this TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().InLondon().DateTime);

    public static DateTimeOffset InLondon(this DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The instant at which a day begins in London.</summary>
    public static DateTimeOffset StartInLondon(this DateOnly date)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
