using RrbPortal.Data.Records;

namespace RrbPortal.Core.ForwardPlan;

/// <summary>What may become of a topic. Pure.</summary>
internal static class PlanRules
{
    /// <summary>Why a topic cannot go back into the queue, for the reader; null when it can.</summary>
    /// <param name="isOnAgenda">Whether the item that it became is still there.</param>
    /// <param name="meeting">The meeting that it was taken into; null for one that was dropped.</param>
    public static string? WhyItStays(ForwardPlanState state, bool isOnAgenda, MeetingState? meeting) => state switch
    {
        ForwardPlanState.Waiting => "This topic waits in the queue already.",
        ForwardPlanState.Taken when isOnAgenda && meeting is not (MeetingState.Cancelled or MeetingState.Postponed)
            => "This topic is on an agenda. Remove the item there first, then put the topic back.",
        _ => null,
    };
}
