using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>
/// An agenda as it was issued: all that members read of it, presenters and closed items included. Null means "not
/// recorded". Lists take null for empty: the stored JSON of an older version may not know a list that came later.
/// </summary>
public sealed record IssuedAgenda
{
    public required string BoardName { get; init; }

    public DateOnly? Date { get; init; }

    public TimeOnly? Start { get; init; }

    public TimeOnly? End { get; init; }

    public string? Place { get; init; }

    public MeetingMode? Mode { get; init; }

    public MeetingState State { get; init; }

    public string? StateReason { get; init; }

    /// <summary>In reading order, each sub-item behind its item.</summary>
    public IReadOnlyList<IssuedItem> Items { get; init => field = value ?? []; } = [];

    public IssuedPrevious? Previous { get; init; }

    /// <summary>What was open from earlier meetings on the day of issue, as far as members may read the notes.</summary>
    public IReadOnlyList<IssuedAction> OpenActions { get; init => field = value ?? []; } = [];

    /// <summary>What members are to read of a working copy.</summary>
    /// <param name="state">The state that the meeting has once it is issued.</param>
    public static IssuedAgenda Of(PlannedAgenda planned, MeetingState state)
    {
        var actions = planned.OpenActionsForMembers;
        return new IssuedAgenda
        {
            BoardName = planned.BoardName,
            Date = planned.Date,
            Start = planned.Start,
            End = planned.End,
            Place = planned.Place,
            Mode = planned.Mode,
            State = state,
            StateReason = planned.StateReason,
            Items = [.. planned.Items.Select(Item)],
            Previous = Has(planned, ItemKind.PreviousMinutes) && planned.Previous is { } previous
                ? new IssuedPrevious(
                    previous.MeetingId,
                    previous.Date,
                    previous.NoteState,
                    previous.DecisionsForMembers,
                    [.. actions.Where(action => action.MeetingId == previous.MeetingId).Select(Action)])
                : null,
            OpenActions = Has(planned, ItemKind.PreviousActions) ? [.. actions.Select(Action)] : [],
        };
    }

    private static bool Has(PlannedAgenda planned, ItemKind kind) => planned.Items.Any(item => item.Kind == kind);

    private static IssuedItem Item(PlannedItem item) => new()
    {
        Key = item.Id,
        ParentKey = item.ParentId,
        Number = item.Number,
        Title = item.Title,
        Kind = item.Kind,
        IsClosed = item.Audience is ItemAudience.Closed,
        LeadOrganisation = item.LeadOrganisation,
        Presenter = item.Presenter,
        Minutes = item.Minutes,
        Start = item.StartsAt,
        LateReason = item.LateReason,
    };

    private static IssuedAction Action(OpenAction action)
        => new(action.Reference, action.Text, action.Owners, action.DueDate, action.DueAsPrinted, action.Status, action.IsOverdue, action.MeetingDate);
}

/// <summary>One item of an issued agenda.</summary>
public sealed record IssuedItem
{
    /// <summary>The same in every version: it tells an item that moved from one that is new.</summary>
    public required int Key { get; init; }

    public int? ParentKey { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public ItemKind Kind { get; init; }

    /// <summary>Whether it is closed to the public.</summary>
    public bool IsClosed { get; init; }

    public string? LeadOrganisation { get; init; }

    public string? Presenter { get; init; }

    public int? Minutes { get; init; }

    public TimeOnly? Start { get; init; }

    public string? LateReason { get; init; }

    public bool IsSubItem => ParentKey is not null;
}

/// <summary>The meeting before, as the agenda's first item shows it.</summary>
/// <param name="NoteState">Where its note stood when the agenda was issued.</param>
public sealed record IssuedPrevious(
    int MeetingId, DateOnly Date, NoteState NoteState, IReadOnlyList<string> Decisions, IReadOnlyList<IssuedAction> MattersArising);

/// <summary>An open action, as it stood when the agenda was issued.</summary>
public sealed record IssuedAction(
    string? Reference,
    string Text,
    IReadOnlyList<string> Owners,
    DateOnly? DueDate,
    string? DueAsPrinted,
    ActionStatus Status,
    bool IsOverdue,
    DateOnly MeetingDate);
