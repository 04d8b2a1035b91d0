using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Pictures;

/// <summary>An action's life: from which day on it stood how.</summary>
/// <param name="From">The day of the meeting that undertook it.</param>
/// <param name="Status">How it stood then.</param>
/// <param name="Changes">In the order of time.</param>
public sealed record ActionLife(DateOnly From, ActionStatus Status, IReadOnlyList<(DateOnly Day, ActionStatus Status)> Changes)
{
    /// <returns>Null before it was undertaken.</returns>
    public ActionStatus? On(DateOnly day)
    {
        if (day < From)
        {
            return null;
        }

        var status = Status;
        foreach (var change in Changes)
        {
            status = change.Day <= day ? change.Status : status;
        }

        return status;
    }
}

/// <summary>How the actions undertaken so far stood at the end of a day.</summary>
/// <param name="NotRecorded">Of these nobody has said how they stand, so they count as neither.</param>
public sealed record ActionCount(DateOnly Day, int Open, int Finished, int NotRecorded)
{
    public int All => Open + Finished + NotRecorded;
}

/// <summary>Open and finished actions over time.</summary>
public static class ActionCounts
{
    /// <summary>One count on the day of each meeting, and one for today.</summary>
    public static IReadOnlyList<ActionCount> Of(IReadOnlyList<PictureMeeting> meetings, IReadOnlyCollection<ActionLife> actions, DateOnly today)
        => [.. meetings.Select(meeting => meeting.Date).Where(day => day <= today).Append(today).Distinct().Order().Select(day => On(day, actions))];

    private static ActionCount On(DateOnly day, IReadOnlyCollection<ActionLife> actions)
    {
        var statuses = actions.Select(action => action.On(day)).OfType<ActionStatus>().ToList();
        return new ActionCount(day, statuses.Count(ActionStates.IsSaidToBeOpen), statuses.Count(ActionStates.IsFinished), statuses.Count(status => status is ActionStatus.NotRecorded));
    }
}
