using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Decisions;

/// <summary>One decision, as it is edited.</summary>
public sealed record DecisionFacts
{
    public required string Text { get; init; }

    public string? DecidedBy { get; init; }

    public int? AgendaItemId { get; init; }

    public RecordAudience Audience { get; init; }

    /// <summary>The decision as a reader sees it, in the form's order.</summary>
    /// <param name="item">The label of <see cref="AgendaItemId"/>.</param>
    public IReadOnlyList<FieldValue> Fields(string? item) =>
    [
        Shown.Text(nameof(Text), "Decision", Text),
        Shown.Text(nameof(DecidedBy), "Decided by", DecidedBy),
        Shown.Text(nameof(AgendaItemId), "Item", item),
        Shown.Text(nameof(Audience), "Who may read it", Labels.Of(Audience)),
    ];

    internal DecisionFacts Cleaned() => this with { Text = Words.Text(Text) ?? string.Empty, DecidedBy = Words.Line(DecidedBy) };

    internal Refusals Check() => new Refusals()
        .When(Text.Length == 0, nameof(Text), "Enter the decision")
        .Longer(nameof(Text), "decision", Text, Decision.TextLength)
        .Longer(nameof(DecidedBy), "text about who decided", DecidedBy, Organisation.NameLength);

    internal void WriteTo(Decision decision)
    {
        decision.Text = Text;
        decision.DecidedBy = DecidedBy;
        decision.AgendaItemId = AgendaItemId;
        decision.Audience = Audience;
    }

    internal static DecisionFacts Of(Decision decision) => new()
    {
        Text = decision.Text,
        DecidedBy = decision.DecidedBy,
        AgendaItemId = decision.AgendaItemId,
        Audience = decision.Audience,
    };
}

/// <summary>Asks for a new decision, after the others.</summary>
public sealed record AddDecision
{
    public required int MeetingId { get; init; }

    public required DecisionFacts Decision { get; init; }
}

/// <summary>Asks to change a decision.</summary>
public sealed record EditDecision
{
    public required int MeetingId { get; init; }

    public required int Id { get; init; }

    public required int Version { get; init; }

    public required DecisionFacts Decision { get; init; }
}

/// <summary>Asks to remove a decision.</summary>
public sealed record RemoveDecision(int MeetingId, int Id, int Version);

/// <summary>Asks to move a decision by one place.</summary>
public sealed record MoveDecision(int MeetingId, int Id, Direction Direction);
