using RrbPortal.Data.Records;

namespace RrbPortal.Core.Publishing;

/// <summary>
/// An issued agenda as the public reads it, and all that the public reads of it. <see cref="AgendaSnapshot"/> makes it of
/// a working copy; what has no place here cannot become public. Null means "not recorded".
/// </summary>
public sealed record PublicAgenda
{
    public required PublicBoard Board { get; init; }

    public required DateOnly Date { get; init; }

    public TimeOnly? Start { get; init; }

    public TimeOnly? End { get; init; }

    public string? Place { get; init; }

    public MeetingMode? Mode { get; init; }

    /// <summary>Planned, cancelled or postponed.</summary>
    public MeetingState State { get; init; }

    public IReadOnlyList<PublicAgendaItem> Items { get; init => field = value ?? []; } = [];
}

/// <summary>An item of an agenda, or a sub-item. Of a closed one the public learns its number, when it begins, and its title where the board chose so.</summary>
public sealed record PublicAgendaItem
{
    /// <summary>The number that a reader sees: "3", "3.1".</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    public bool IsClosed { get; init; }

    public string? LeadOrganisation { get; init; }

    /// <summary>The minutes planned for it, its sub-items not counted.</summary>
    public int? Minutes { get; init; }

    public TimeOnly? Start { get; init; }

    /// <summary>Why it came after the agenda was issued; null for one that was in time.</summary>
    public string? LateReason { get; init; }

    public IReadOnlyList<PublicAgendaItem> SubItems { get; init => field = value ?? []; } = [];
}
