using RrbPortal.Data.Records;

namespace RrbPortal.Core.Checking;

/// <summary>
/// The working copy of one meeting as it stands, internal fields included: what the checks look at, and what
/// publishing makes the public copy from. It never reaches a page.
/// </summary>
public sealed record WorkingNote
{
    public required int MeetingId { get; init; }

    public required WorkingBoard Board { get; init; }

    public MeetingState State { get; init; }

    public NoteState NoteState { get; init; }

    public string? StateReason { get; init; }

    public DateOnly? Date { get; init; }

    public TimeOnly? Start { get; init; }

    public TimeOnly? End { get; init; }

    public string? Place { get; init; }

    public MeetingMode? Mode { get; init; }

    public string? DocumentKind { get; init; }

    public string? ChairRole { get; init; }

    public string? ChairOrganisation { get; init; }

    public string? ChairPerson { get; init; }

    public DateOnly? NextMeetingDate { get; init; }

    public string? NextMeetingAsPrinted { get; init; }

    /// <summary>Whether it is to be said in public that no record of the announced meeting is held.</summary>
    public bool AnnouncedGapConfirmed { get; init; }

    public bool NoDecisionsDeclared { get; init; }

    public string? InternalNotes { get; init; }

    public string? LeftOver { get; init; }

    public IReadOnlyList<WorkingTheme> Themes { get; init; } = [];

    public IReadOnlyList<WorkingAttendance> Attendance { get; init; } = [];

    /// <summary>The items in their order, each with its sub-items.</summary>
    public IReadOnlyList<WorkingItem> Items { get; init; } = [];

    public IReadOnlyList<WorkingDecision> Decisions { get; init; } = [];

    public IReadOnlyList<WorkingAction> Actions { get; init; } = [];

    /// <summary>What was reported at this meeting, for the public, of actions from earlier ones.</summary>
    public IReadOnlyList<WorkingActionUpdate> ActionUpdates { get; init; } = [];
}

public sealed record WorkingBoard
{
    public int Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public string? Abbreviation { get; init; }

    public NamingPolicy NamingPolicy { get; init; }
}

public sealed record WorkingTheme
{
    public required string Slug { get; init; }

    public required string Label { get; init; }
}

public sealed record WorkingAttendance
{
    public Presence Presence { get; init; }

    public Capacity Capacity { get; init; }

    /// <summary>Whether an organisation of the register is chosen.</summary>
    public bool IsRegistered { get; init; }

    /// <summary>The address part of the organisation of the register; null while none is chosen.</summary>
    public string? OrganisationSlug { get; init; }

    /// <summary>The name in the register; null while none is chosen.</summary>
    public string? OrganisationName { get; init; }

    public string? OrganisationAsPrinted { get; init; }

    public string? Person { get; init; }

    public string? Role { get; init; }

    public string? SourceText { get; init; }
}

public sealed record WorkingItem
{
    public required int Id { get; init; }

    /// <summary>The number that a reader sees: "3", "3.1".</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    public ItemAudience Audience { get; init; }

    /// <summary>Whether the public reads the title of a closed item.</summary>
    public bool ClosedTitleIsPublic { get; init; }

    public string? LeadOrganisation { get; init; }

    /// <summary>The minutes planned for it, its sub-items not counted.</summary>
    public int? PlannedMinutes { get; init; }

    /// <summary>Why it came after the agenda was issued; null for one that was in time.</summary>
    public string? LateReason { get; init; }

    public string? PublicText { get; init; }

    public string? InternalText { get; init; }

    public string? Anchor { get; init; }

    public IReadOnlyList<WorkingTheme> Themes { get; init; } = [];

    public IReadOnlyList<WorkingItem> SubItems { get; init; } = [];
}

public sealed record WorkingDecision
{
    public required int Id { get; init; }

    public int? ItemId { get; init; }

    public required string Text { get; init; }

    public string? DecidedBy { get; init; }

    public RecordAudience Audience { get; init; }

    public string? Anchor { get; init; }
}

public sealed record WorkingAction
{
    public required int Id { get; init; }

    public int? ItemId { get; init; }

    public string? Reference { get; init; }

    public required string Text { get; init; }

    /// <summary>The owners in the words of the note.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    public DateOnly? DueDate { get; init; }

    public string? DueAsPrinted { get; init; }

    public ActionStatus Status { get; init; }

    public RecordAudience Audience { get; init; }

    public string? SourceSentence { get; init; }

    public string? InternalNote { get; init; }

    public string? Anchor { get; init; }
}

/// <summary>What a meeting says of an action from an earlier one; the action itself in the words that the public knows.</summary>
public sealed record WorkingActionUpdate
{
    /// <summary>The date of the meeting that undertook it.</summary>
    public DateOnly From { get; init; }

    /// <summary>The action's anchor in the note of that meeting.</summary>
    public required string Anchor { get; init; }

    public string? Reference { get; init; }

    public required string Action { get; init; }

    public IReadOnlyList<string> Owners { get; init; } = [];

    public ActionStatus? Status { get; init; }

    public DateOnly? DueDate { get; init; }

    public string? Text { get; init; }
}
