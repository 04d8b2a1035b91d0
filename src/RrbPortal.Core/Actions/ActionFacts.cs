using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Actions;

/// <summary>One action, as it is edited.</summary>
public sealed record ActionFacts
{
    public string? Reference { get; init; }

    public required string Text { get; init; }

    /// <summary>Who undertook it, in the words of the note.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    public DateOnly? DueDate { get; init; }

    public string? DueAsPrinted { get; init; }

    public ActionStatus Status { get; init; }

    public RecordAudience Audience { get; init; }

    public int? AgendaItemId { get; init; }

    public string? SourceSentence { get; init; }

    public string? InternalNote { get; init; }

    /// <summary>The action as a reader sees it, in the form's order.</summary>
    /// <param name="item">The label of <see cref="AgendaItemId"/>.</param>
    public IReadOnlyList<FieldValue> Fields(string? item) =>
    [
        Shown.Text(nameof(Reference), "Reference", Reference),
        Shown.Text(nameof(Text), "Action", Text),
        Shown.Text(nameof(Owners), "Owners", string.Join('\n', Owners)),
        Shown.Date(nameof(DueDate), "Due date", DueDate),
        Shown.Text(nameof(DueAsPrinted), "When it is due, in the words of the note", DueAsPrinted),
        Shown.Text(nameof(Status), "Status", Labels.Of(Status)),
        Shown.Text(nameof(AgendaItemId), "Item", item),
        Shown.Text(nameof(Audience), "Who may read it", Labels.Of(Audience)),
        Shown.Text(nameof(SourceSentence), "Sentence it comes from", SourceSentence),
        Shown.Text(nameof(InternalNote), "Internal note", InternalNote),
    ];

    internal ActionFacts Cleaned() => this with
    {
        Reference = Words.Line(Reference),
        Text = Words.Text(Text) ?? string.Empty,
        Owners = [.. Owners.Select(Words.Line).OfType<string>()],
        DueAsPrinted = Words.Line(DueAsPrinted),
        SourceSentence = Words.Text(SourceSentence),
        InternalNote = Words.Text(InternalNote),
    };

    internal Refusals Check()
    {
        var refusals = new Refusals()
            .Longer(nameof(Reference), "reference", Reference, ActionItem.ReferenceLength)
            .When(Text.Length == 0, nameof(Text), "Enter the action")
            .Longer(nameof(Text), "action", Text, ActionItem.TextLength)
            .Longer(nameof(DueAsPrinted), "text about when it is due", DueAsPrinted, ActionItem.DueAsPrintedLength)
            .Longer(nameof(SourceSentence), "sentence it comes from", SourceSentence, ActionItem.TextLength)
            .Longer(nameof(InternalNote), "internal note", InternalNote, ActionItem.TextLength);
        foreach (var owner in Owners)
        {
            refusals.Longer(nameof(Owners), "name of an owner", owner, Organisation.NameLength);
        }

        return refusals;
    }

    /// <summary>Everything but the owners, which are rows of their own.</summary>
    internal void WriteTo(ActionItem action)
    {
        action.Reference = Reference;
        action.Text = Text;
        action.DueDate = DueDate;
        action.DueAsPrinted = DueAsPrinted;
        action.Status = Status;
        action.Audience = Audience;
        action.AgendaItemId = AgendaItemId;
        action.SourceSentence = SourceSentence;
        action.InternalNote = InternalNote;
    }

    internal static ActionFacts Of(ActionItem action) => new()
    {
        Reference = action.Reference,
        Text = action.Text,
        Owners = [.. action.Owners.OrderBy(owner => owner.Position).Select(owner => owner.AsPrinted)],
        DueDate = action.DueDate,
        DueAsPrinted = action.DueAsPrinted,
        Status = action.Status,
        Audience = action.Audience,
        AgendaItemId = action.AgendaItemId,
        SourceSentence = action.SourceSentence,
        InternalNote = action.InternalNote,
    };
}

/// <summary>Asks for a new action, after the others.</summary>
public sealed record AddAction
{
    public required int MeetingId { get; init; }

    public required ActionFacts Action { get; init; }
}

/// <summary>Asks to change an action.</summary>
public sealed record EditAction
{
    public required int MeetingId { get; init; }

    public required int Id { get; init; }

    public required int Version { get; init; }

    public required ActionFacts Action { get; init; }
}

/// <summary>Asks to remove an action.</summary>
public sealed record RemoveAction(int MeetingId, int Id, int Version);

/// <summary>Asks to move an action by one place.</summary>
public sealed record MoveAction(int MeetingId, int Id, Direction Direction);
