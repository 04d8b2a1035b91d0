using System.Globalization;
using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.ForwardPlan;

/// <summary>One topic of a forward plan, as it is edited.</summary>
public sealed record PlanEntryFacts
{
    public required string Topic { get; init; }

    /// <summary>The sentence that the wish comes from, word for word.</summary>
    public string? OriginSentence { get; init; }

    public int? OriginMeetingId { get; init; }

    /// <summary>An item of the origin meeting; of another one it is no origin, and falls away.</summary>
    public int? OriginItemId { get; init; }

    /// <summary>Null for the day of the meeting where it was said, or for today.</summary>
    public DateOnly? Since { get; init; }

    public DateOnly? WantedFor { get; init; }

    public string? WantedAsPrinted { get; init; }

    /// <summary>The label of the theme.</summary>
    public string? Theme { get; init; }

    public string? LeadOrganisation { get; init; }

    public int? PlannedMinutes { get; init; }

    public RecordAudience Audience { get; init; }

    public string? InternalNote { get; init; }

    /// <summary>The topic as a reader sees it, in the form's order.</summary>
    /// <param name="saidAt">The origin meeting in words.</param>
    public IReadOnlyList<FieldValue> Fields(string? saidAt) =>
    [
        Shown.Text(nameof(Topic), "Topic", Topic),
        Shown.Text(nameof(OriginSentence), "Sentence it comes from", OriginSentence),
        Shown.Text(nameof(OriginMeetingId), "Said at", saidAt),
        Shown.Date(nameof(Since), "Waiting since", Since),
        Shown.Date(nameof(WantedFor), "Wanted for", WantedFor),
        Shown.Text(nameof(WantedAsPrinted), "Wanted, in words", WantedAsPrinted),
        Shown.Text(nameof(Theme), "Theme", Theme),
        Shown.Text(nameof(LeadOrganisation), "Lead organisation", LeadOrganisation),
        Shown.Text(nameof(PlannedMinutes), "Minutes", PlannedMinutes?.ToString(CultureInfo.InvariantCulture)),
        Shown.Text(nameof(Audience), "Who may read it", Labels.Of(Audience)),
        Shown.Text(nameof(InternalNote), "Internal note", InternalNote),
    ];

    internal PlanEntryFacts Cleaned() => this with
    {
        Topic = Words.Line(Topic) ?? string.Empty,
        OriginSentence = Words.Text(OriginSentence),
        WantedAsPrinted = Words.Line(WantedAsPrinted),
        Theme = Words.Line(Theme),
        LeadOrganisation = Words.Line(LeadOrganisation),
        InternalNote = Words.Text(InternalNote),
    };

    internal Refusals Check() => new Refusals()
        .When(Topic.Length == 0, nameof(Topic), "Enter the topic")
        .Longer(nameof(Topic), "topic", Topic, ForwardPlanEntry.TopicLength)
        .Longer(nameof(OriginSentence), "sentence", OriginSentence, ForwardPlanEntry.SentenceLength)
        .Longer(nameof(WantedAsPrinted), "wanted time", WantedAsPrinted, ForwardPlanEntry.WantedLength)
        .Longer(nameof(LeadOrganisation), "lead organisation", LeadOrganisation, Organisation.NameLength)
        .When(PlannedMinutes is < 1 or > AgendaItem.MostMinutes, nameof(PlannedMinutes), $"Minutes must be between 1 and {AgendaItem.MostMinutes}")
        .Longer(nameof(InternalNote), "internal note", InternalNote, ForwardPlanEntry.SentenceLength);

    internal void WriteTo(ForwardPlanEntry entry, Theme? theme)
    {
        entry.Topic = Topic;
        entry.OriginSentence = OriginSentence;
        entry.OriginMeetingId = OriginMeetingId;
        entry.OriginItemId = OriginItemId;
        entry.WantedFor = WantedFor;
        entry.WantedAsPrinted = WantedAsPrinted;
        entry.Theme = theme;
        entry.LeadOrganisation = LeadOrganisation;
        entry.PlannedMinutes = PlannedMinutes;
        entry.Audience = Audience;
        entry.InternalNote = InternalNote;
    }

    internal static PlanEntryFacts Of(ForwardPlanEntry entry) => new()
    {
        Topic = entry.Topic,
        OriginSentence = entry.OriginSentence,
        OriginMeetingId = entry.OriginMeetingId,
        OriginItemId = entry.OriginItemId,
        Since = entry.Since,
        WantedFor = entry.WantedFor,
        WantedAsPrinted = entry.WantedAsPrinted,
        Theme = entry.Theme?.Label,
        LeadOrganisation = entry.LeadOrganisation,
        PlannedMinutes = entry.PlannedMinutes,
        Audience = entry.Audience,
        InternalNote = entry.InternalNote,
    };
}
