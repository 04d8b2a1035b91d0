using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Actions;

/// <summary>A meeting that actions can be carried to.</summary>
public sealed record LaterMeeting(int Id, DateOnly Date, MeetingState State)
{
    /// <summary>A meeting that does not take place carries nothing on.</summary>
    public bool TakesPlace => State is not (MeetingState.Cancelled or MeetingState.Postponed);
}

/// <summary>
/// How actions are carried over: by rule, each time somebody looks, so that nothing has to be written when a meeting is
/// held, cancelled or planned anew. An action is before every later meeting of its board until it is finished.
/// </summary>
public static class CarriedActions
{
    /// <summary>The meetings that an action was carried to, and the next one that it is carried to.</summary>
    /// <param name="from">The day of the meeting that undertook it.</param>
    /// <param name="finishedOn">The day on which it was finished; null for one that is open.</param>
    /// <param name="meetings">The meetings of its board.</param>
    public static IReadOnlyList<LaterMeeting> To(DateOnly? from, DateOnly? finishedOn, IEnumerable<LaterMeeting> meetings, DateOnly today)
    {
        var later = meetings
            .Where(meeting => meeting.TakesPlace && IsCarriedTo(from, finishedOn, meeting.Date))
            .OrderBy(meeting => meeting.Date)
            .ToList();
        var next = later.FindIndex(meeting => meeting.Date >= today);
        return next < 0 ? later : later[..(next + 1)];
    }

    /// <summary>An action that a meeting hears is finished was carried to that meeting.</summary>
    public static bool IsCarriedTo(DateOnly? from, DateOnly? finishedOn, DateOnly meeting) => from < meeting && (finishedOn is null || finishedOn >= meeting);

    /// <summary>The day since which an action is finished without a break; null for one that is not.</summary>
    /// <param name="status">As its own note says.</param>
    internal static DateOnly? FinishedOn(ActionStatus status, DateOnly? from, IEnumerable<Standing> updates)
    {
        var finished = ActionStates.IsFinished(status) ? from ?? DateOnly.MinValue : (DateOnly?)null;
        foreach (var update in updates.Where(update => update.Status is not null).OrderBy(update => update.Day).ThenBy(update => update.Order))
        {
            finished = ActionStates.IsFinished(update.Status!.Value) ? finished ?? update.Day : null;
        }

        return finished;
    }
}
