namespace RrbPortal.Core.Reviewing;

/// <summary>Asks for a draft to be sent to the members.</summary>
public sealed record SendDraft
{
    public required int MeetingId { get; init; }

    /// <summary>The version of the note that the person saw.</summary>
    public required int Version { get; init; }

    /// <summary>The last day for comments.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>What the secretariat says to the members with it.</summary>
    public string? Message { get; init; }
}

/// <summary>Asks for another deadline of the open round.</summary>
public sealed record MoveDeadline
{
    public required int MeetingId { get; init; }

    /// <summary>The version of the round that the person saw.</summary>
    public required int Version { get; init; }

    public DateOnly? Deadline { get; init; }
}

/// <summary>Asks to comment on a place of a draft.</summary>
public sealed record AddComment
{
    public required int MeetingId { get; init; }

    public required CommentPlace Place { get; init; }

    /// <summary>The paragraph as the member read it, which the comment quotes.</summary>
    public string? Paragraph { get; init; }

    public string? Text { get; init; }

    /// <summary>The paragraph as the member would have it.</summary>
    public string? ProposedWording { get; init; }
}

/// <summary>Asks to change a comment of one's own.</summary>
public sealed record EditComment
{
    public required int MeetingId { get; init; }

    public required int Id { get; init; }

    public required int Version { get; init; }

    public string? Text { get; init; }

    public string? ProposedWording { get; init; }
}

/// <summary>Asks to take a comment of one's own back.</summary>
public sealed record TakeBackComment(int MeetingId, int Id, int Version);

/// <summary>What the secretariat says to a comment.</summary>
public sealed record AnswerComment
{
    public required int MeetingId { get; init; }

    public required int Id { get; init; }

    /// <summary>The version of the comment that the person read.</summary>
    public required int Version { get; init; }

    public string? Answer { get; init; }
}

/// <summary>Puts a proposed wording into the note: as it was proposed, or as the secretary has edited it.</summary>
public sealed record AcceptWording
{
    public required int MeetingId { get; init; }

    public required int Id { get; init; }

    /// <summary>The version of the comment that the person read.</summary>
    public required int Version { get; init; }

    /// <summary>The paragraph to replace, as the person saw it; null for the one that the comment quotes.</summary>
    public string? Paragraph { get; init; }

    /// <summary>The words to put there; null for the proposed ones.</summary>
    public string? Wording { get; init; }

    public string? Answer { get; init; }
}

/// <summary>Asks to keep a private note, in the place of the one before; without a text it is removed.</summary>
public sealed record KeepNote
{
    public required int MeetingId { get; init; }

    /// <summary>Null for the whole meeting.</summary>
    public int? ItemId { get; init; }

    /// <summary>The version that the form was opened with; 0 where there was no note.</summary>
    public required int Version { get; init; }

    public string? Text { get; init; }
}
