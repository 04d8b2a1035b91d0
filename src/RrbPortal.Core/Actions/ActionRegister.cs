using RrbPortal.Data.Records;

namespace RrbPortal.Core.Actions;

/// <summary>An action in a register.</summary>
public sealed record ActionLine
{
    public required int Id { get; init; }

    /// <summary>What the register calls it: "RRB-12".</summary>
    public string? Name { get; init; }

    /// <summary>The reference that its note prints.</summary>
    public string? Reference { get; init; }

    public required string BoardName { get; init; }

    public required int MeetingId { get; init; }

    public DateOnly? MeetingDate { get; init; }

    public required NoteState NoteState { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>When it is due by what is known today.</summary>
    public DateOnly? DueDate { get; init; }

    public string? DueAsPrinted { get; init; }

    /// <summary>How it stands today.</summary>
    public ActionStatus Status { get; init; }

    public bool IsOverdue { get; init; }

    /// <summary>Whether its day is over, and nobody recorded how it stands.</summary>
    public bool IsPastItsDay { get; init; }

    public bool IsInternal { get; init; }

    /// <summary>Whether a member reported since the secretariat last wrote.</summary>
    public bool HasNewReport { get; init; }

    /// <summary>To how many meetings it was carried that are over.</summary>
    public int CarriedOver { get; init; }

    /// <summary>The next meeting that it is carried to.</summary>
    public DateOnly? CarriedTo { get; init; }
}

/// <summary>An organisation, or a meeting, to narrow a register to.</summary>
public sealed record RegisterOption(int Id, string Label);

/// <summary>A page of the register, the earliest due date first and what is finished last.</summary>
/// <param name="ByStatus">How many of all pages stand how.</param>
/// <param name="Reported">How many of the boards' actions have a report that the secretariat has not answered, whatever the filter.</param>
public sealed record ActionRegister(
    IReadOnlyList<ActionLine> Lines,
    IReadOnlyList<RegisterOption> Boards,
    IReadOnlyList<RegisterOption> Organisations,
    IReadOnlyList<RegisterOption> Meetings,
    IReadOnlyDictionary<ActionStatus, int> ByStatus,
    int Matching,
    int Overdue,
    int Reported,
    int Page)
{
    public const int PageSize = 50;

    public int Pages => Math.Max(1, (Matching + PageSize - 1) / PageSize);
}
