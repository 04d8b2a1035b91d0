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

    /// <summary>Whether the public part of an agenda is published when it is issued.</summary>
    public bool PublishesAgendas { get; init; }

    /// <summary>The clear days between agenda and meeting that the board promises; null or 0 for no promise.</summary>
    public int? AgendaClearDays { get; init; } = Board.DefaultAgendaClearDays;

    /// <summary>The working days until a note is published that the board promises; null or 0 for no promise.</summary>
    public int? NoteWorkingDays { get; init; } = Board.DefaultNoteWorkingDays;

    /// <summary>The working days that members have to review a draft.</summary>
    public int ReviewWorkingDays { get; init; } = Board.DefaultReviewWorkingDays;
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
