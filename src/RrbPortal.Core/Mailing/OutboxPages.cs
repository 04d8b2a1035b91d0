using RrbPortal.Data.System;

namespace RrbPortal.Core.Mailing;

/// <summary>One mail in the list of administrators.</summary>
public sealed record OutboxLine(
    int Id,
    OutboxState State,
    string Kind,
    string ToName,
    string ToAddress,
    string Subject,
    DateTimeOffset WrittenAt,
    DateTimeOffset NextAttemptAt,
    DateTimeOffset? SentAt,
    int Attempts,
    string? Problem);

/// <summary>The outbox as administrators see it.</summary>
/// <param name="Way">How mails leave, in a sentence.</param>
/// <param name="Counts">How many mails are in each state; states without one are left out.</param>
/// <param name="WaitingSince">When the oldest mail that waits was written; null where none waits.</param>
/// <param name="Matching">How many mails are in the state that was asked for.</param>
public sealed record OutboxPage(
    string Way, IReadOnlyDictionary<OutboxState, int> Counts, DateTimeOffset? WaitingSince, int Matching, int Page, int Pages, IReadOnlyList<OutboxLine> Mails);

/// <summary>One mail as administrators see it.</summary>
/// <param name="Text">Its words; null where they open a door, and nobody but the receiver is to read them.</param>
public sealed record OutboxEntry(OutboxLine Line, int Version, string? BoardName, bool IsSecret, string? Text, bool MaySendAgain, bool MayGiveUp);
