using RrbPortal.Data.Records;

namespace RrbPortal.Core.Series;

/// <summary>How far the public record of a meeting goes.</summary>
public enum RecordState
{
    /// <summary>Its note is published.</summary>
    Note,

    /// <summary>Its note was published and withdrawn.</summary>
    Withdrawn,

    /// <summary>Its agenda is published, and no note.</summary>
    Agenda,

    /// <summary>Another meeting's note announces it, and that is all.</summary>
    Announced,
}

/// <summary>A meeting of a board that the public knows of, by its note, its agenda, or the note of an earlier meeting.</summary>
/// <param name="AnnouncedIn">The latest note that announces it; null where none does.</param>
/// <param name="IsGap">Whether that note says that no record of this meeting is held.</param>
/// <param name="Agenda">What its agenda says of it (planned, cancelled, postponed); null without one.</param>
/// <param name="Published">The day in London when its note was first published; null without a note.</param>
/// <param name="WorkingDays">From the meeting to that day.</param>
/// <param name="IsOver">Whether its day has passed.</param>
public sealed record KnownMeeting(
    DateOnly Date,
    RecordState State,
    DateOnly? AnnouncedIn,
    bool IsGap,
    MeetingState? Agenda,
    DateOnly? Published,
    int? WorkingDays,
    bool IsOver)
{
    public bool IsCalledOff => State is RecordState.Agenda && Agenda is MeetingState.Cancelled or MeetingState.Postponed;

    /// <summary>Whether a note of it is to be expected by now.</summary>
    public bool IsCounted => State is RecordState.Note or RecordState.Withdrawn || (IsOver && !IsCalledOff);
}
