using RrbPortal.Core.Common;

namespace RrbPortal.Core.Notes;

/// <summary>What cannot be said of a meeting before its day: that it was held, and what was said in it.</summary>
internal static class StillToCome
{
    /// <returns>The beginning of a refusal; null where the day is here, gone or not known.</returns>
    public static string? Why(DateOnly? date, DateOnly today)
        => date is { } day && day > today ? $"The meeting is on {LondonDates.InWords(day)}, which is still to come." : null;
}
