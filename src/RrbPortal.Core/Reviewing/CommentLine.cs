using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Reviewing;

/// <summary>A comment with the draft as it stands now, for a page.</summary>
public sealed record CommentLine
{
    public required int Id { get; init; }

    public required int Version { get; init; }

    /// <summary>The round in which it was written.</summary>
    public required int Round { get; init; }

    public required string ByName { get; init; }

    public string? Organisation { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Whether it came after the deadline.</summary>
    public required bool IsLate { get; init; }

    /// <summary>Whether the reader wrote it.</summary>
    public required bool IsMine { get; init; }

    /// <summary>Empty where a wording alone is proposed.</summary>
    public required string Text { get; init; }

    /// <summary>The paragraph as it stood when the comment was written; null for a comment on something larger.</summary>
    public string? Quote { get; init; }

    public string? ProposedWording { get; init; }

    public required ReviewCommentState State { get; init; }

    public bool IsOpen => State is ReviewCommentState.Open;

    public string? Answer { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public string? AnsweredByName { get; init; }

    /// <summary>Where it belongs in the draft now; null where nothing of its place is left.</summary>
    public DraftPart? Part { get; init; }

    /// <summary>What it is about, in the middle of a sentence.</summary>
    public required string PlaceLabel { get; init; }

    public required QuoteFate Fate { get; init; }

    /// <summary>The proposal beside the paragraph as it stands now; beside the quoted one where it was accepted, or is gone.</summary>
    public IReadOnlyList<WordRun> Difference { get; init; } = [];

    /// <summary>Whether the proposed wording can take the place of the paragraph as it is.</summary>
    public bool MayAccept { get; init; }

    /// <summary>Whether its paragraph, as it stands now, can be given other words.</summary>
    public bool MayEditWording { get; init; }
}
