using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Meetings;

/// <summary>One entry of the attendance in a list.</summary>
/// <param name="Organisation">The organisation in the register; null while it is undecided.</param>
public sealed record AttendanceLine(
    int Id, int Version, Presence Presence, Capacity Capacity, string? AsPrinted, string? Organisation, string? Role, string? Person)
{
    /// <summary>The entry in one line, for headings and messages.</summary>
    public string Label => Organisation ?? AsPrinted ?? Role ?? Person ?? "Entry without a name";
}

/// <summary>One item in a list.</summary>
public sealed record ItemLine(
    int Id,
    int? ParentId,
    string Number,
    string Title,
    ItemAudience Audience,
    bool HasPublicText,
    bool HasInternalText,
    IReadOnlyList<string> Themes,
    IReadOnlyList<AgendaMove> Moves);

/// <summary>One decision in a list.</summary>
public sealed record DecisionLine(int Id, string Text, string? DecidedBy, string? Item, RecordAudience Audience);

/// <summary>One action in a list.</summary>
public sealed record ActionLine(
    int Id,
    string? Reference,
    string Text,
    IReadOnlyList<string> Owners,
    DateOnly? DueDate,
    string? DueAsPrinted,
    ActionStatus Status,
    string? Item,
    RecordAudience Audience);

/// <summary>One step of the note, for its history.</summary>
/// <param name="PreElectionReason">Why it was published in a pre-election period; null outside one.</param>
public sealed record StepLine(NoteState From, NoteState To, DateTimeOffset At, string ByName, string? Comment, string? PreElectionReason = null);

/// <summary>All of one meeting's working copy, without the long texts.</summary>
public sealed record MeetingOverview(
    MeetingHead Head,
    MeetingFacts Facts,
    IReadOnlyList<AttendanceLine> Attendance,
    IReadOnlyList<ItemLine> Items,
    IReadOnlyList<DecisionLine> Decisions,
    IReadOnlyList<ActionLine> Actions,
    IReadOnlyList<string> Themes,
    IReadOnlyList<StepLine> Steps)
{
    /// <summary>How many entries name an organisation that the register does not know yet.</summary>
    public int Unknown => Attendance.Count(entry => entry is { Organisation: null, AsPrinted: not null });
}
