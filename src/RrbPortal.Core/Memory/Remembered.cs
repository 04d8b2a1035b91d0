using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Memory;

/// <summary>Where a person reads a record on, as far as they may.</summary>
public enum MemoryRoom
{
    /// <summary>The working copy, for the secretariat.</summary>
    Working,

    /// <summary>An issued agenda, for members.</summary>
    Agenda,

    /// <summary>A note in review or agreed, for members.</summary>
    Draft,

    /// <summary>The published note.</summary>
    Published,
}

/// <summary>A meeting, or an item of it, to be linked to.</summary>
/// <param name="ItemId">In a working copy.</param>
/// <param name="Anchor">In a published note.</param>
public sealed record MemoryPlace(MemoryRoom Room, int MeetingId, DateOnly? Date, int? ItemId = null, string? Anchor = null);

/// <summary>One meeting, and of it only what the person who asks may read elsewhere.</summary>
internal sealed record RememberedMeeting
{
    public required MemoryPlace Place { get; init; }

    public required NoteState NoteState { get; init; }

    /// <summary>Whether its attendance counts: it took place, and its record was not withdrawn.</summary>
    public required bool Counts { get; init; }

    public IReadOnlyList<RememberedAttendance> Attendance { get; init; } = [];

    /// <summary>In reading order.</summary>
    public IReadOnlyList<RememberedItem> Items { get; init; } = [];

    public IReadOnlyList<RememberedDecision> Decisions { get; init; } = [];

    public IReadOnlyList<RememberedAction> Actions { get; init; } = [];
}

internal sealed record RememberedAttendance(int OrganisationId, Presence Presence, Capacity Capacity);

/// <param name="Key">The item within its meeting: the row's number, or the anchor of what is published.</param>
/// <param name="ParentKey">The item above a sub-item.</param>
internal sealed record RememberedItem(
    MemoryPlace Place, string Key, string? ParentKey, string Number, string Title, ItemKind Kind, bool IsClosed, string? Text, string? InternalText);

internal sealed record RememberedDecision(string? ItemKey, string Text, string? DecidedBy, bool IsInternal);

internal sealed record RememberedAction(string? ItemKey, string? Reference, string Text, IReadOnlyList<RememberedOwner> Owners, DateOnly? DueDate, string? DueAsPrinted, ActionStatus Status, bool IsInternal)
{
    /// <summary>Whether something is still to be done, by what is known today.</summary>
    public bool IsOpen => !ActionStates.IsFinished(Status);
}

internal sealed record RememberedOwner(int? OrganisationId, string AsPrinted);
