using RrbPortal.Data.Records;

namespace RrbPortal.Core.Common;

/// <summary>What follows from the status of an action. Where nobody recorded one, nothing is claimed.</summary>
public static class ActionStates
{
    public static bool IsFinished(ActionStatus status) => status is ActionStatus.Done or ActionStatus.Closed;

    /// <summary>What somebody says of an action that is still to be done.</summary>
    public static IReadOnlyList<ActionStatus> SaidToBeOpen { get; } = [ActionStatus.Open, ActionStatus.InProgress, ActionStatus.Carried];

    /// <summary>Whether somebody said that it is still to be done.</summary>
    public static bool IsSaidToBeOpen(ActionStatus status) => SaidToBeOpen.Contains(status);

    /// <summary>What a record says until somebody says otherwise: the status of today, or the one that its note gave it.</summary>
    public static ActionStatus Today(ActionStatus current, ActionStatus ofNote) => current is ActionStatus.NotRecorded ? ofNote : current;

    /// <summary>Whether it is open, and its day is over in London.</summary>
    public static bool IsOverdue(ActionStatus status, DateOnly? due, DateOnly today) => IsSaidToBeOpen(status) && due < today;
}
