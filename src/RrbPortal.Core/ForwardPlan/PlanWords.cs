using RrbPortal.Core.Common;

namespace RrbPortal.Core.ForwardPlan;

/// <summary>What a topic says of meetings.</summary>
public static class PlanWords
{
    /// <summary>"Meeting of 20 June 2024"; null for no meeting.</summary>
    public static string? Meeting(DateOnly? date, int? meetingId)
        => meetingId is null ? null : date is { } day ? $"Meeting of {LondonDates.InWords(day)}" : "Meeting without a date";
}
