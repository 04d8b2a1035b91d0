using RrbPortal.Data.Records;

namespace RrbPortal.Core.Publishing;

/// <summary>
/// A note as the public reads it, and all that the public reads of it. <c>SnapshotBuilder</c> makes it from a
/// working copy; what has no place here cannot become public. Null means "not recorded".
/// Lists take null for empty: the stored JSON of an older note may not know a list that came later.
/// </summary>
public sealed record PublicNote
{
    public required PublicBoard Board { get; init; }

    public required DateOnly Date { get; init; }

    public TimeOnly? Start { get; init; }

    public TimeOnly? End { get; init; }

    public string? Place { get; init; }

    public MeetingMode? Mode { get; init; }

    /// <summary>What the note calls itself ("Public Note of Meeting").</summary>
    public string? DocumentKind { get; init; }

    public PublicChair? Chair { get; init; }

    public IReadOnlyList<PublicTheme> Themes { get; init => field = value ?? []; } = [];

    public IReadOnlyList<PublicAttendance> Attendance { get; init => field = value ?? []; } = [];

    public IReadOnlyList<PublicItem> Items { get; init => field = value ?? []; } = [];

    public IReadOnlyList<PublicDecision> Decisions { get; init => field = value ?? []; } = [];

    /// <summary>Whether the note says in so many words that no decision was taken.</summary>
    public bool NoDecisionsDeclared { get; init; }

    public IReadOnlyList<PublicAction> Actions { get; init => field = value ?? []; } = [];

    /// <summary>What was reported of actions from earlier meetings; null where nothing was, so that older notes keep their content hash.</summary>
    public IReadOnlyList<PublicActionUpdate>? ActionUpdates { get; init; }

    public DateOnly? NextMeetingDate { get; init; }

    public string? NextMeetingAsPrinted { get; init; }

    /// <summary>True where no record of the announced meeting was held when this was published; null otherwise, so that older notes keep their content hash.</summary>
    public bool? AnnouncedGap { get; init; }
}

public sealed record PublicBoard(string Slug, string Name, string? Abbreviation);

/// <summary>Who chaired, as far as the board's naming policy lets it be said.</summary>
public sealed record PublicChair(string? Role, string? Organisation, string? Person);

public sealed record PublicTheme(string Slug, string Label);

/// <summary>One entry of the attendance, as far as the board's naming policy lets it be said.</summary>
/// <param name="Slug">The organisation's part of addresses; empty where the entry names none.</param>
/// <param name="Organisation">Empty where the entry is of a person without one, and the board publishes roles or names.</param>
public sealed record PublicAttendance(string Slug, string Organisation, string? Role, string? Person, Presence Presence, Capacity Capacity);

/// <summary>An item, or a sub-item.</summary>
public sealed record PublicItem
{
    /// <summary>The anchor in the page's address, the same in every revision: "item-3", "item-3-1".</summary>
    public required string Anchor { get; init; }

    /// <summary>The number that a reader sees: "3", "3.1".</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    /// <summary>Whether the item was closed to the public; then it has no text, and a title of its own only where the board chose so.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The text in Markdown.</summary>
    public string? Text { get; init; }

    /// <summary>The text as HTML, rendered when the note was published.</summary>
    public string? Html { get; init; }

    public IReadOnlyList<PublicTheme> Themes { get; init => field = value ?? []; } = [];

    public IReadOnlyList<PublicItem> SubItems { get; init => field = value ?? []; } = [];
}

/// <param name="ItemAnchor">The item where it was decided, if that is known.</param>
public sealed record PublicDecision(string Anchor, string? ItemAnchor, string? ItemNumber, string Text, string? DecidedBy);

/// <param name="ItemAnchor">The item where it was undertaken, if that is known.</param>
public sealed record PublicAction(
    string Anchor,
    string? Reference,
    string? ItemAnchor,
    string? ItemNumber,
    string Text,
    IReadOnlyList<string> Owners,
    DateOnly? DueDate,
    string? DueAsPrinted,
    ActionStatus Status);

/// <summary>What a note says of an action from an earlier meeting.</summary>
/// <param name="From">The meeting that undertook it.</param>
/// <param name="Anchor">The action's anchor in the note of that meeting.</param>
/// <param name="Status">How it stood; null where that was not said.</param>
/// <param name="DueDate">The date that it moved to; null where it did not.</param>
/// <param name="Text">What was reported.</param>
public sealed record PublicActionUpdate(
    DateOnly From,
    string Anchor,
    string? Reference,
    string Action,
    IReadOnlyList<string> Owners,
    ActionStatus? Status,
    DateOnly? DueDate,
    string? Text);
