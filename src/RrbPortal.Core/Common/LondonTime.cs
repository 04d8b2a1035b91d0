namespace RrbPortal.Core.Common;

/// <summary>The calendar that meetings live by, whatever the server's own zone.</summary>
public static class LondonTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateOnly LondonToday(this TimeProvider time) => time.GetUtcNow().LondonDay();

    /// <summary>The day that a calendar in London shows at an instant.</summary>
    public static DateOnly LondonDay(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.InLondon().DateTime);

    public static DateTimeOffset InLondon(this DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The instant that a clock in London shows so; null in the hour that is left out when summer time begins.</summary>
    /// <remarks>In the hour that comes twice when summer time ends, the first one.</remarks>
    public static DateTimeOffset? InstantOf(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return Zone.IsInvalidTime(local) ? null
            : new DateTimeOffset(local, Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local));
    }

    /// <summary>The instant at which a day begins in London.</summary>
    public static DateTimeOffset StartInLondon(this DateOnly date)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
