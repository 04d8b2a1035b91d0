using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Actions;

/// <summary>An action with all that became of it.</summary>
public sealed record ActionStory
{
    public required int Id { get; init; }

    public required int Version { get; init; }

    public string? Name { get; init; }

    public string? Reference { get; init; }

    public required int BoardId { get; init; }

    public required string BoardName { get; init; }

    public required string BoardSlug { get; init; }

    public required int MeetingId { get; init; }

    public DateOnly? MeetingDate { get; init; }

    public required NoteState NoteState { get; init; }

    public required string Text { get; init; }

    public string? ItemTitle { get; init; }

    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>For the secretariat alone; null for members.</summary>
    public string? SourceSentence { get; init; }

    /// <summary>For the secretariat alone; null for members.</summary>
    public string? InternalNote { get; init; }

    public ActionStatus StatusInNote { get; init; }

    public DateOnly? DueInNote { get; init; }

    public string? DueAsPrinted { get; init; }

    public ActionStatus Status { get; init; }

    public DateOnly? DueDate { get; init; }

    public bool IsOverdue { get; init; }

    public bool IsInternal { get; init; }

    /// <summary>Where the public reads it; null while it does not.</summary>
    public string? Anchor { get; init; }

    /// <summary>What was reported, newest first.</summary>
    public IReadOnlyList<StoryUpdate> Updates { get; init; } = [];

    /// <summary>The meetings that it was carried to, and the next one.</summary>
    public IReadOnlyList<LaterMeeting> CarriedTo { get; init; } = [];

    /// <summary>Meetings that something can be reported at: the later ones of its board that are not to come.</summary>
    public IReadOnlyList<LaterMeeting> ReportedAt { get; init; } = [];

    /// <summary>Whether updates can be added: once the public knows the note.</summary>
    public bool IsOpenToUpdates => UpdateRules.MayUpdate(NoteState);

    public bool IsUnfinished => !ActionStates.IsFinished(Status);
}

/// <summary>One update of an action.</summary>
/// <param name="MeetingDate">The meeting that it was reported at; null between meetings.</param>
/// <param name="Organisation">The organisation that reports; null for the secretariat.</param>
public sealed record StoryUpdate(
    int Id,
    DateTimeOffset At,
    string ByName,
    string? Organisation,
    int? MeetingId,
    DateOnly? MeetingDate,
    ActionStatus? Status,
    DateOnly? DueDate,
    string? Text,
    bool IsPublic);

/// <summary>When an action can be updated.</summary>
internal static class UpdateRules
{
    /// <summary>Before that, the action is a part of a draft, and changed there.</summary>
    public static bool MayUpdate(NoteState state) => state is NoteState.Published or NoteState.Correcting;

    public const string NotYet = "The note of this action is not published. Change the action in the note itself.";
}
