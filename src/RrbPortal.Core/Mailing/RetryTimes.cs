namespace RrbPortal.Core.Mailing;

/// <summary>When a mail that was not taken is tried again: soon at first, then seldom, for two days.</summary>
internal static class RetryTimes
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4),
        TimeSpan.FromHours(8), TimeSpan.FromHours(8), TimeSpan.FromHours(8), TimeSpan.FromHours(8), TimeSpan.FromHours(8),
    ];

    /// <summary>The attempts that these times allow, the first one included.</summary>
    public const int Most = 12;

    /// <summary>The pause after so many attempts; the last one goes on for whoever allows more attempts.</summary>
    public static TimeSpan After(int attempts) => Pauses[Math.Clamp(attempts, 1, Pauses.Length) - 1];
}
