using RrbPortal.Data.Records;

namespace RrbPortal.Core.ForwardPlan;

/// <summary>A board's forward plan, as its secretariat keeps it.</summary>
/// <param name="Waiting">The queue, in its order.</param>
/// <param name="Taken">What is, or was, on an agenda; the latest first.</param>
/// <param name="Dropped">The latest first.</param>
/// <param name="Coming">The meetings that a topic can still be taken into, the next one first.</param>
public sealed record BoardPlan(
    int BoardId,
    string BoardSlug,
    string BoardName,
    DateOnly Today,
    IReadOnlyList<PlanLine> Waiting,
    IReadOnlyList<PlanLine> Taken,
    IReadOnlyList<PlanLine> Dropped,
    IReadOnlyList<MeetingForTopics> Coming);

/// <summary>One topic with all that is known of it.</summary>
public sealed record PlanLine
{
    public required int Id { get; init; }

    public required int Version { get; init; }

    public required string Topic { get; init; }

    public string? OriginSentence { get; init; }

    public int? OriginMeetingId { get; init; }

    public DateOnly? OriginDate { get; init; }

    public int? OriginItemId { get; init; }

    public string? OriginItemTitle { get; init; }

    public DateOnly Since { get; init; }

    public DateOnly? WantedFor { get; init; }

    public string? WantedAsPrinted { get; init; }

    public string? Theme { get; init; }

    public string? LeadOrganisation { get; init; }

    public int? PlannedMinutes { get; init; }

    public RecordAudience Audience { get; init; }

    public string? InternalNote { get; init; }

    public ForwardPlanState State { get; init; }

    public int? TakenAtMeetingId { get; init; }

    public DateOnly? TakenAtDate { get; init; }

    public MeetingState? TakenAtState { get; init; }

    public int? TakenAsItemId { get; init; }

    public string? DropReason { get; init; }

    public required string ByName { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Whether it can be put back into the queue from where it is.</summary>
    public bool MayReturn => PlanRules.WhyItStays(State, TakenAsItemId is not null, TakenAtState) is null;
}

/// <summary>A meeting that a topic can be taken into.</summary>
/// <param name="Items">How many items are on its agenda.</param>
/// <param name="Minutes">The minutes that are planned for them.</param>
/// <param name="IsIssued">Whether its agenda is issued: what comes now comes late, and has to say why.</param>
public sealed record MeetingForTopics(int Id, DateOnly? Date, TimeOnly? Start, TimeOnly? End, int Items, int Minutes, bool IsIssued);

/// <summary>A topic with the version that it had.</summary>
public sealed record PlanEntryToEdit(int Id, int Version, ForwardPlanState State, PlanEntryFacts Entry);

/// <summary>A meeting where a topic may have been said.</summary>
public sealed record SaidAt(int MeetingId, DateOnly? Date);
