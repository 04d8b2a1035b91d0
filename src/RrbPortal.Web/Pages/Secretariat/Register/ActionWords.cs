using RrbPortal.Core.Actions;
using RrbPortal.Core.Common;
using RrbPortal.Data.Records;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat.Register;

/// <summary>What the register of actions calls things.</summary>
internal static class ActionWords
{
    public static string Of(ActionState state) => state switch
    {
        ActionState.Unfinished => "Not finished",
        ActionState.All => "All",
        ActionState.Open => Labels.Of(ActionStatus.Open),
        ActionState.InProgress => Labels.Of(ActionStatus.InProgress),
        ActionState.Carried => Labels.Of(ActionStatus.Carried),
        ActionState.Done => Labels.Of(ActionStatus.Done),
        ActionState.Closed => Labels.Of(ActionStatus.Closed),
        _ => Labels.Of(ActionStatus.NotRecorded),
    };

    /// <summary>How an action can be said to stand.</summary>
    public static IReadOnlyList<Choice> Statuses { get; } =
    [
        new(string.Empty, "As before"),
        .. new[] { ActionStatus.Open, ActionStatus.InProgress, ActionStatus.Done, ActionStatus.Closed, ActionStatus.Carried }.Select(status => new Choice(status.ToString(), Labels.Of(status))),
    ];

    public static IReadOnlyList<Choice> Audiences { get; } =
    [
        new(nameof(RecordAudience.Internal), "The board and its secretariat", "It is never published"),
        new(nameof(RecordAudience.Public), "Everybody", "It becomes part of the note of the meeting that it was reported at"),
    ];

    /// <summary>The meetings that something can have been reported at.</summary>
    public static IReadOnlyList<Choice> Meetings(ActionStory story)
        => [new(string.Empty, "No meeting"), .. story.ReportedAt.Select(meeting => new Choice(Choices.Number(meeting.Id), MeetingTitles.Of(meeting.Date)))];

    public static string Title(string? name) => name is null ? "Action" : $"Action {name}";
}
