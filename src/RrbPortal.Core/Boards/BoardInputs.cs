using RrbPortal.Data.Records;

namespace RrbPortal.Core.Boards;

/// <summary>What an administrator says of a board.</summary>
public record BoardFacts
{
    public required string Name { get; init; }

    public string? Abbreviation { get; init; }

    public string? Purpose { get; init; }

    public NamingPolicy NamingPolicy { get; init; }

    public bool FourEyes { get; init; }
}

public sealed record AddBoard : BoardFacts
{
    /// <summary>The board's part of public addresses; it cannot be changed later. Null has it made from the name.</summary>
    public string? Slug { get; init; }
}

public sealed record EditBoard : BoardFacts
{
    public required string Slug { get; init; }

    /// <summary>The version that the person saw.</summary>
    public required int Version { get; init; }
}
