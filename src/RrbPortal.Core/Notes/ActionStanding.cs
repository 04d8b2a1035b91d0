using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Notes;

/// <summary>What an update says of an action, and from which day on.</summary>
/// <param name="Order">The update's number: of two updates of one day the higher one holds.</param>
internal sealed record Standing(int Order, DateOnly Day, ActionStatus? Status, DateOnly? DueDate)
{
    /// <summary>
    /// What was reported at a meeting holds from the day of the meeting, also where it was written down later; what was
    /// written before that day, from when it was written.
    /// </summary>
    public static DateOnly DayOf(DateTimeOffset at, DateOnly? meeting)
    {
        var written = at.LondonDay();
        return meeting < written ? meeting.Value : written;
    }
}

/// <summary>
/// How an action stands today: as its note says, until an update says otherwise. The one place that sets
/// <see cref="ActionItem.CurrentStatus"/> and <see cref="ActionItem.CurrentDueDate"/>.
/// </summary>
internal static class ActionStanding
{
    public static void Put(ActionItem action, IEnumerable<Standing> updates)
    {
        var inOrder = updates.OrderBy(update => update.Day).ThenBy(update => update.Order).ToList();
        action.CurrentStatus = inOrder.FindLast(update => update.Status is not null)?.Status ?? action.Status;
        action.CurrentDueDate = inOrder.FindLast(update => update.DueDate is not null)?.DueDate ?? action.DueDate;
    }
}
