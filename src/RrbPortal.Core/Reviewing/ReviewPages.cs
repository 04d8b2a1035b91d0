using RrbPortal.Data.Records;

namespace RrbPortal.Core.Reviewing;

/// <summary>A round of review, for a page.</summary>
public sealed record RoundLine(
    int Id, int Version, int Number, DateTimeOffset OpenedAt, string ByName, DateOnly Deadline, string? Message, DateTimeOffset? ClosedAt)
{
    public bool IsOpen => ClosedAt is null;
}

/// <summary>A person who was asked in a round.</summary>
/// <param name="Comments">How many comments of theirs stand in this round.</param>
public sealed record AnswerLine(
    string Name,
    string? Organisation,
    DateTimeOffset? FirstSeenAt,
    ReviewAnswerState State,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? RemindedAt,
    int Comments);

/// <summary>The review of a draft, as a member reads it beside the draft.</summary>
public sealed record MemberReview
{
    /// <summary>The latest round; null where there was none.</summary>
    public RoundLine? Round { get; init; }

    /// <summary>Whether the deadline has passed while the round is still open.</summary>
    public bool IsLate { get; init; }

    /// <summary>Whether this person may comment now.</summary>
    public bool MayComment { get; init; }

    /// <summary>What this person has answered; null for whoever was not asked.</summary>
    public ReviewAnswerState? Answer { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Whether this person has commented in this round.</summary>
    public bool HasCommented => Comments.Any(comment => comment.IsMine && comment.Round == Round?.Number);

    public IReadOnlyList<CommentLine> Comments { get; init; } = [];

    public int Open => Comments.Count(comment => comment.IsOpen);

    /// <summary>Who was asked and who has answered; for the chair, and empty for everybody else.</summary>
    public IReadOnlyList<AnswerLine> People { get; init; } = [];

    /// <summary>This person's own notes, which nobody else reads.</summary>
    public IReadOnlyList<KeptNote> Notes { get; init; } = [];

    /// <summary>The comments at one part of the draft.</summary>
    public IEnumerable<CommentLine> At(CommentPlace place) => Comments.Where(comment => comment.Part?.Place == place);

    /// <summary>Comments whose place is gone from the draft.</summary>
    public IEnumerable<CommentLine> Homeless => Comments.Where(comment => comment.Part is null);

    public KeptNote? NoteOn(int? itemId) => Notes.FirstOrDefault(note => note.ItemId == itemId);
}

/// <summary>The comments on one part of the draft.</summary>
/// <param name="Part">Null where nothing of it is left.</param>
public sealed record CommentGroup(DraftPart? Part, string Label, IReadOnlyList<CommentLine> Comments)
{
    public bool IsOpen => Comments.Any(comment => comment.IsOpen);
}

/// <summary>The review of a draft, as the secretariat works with it.</summary>
public sealed record ReviewPage
{
    /// <summary>The latest round; null where there was none.</summary>
    public RoundLine? Round { get; init; }

    public IReadOnlyList<AnswerLine> People { get; init; } = [];

    /// <summary>In the order of the note; those with open comments first.</summary>
    public IReadOnlyList<CommentGroup> Groups { get; init; } = [];

    public int Open => Groups.Sum(group => group.Comments.Count(comment => comment.IsOpen));

    public int Silent => People.Count(person => person.State is ReviewAnswerState.NotAnswered);

    /// <summary>Who would be asked by a new round.</summary>
    public IReadOnlyList<AskedPerson> Members { get; init; } = [];

    public required DateOnly SuggestedDeadline { get; init; }

    public CommentLine? Comment(int? id) => Groups.SelectMany(group => group.Comments).FirstOrDefault(comment => comment.Id == id);
}
