namespace RrbPortal.Core.Timeliness;

public enum DueKind
{
    /// <summary>An agenda is to be issued.</summary>
    Agenda,

    /// <summary>A note is to be published.</summary>
    Note,

    /// <summary>The time for comments on a draft is over.</summary>
    Review,

    /// <summary>A publication is planned.</summary>
    Planned,

    /// <summary>A planned publication did not come about.</summary>
    Failed,
}

/// <summary>Something that a secretariat has to do, or that the portal will do for it.</summary>
/// <param name="Day">The last day for it; for a review, the last day that there was.</param>
/// <param name="Countdown">How far that is away, in words: "2 working days left".</param>
/// <param name="At">When it is, or was, to be published.</param>
/// <param name="Problem">Why it was not.</param>
public sealed record DueLine(
    DueKind Kind, int MeetingId, string BoardName, DateOnly? MeetingDate, DateOnly Day, string Countdown, bool IsLate, DateTimeOffset? At = null, string? Problem = null);

/// <summary>A promise of a board that is not kept yet.</summary>
/// <param name="Last">The last day on which it can be kept.</param>
internal sealed record OpenPromise(DueKind Kind, int MeetingId, int BoardId, string BoardName, DateOnly MeetingDate, DateOnly Last);
