namespace RrbPortal.Core.Publishing;

/// <summary>Asks for a note to be published, for the first time or as a correction.</summary>
public sealed record PublishNote
{
    public required int MeetingId { get; init; }

    /// <summary>The version of the note that the person saw: nobody publishes a text that changed under their eyes.</summary>
    public required int Version { get; init; }

    /// <summary>What a correction changed, for the public to read. A first publication has none.</summary>
    public string? ChangeNote { get; init; }
}

/// <summary>Asks for a published note to be withdrawn.</summary>
public sealed record WithdrawNote
{
    public required int MeetingId { get; init; }

    public required int Version { get; init; }

    /// <summary>Why, for the public to read.</summary>
    public required string Reason { get; init; }
}
