using RrbPortal.Core.Calendar;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>One item on the page where an agenda is made.</summary>
/// <param name="IsLeadRegistered">Whether the register knows the lead organisation for certain.</param>
/// <param name="StartsAt">Null where it is not known.</param>
/// <param name="Papers">How many papers stand under it that are not withdrawn.</param>
public sealed record PlannedItem(
    int Id,
    int Version,
    int? ParentId,
    string Number,
    string Title,
    ItemKind Kind,
    ItemAudience Audience,
    bool ClosedTitleIsPublic,
    string? LeadOrganisation,
    bool IsLeadRegistered,
    string? Presenter,
    int? Minutes,
    TimeOnly? StartsAt,
    string? LateReason,
    int Papers,
    IReadOnlyList<AgendaMove> Moves)
{
    public bool IsSubItem => ParentId is not null;
}

/// <summary>A version in a list.</summary>
/// <param name="ByName">Who issued it; null for members.</param>
public sealed record AgendaVersionLine(int Number, DateTimeOffset IssuedAt, string? ByName, string? Change, bool IsPublished);

/// <summary>Another meeting of the board that items can be copied to.</summary>
public sealed record MeetingAhead(int Id, DateOnly? Date, MeetingState State);

/// <summary>The working copy of an agenda: what the secretariat works at, and nobody else reads.</summary>
public sealed record PlannedAgenda
{
    public required int MeetingId { get; init; }

    public required int BoardId { get; init; }

    public required string BoardSlug { get; init; }

    public required string BoardName { get; init; }

    public bool PublishesAgendas { get; init; }

    public int? ClearDays { get; init; }

    public Guid PublicKey { get; init; }

    public DateOnly? Date { get; init; }

    public TimeOnly? Start { get; init; }

    public TimeOnly? End { get; init; }

    public string? Place { get; init; }

    public MeetingMode? Mode { get; init; }

    public MeetingState State { get; init; }

    public string? StateReason { get; init; }

    public NoteState NoteState { get; init; }

    /// <summary>The version of the note, which any change of the working copy raises: nobody issues what changed under their eyes.</summary>
    public int NoteVersion { get; init; }

    public IReadOnlyList<PlannedItem> Items { get; init; } = [];

    public required Timetable Timetable { get; init; }

    public PreviousMeeting? Previous { get; init; }

    public IReadOnlyList<OpenAction> OpenActions { get; init; } = [];

    /// <summary>Those of them that members may know of, in the words that members read.</summary>
    public IReadOnlyList<OpenAction> OpenActionsForMembers { get; init; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<AgendaVersionLine> Versions { get; init; } = [];

    /// <summary>Whether an item that is added now comes late.</summary>
    public bool IsLate { get; init; }

    /// <summary>Whether the content may be changed as the note stands.</summary>
    public bool IsOpenToChange => NoteRules.MayChangeContent(NoteState);

    /// <summary>Why the content cannot be changed now, for the reader; null when it can.</summary>
    public string? WhyClosed => NoteRules.WhyClosed(NoteState);

    /// <summary>The open actions of the meeting before: its matters arising.</summary>
    public IReadOnlyList<OpenAction> MattersArising => [.. OpenActions.Where(action => action.MeetingId == Previous?.MeetingId)];
}
