using RrbPortal.Data.Records;

namespace RrbPortal.Core.Publishing;

/// <summary>A topic of a forward plan as it stands, for the one function that decides what of it is public.</summary>
/// <param name="IsOnComingAgenda">Whether it is an open item of a meeting that is still to come.</param>
public sealed record WorkingTopic(
    string Topic,
    RecordAudience Audience,
    ForwardPlanState State,
    bool IsOnComingAgenda,
    DateOnly Since,
    DateOnly? WantedFor,
    string? WantedAsPrinted,
    PublicTheme? Theme,
    string? LeadOrganisation);

/// <summary>
/// Makes the public copy of a forward plan. Public are topics that somebody said are, while they wait or are open items
/// of a coming meeting; where they come from, and what the secretariat notes beside them, is internal for good.
/// </summary>
public static class ForwardPlanSnapshot
{
    /// <param name="topics">In the order of the queue.</param>
    public static PublicForwardPlan Build(PublicBoard board, IEnumerable<WorkingTopic> topics) => new()
    {
        Board = board,
        Topics =
        [
            .. topics.Where(IsPublic)
                .OrderByDescending(topic => topic.State is ForwardPlanState.Taken)
                .Select(topic => new PublicTopic(
                    topic.Topic, topic.Since, topic.WantedFor, topic.WantedAsPrinted, topic.Theme, topic.LeadOrganisation, topic.State is ForwardPlanState.Taken)),
        ],
    };

    private static bool IsPublic(WorkingTopic topic)
        => topic.Audience is RecordAudience.Public
           && (topic.State is ForwardPlanState.Waiting || (topic.State is ForwardPlanState.Taken && topic.IsOnComingAgenda));
}
