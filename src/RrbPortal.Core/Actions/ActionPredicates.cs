using System.Linq.Expressions;
using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Actions;

/// <summary>The rules of <see cref="ActionStates"/>, and who has the last word, for queries.</summary>
internal static class ActionPredicates
{
    public static Expression<Func<ActionRow, bool>> IsUnfinished { get; } = row => row.Action.CurrentStatus != ActionStatus.Done && row.Action.CurrentStatus != ActionStatus.Closed;

    public static Expression<Func<ActionRow, bool>> IsSaidToBeOpen { get; } = row =>
        row.Action.CurrentStatus == ActionStatus.Open || row.Action.CurrentStatus == ActionStatus.InProgress || row.Action.CurrentStatus == ActionStatus.Carried;

    /// <summary>A report of an organisation that the secretariat has said nothing to since.</summary>
    public static Expression<Func<ActionUpdate, bool>> IsNewReport { get; } = report => report.OrganisationId != null
        && !report.Action!.Updates.Any(answer => answer.OrganisationId == null && answer.Id > report.Id);
}
