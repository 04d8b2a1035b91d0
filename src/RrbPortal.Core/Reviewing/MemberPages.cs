using RrbPortal.Core.Notes;
using RrbPortal.Core.Rendering;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Reviewing;

/// <summary>A note in review, or agreed, in a member's list.</summary>
public sealed record MemberLine(int MeetingId, string BoardName, DateOnly? Date, TimeOnly? Start, TimeOnly? End, string? Place, NoteState NoteState)
{
    /// <summary>The last day for comments on a note in review; null where none is set.</summary>
    public DateOnly? Deadline { get; init; }
}

/// <summary>A board that a person reads for.</summary>
/// <param name="HasPublicProfile">Whether there is a public page about the board.</param>
public sealed record MemberBoard(string Slug, string Name, bool HasPublicProfile);

/// <summary>What members find of their boards.</summary>
/// <param name="Notes">Notes to check, newest first.</param>
public sealed record MemberList(IReadOnlyList<MemberBoard> Boards, IReadOnlyList<MemberLine> Notes);

/// <summary>A meeting as members of its board read it before it is public. Names of persons have no place here.</summary>
public sealed record MemberMeeting
{
    public required int Id { get; init; }

    public required int BoardId { get; init; }

    public required string BoardName { get; init; }

    public required NoteState NoteState { get; init; }

    /// <summary>The version of the note, for whoever agrees it.</summary>
    public required int NoteVersion { get; init; }

    /// <summary>Whether the note is to be read; otherwise only the agenda is, and the rest below is empty.</summary>
    public bool IsNote => MemberSights.OfNote(NoteState) is MemberSight.Draft;

    public DateOnly? Date { get; init; }

    public TimeOnly? Start { get; init; }

    public TimeOnly? End { get; init; }

    public string? Place { get; init; }

    public MeetingMode? Mode { get; init; }

    public string? DocumentKind { get; init; }

    public string? ChairRole { get; init; }

    public string? ChairOrganisation { get; init; }

    public IReadOnlyList<string> Themes { get; init; } = [];

    public IReadOnlyList<MemberAttendance> Attendance { get; init; } = [];

    public IReadOnlyList<MemberItem> Items { get; init; } = [];

    public IReadOnlyList<MemberDecision> Decisions { get; init; } = [];

    public bool NoDecisionsDeclared { get; init; }

    public IReadOnlyList<MemberAction> Actions { get; init; } = [];

    public DateOnly? NextMeetingDate { get; init; }

    public string? NextMeetingAsPrinted { get; init; }

    /// <summary>All that can be commented on, in the order of the note; empty for an agenda.</summary>
    public IReadOnlyList<DraftPart> Parts { get; init; } = [];
}

public sealed record MemberAttendance(string Organisation, string? Role, Presence Presence, Capacity Capacity);

/// <param name="Internal">Text for the board alone; it never becomes public.</param>
public sealed record MemberItem(
    string Number, bool IsSubItem, string Title, bool IsClosed, RenderedText Text, RenderedText Internal, IReadOnlyList<string> Themes)
{
    /// <summary>0 where the item is known by its place in an issued agenda alone.</summary>
    public int Id { get; init; }

    /// <summary>The parts of <see cref="Text"/>; empty for an agenda.</summary>
    public IReadOnlyList<DraftPart> Paragraphs { get; init; } = [];

    /// <summary>The parts of <see cref="Internal"/>.</summary>
    public IReadOnlyList<DraftPart> InternalParagraphs { get; init; } = [];
}

public sealed record MemberDecision(string? ItemNumber, string Text, string? DecidedBy, bool IsInternal)
{
    public required DraftPart Part { get; init; }
}

public sealed record MemberAction(
    string? Reference,
    string? ItemNumber,
    string Text,
    IReadOnlyList<string> Owners,
    DateOnly? DueDate,
    string? DueAsPrinted,
    ActionStatus Status,
    bool IsInternal)
{
    public required DraftPart Part { get; init; }
}

/// <summary>The board and the date that the address of a published note is made of.</summary>
public sealed record PublicPlace(string BoardSlug, DateOnly Date);
