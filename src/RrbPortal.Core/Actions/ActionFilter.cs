using RrbPortal.Data.Records;

namespace RrbPortal.Core.Actions;

/// <summary>Which actions a register shows by how they stand today.</summary>
public enum ActionState
{
    /// <summary>All that are not done and not closed.</summary>
    Unfinished,
    All,
    Open,
    InProgress,
    Carried,
    Done,
    Closed,
    NotRecorded,
}

/// <summary>What the register of actions is narrowed to; null does not narrow.</summary>
/// <param name="OrganisationId">An owner.</param>
/// <param name="DueBefore">Due on an earlier day.</param>
/// <param name="MeetingId">Undertaken there.</param>
/// <param name="Words">Each of them stands in the action, its references or its owners, in capitals or not.</param>
/// <param name="Reported">Only those with a member's report that the secretariat has not answered.</param>
/// <param name="Page">From 1.</param>
public sealed record ActionFilter(
    int? BoardId = null,
    ActionState State = ActionState.Unfinished,
    int? OrganisationId = null,
    bool Overdue = false,
    DateOnly? DueBefore = null,
    int? MeetingId = null,
    string? Words = null,
    bool Reported = false,
    int Page = 1)
{
    internal ActionStatus? Status => State switch
    {
        ActionState.Open => ActionStatus.Open,
        ActionState.InProgress => ActionStatus.InProgress,
        ActionState.Carried => ActionStatus.Carried,
        ActionState.Done => ActionStatus.Done,
        ActionState.Closed => ActionStatus.Closed,
        ActionState.NotRecorded => ActionStatus.NotRecorded,
        _ => null,
    };
}
