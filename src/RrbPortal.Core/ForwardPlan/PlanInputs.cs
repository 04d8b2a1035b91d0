using RrbPortal.Core.Common;

namespace RrbPortal.Core.ForwardPlan;

/// <summary>Asks for a new topic at the end of a board's queue.</summary>
public sealed record AddPlanEntry(int BoardId, PlanEntryFacts Entry);

/// <summary>Asks to change a topic.</summary>
public sealed record EditPlanEntry(int BoardId, int Id, int Version, PlanEntryFacts Entry);

/// <summary>Asks to move a topic by one place.</summary>
public sealed record MovePlanEntry(int BoardId, int Id, Direction Direction);

/// <summary>Asks to put a topic before another; behind all of them where there is none.</summary>
public sealed record PlacePlanEntry(int BoardId, int Id, int? BeforeId);

/// <summary>Asks to take a topic off the queue for good.</summary>
public sealed record DropPlanEntry(int BoardId, int Id, int Version, string? Reason);

/// <summary>Asks to put a topic back into the queue: one that was dropped, or whose item is on no agenda any more.</summary>
public sealed record ReturnPlanEntry(int BoardId, int Id, int Version);

/// <summary>Asks to make a topic an item of a coming meeting.</summary>
/// <param name="LateReason">Why it comes late, where the agenda is issued already.</param>
public sealed record TakePlanEntry(int BoardId, int Id, int Version, int MeetingId, string? LateReason = null);
