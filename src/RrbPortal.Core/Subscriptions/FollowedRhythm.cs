using RrbPortal.Data.System;

namespace RrbPortal.Core.Subscriptions;

/// <summary>Sets when mails come.</summary>
internal static class FollowedRhythm
{
    /// <summary>What waits stays: it comes with the next mail of the new rhythm. A weekly round that is through is not made up for.</summary>
    public static void Follow(this FollowedTopic topic, MailRhythm rhythm, DateTimeOffset now)
    {
        topic.Rhythm = rhythm;
        topic.DigestedFor = WeeklyRound.Latest(now);
    }
}
