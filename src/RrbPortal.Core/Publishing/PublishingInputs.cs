namespace RrbPortal.Core.Publishing;

/// <summary>Asks for a note to be published, for the first time or as a correction.</summary>
public sealed record PublishNote
{
    public required int MeetingId { get; init; }

    /// <summary>The version of the note that the person saw: nobody publishes a text that changed under their eyes.</summary>
    public required int Version { get; init; }

    /// <summary>What a correction changed, for the public to read. A first publication has none.</summary>
    public string? ChangeNote { get; init; }

    /// <summary>Why it is published in a pre-election period; asked for on a day inside one, and for nobody but the staff to read.</summary>
    public string? PreElectionReason { get; init; }
}

/// <summary>Asks for a note to be published later, by the portal itself.</summary>
public sealed record SchedulePublication
{
    public required int MeetingId { get; init; }

    /// <summary>The version of the note that the person saw: no other one is published.</summary>
    public required int Version { get; init; }

    /// <summary>The day in London.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The time on London's clocks.</summary>
    public TimeOnly? Time { get; init; }

    public string? ChangeNote { get; init; }

    public string? PreElectionReason { get; init; }
}

/// <summary>Asks for a published note to be withdrawn.</summary>
public sealed record WithdrawNote
{
    public required int MeetingId { get; init; }

    public required int Version { get; init; }

    /// <summary>Why, for the public to read.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether the meeting's public papers are withdrawn with it, for the same reason.</summary>
    public bool WithPapers { get; init; }
}
