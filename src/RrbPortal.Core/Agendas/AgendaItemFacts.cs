using System.Globalization;
using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>One item, as it is edited.</summary>
public sealed record AgendaItemFacts
{
    internal static readonly string WrongMinutes = $"Minutes must be a whole number from 1 to {AgendaItem.MostMinutes}";

    public required string Title { get; init; }

    public ItemKind Kind { get; init; }

    public ItemAudience Audience { get; init; }

    /// <summary>Whether the public may read the title of a closed item. It says nothing of an open one.</summary>
    public bool ClosedTitleIsPublic { get; init; }

    public string? LeadOrganisation { get; init; }

    public string? Presenter { get; init; }

    public int? PlannedMinutes { get; init; }

    /// <summary>Why the item comes after the agenda was issued.</summary>
    public string? LateReason { get; init; }

    public string? PublicText { get; init; }

    public string? InternalText { get; init; }

    /// <summary>The labels of the item's themes.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>The item as a reader sees it, in the form's order.</summary>
    public IReadOnlyList<FieldValue> Fields() =>
    [
        Shown.Text(nameof(Title), "Title", Title),
        Shown.Text(nameof(Kind), "Kind of item", Labels.Of(Kind)),
        Shown.Text(nameof(Audience), "Who may read it", Labels.Of(Audience)),
        Shown.Flag(nameof(ClosedTitleIsPublic), "The public may read the title", ClosedTitleIsPublic),
        Shown.Text(nameof(LeadOrganisation), "Lead organisation", LeadOrganisation),
        Shown.Text(nameof(Presenter), "Presenter", Presenter),
        Shown.Text(nameof(PlannedMinutes), "Minutes", PlannedMinutes?.ToString(CultureInfo.InvariantCulture)),
        Shown.Text(nameof(LateReason), "Why it is late", LateReason),
        Shown.Text(nameof(PublicText), "Public text", PublicText),
        Shown.Text(nameof(InternalText), "Internal text", InternalText),
        Shown.Text(nameof(Themes), "Themes", string.Join('\n', Themes)),
    ];

    internal AgendaItemFacts Cleaned() => this with
    {
        Title = Words.Line(Title) ?? string.Empty,
        ClosedTitleIsPublic = ClosedTitleIsPublic && Audience is ItemAudience.Closed,
        LeadOrganisation = Words.Line(LeadOrganisation),
        Presenter = Words.Line(Presenter),
        LateReason = Words.Line(LateReason),
        PublicText = Words.Text(PublicText),
        InternalText = Words.Text(InternalText),
        Themes = [.. Themes.Select(Words.Line).OfType<string>()],
    };

    internal Refusals Check() => new Refusals()
        .When(Title.Length == 0, nameof(Title), "Enter the title of the item")
        .Longer(nameof(Title), "title", Title, AgendaItem.TitleLength)
        .Longer(nameof(LeadOrganisation), "lead organisation", LeadOrganisation, Organisation.NameLength)
        .Longer(nameof(Presenter), "presenter", Presenter, Meeting.RoleLength)
        .Longer(nameof(LateReason), "reason", LateReason, AgendaItem.ReasonLength)
        .When(PlannedMinutes is < 1 or > AgendaItem.MostMinutes, nameof(PlannedMinutes), WrongMinutes)
        .TooMuchText(nameof(PublicText), "public text", PublicText)
        .TooMuchText(nameof(InternalText), "internal text", InternalText);

    /// <summary>All but the organisation of the register, which follows from <see cref="LeadOrganisation"/>.</summary>
    internal void WriteTo(AgendaItem item)
    {
        item.Title = Title;
        item.Kind = Kind;
        item.Audience = Audience;
        item.ClosedTitleIsPublic = ClosedTitleIsPublic;
        item.LeadOrganisation = LeadOrganisation;
        item.Presenter = Presenter;
        item.PlannedMinutes = PlannedMinutes;
        item.LateReason = LateReason;
        item.PublicText = PublicText;
        item.InternalText = InternalText;
    }

    internal static AgendaItemFacts Of(AgendaItem item) => new()
    {
        Title = item.Title,
        Kind = item.Kind,
        Audience = item.Audience,
        ClosedTitleIsPublic = item.ClosedTitleIsPublic,
        LeadOrganisation = item.LeadOrganisation,
        Presenter = item.Presenter,
        PlannedMinutes = item.PlannedMinutes,
        LateReason = item.LateReason,
        PublicText = item.PublicText,
        InternalText = item.InternalText,
        Themes = [.. item.Themes.Select(link => link.Theme!.Label).Order(StringComparer.InvariantCultureIgnoreCase)],
    };
}

/// <summary>Asks for a new item at the end of the agenda, or (with <see cref="ParentId"/>) at the end of an item's sub-items.</summary>
public sealed record AddAgendaItem
{
    public required int MeetingId { get; init; }

    public int? ParentId { get; init; }

    public required AgendaItemFacts Item { get; init; }
}

/// <summary>Asks to change an item.</summary>
public sealed record EditAgendaItem
{
    public required int MeetingId { get; init; }

    public required int Id { get; init; }

    public required int Version { get; init; }

    public required AgendaItemFacts Item { get; init; }
}

/// <summary>Asks to remove an item; with its sub-items only when the person has said so.</summary>
public sealed record RemoveAgendaItem(int MeetingId, int Id, int Version, bool WithSubItems);

/// <summary>Asks to move an item within the agenda.</summary>
public sealed record MoveAgendaItem(int MeetingId, int Id, AgendaMove Move);

/// <summary>Asks to put an item at a place: under an item or under none, before a sibling there or (null) behind the last.</summary>
public sealed record PlaceAgendaItem(int MeetingId, int Id, int? ParentId, int? BeforeId);

/// <summary>Asks to plan so many minutes for an item; null takes the plan away.</summary>
public sealed record SetItemMinutes(int MeetingId, int Id, int Version, int? Minutes);
