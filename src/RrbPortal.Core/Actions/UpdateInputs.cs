using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Actions;

/// <summary>Asks to add what became of an action, as the secretariat writes it down.</summary>
public sealed record AddActionUpdate
{
    public required int ActionId { get; init; }

    /// <summary>The version of the action that the person saw.</summary>
    public required int Version { get; init; }

    /// <summary>Null where the status did not change.</summary>
    public ActionStatus? Status { get; init; }

    /// <summary>Null where the date did not move.</summary>
    public DateOnly? DueDate { get; init; }

    public string? Text { get; init; }

    /// <summary>The meeting that it was reported at; null between meetings.</summary>
    public int? MeetingId { get; init; }

    public RecordAudience Audience { get; init; } = RecordAudience.Internal;

    /// <summary>The update as a reader sees it, in the form's order.</summary>
    /// <param name="meeting">The date of <see cref="MeetingId"/>.</param>
    public IReadOnlyList<FieldValue> Fields(DateOnly? meeting) =>
    [
        Shown.Text(nameof(Text), "What was reported", Text),
        Shown.Text(nameof(Status), "How it stands", Status is { } status ? Labels.Of(status) : null),
        Shown.Date(nameof(DueDate), "New due date", DueDate),
        Shown.Date(nameof(MeetingId), "Reported at", meeting),
        Shown.Text(nameof(Audience), "Who may read it", Labels.Of(Audience)),
    ];

    internal Refusals Check()
        => new Refusals()
            .When(Status is null && DueDate is null && Words.Text(Text) is null, nameof(Text), "Say what was reported, how the action stands, or when it is due now")
            .When(Status is ActionStatus.NotRecorded, nameof(Status), "Say how the action stands, or leave it as it is")
            .When(Audience is RecordAudience.Public && MeetingId is null, nameof(MeetingId), "Choose the meeting whose public note says this, or make it internal")
            .Longer(nameof(Text), "text", Words.Text(Text), ActionUpdate.TextLength);
}

/// <summary>Asks to add what a member says of an open action of their organisation.</summary>
public sealed record ReportOnAction(int ActionId, string? Text);
