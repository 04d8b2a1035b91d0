using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>One item, as it is edited.</summary>
public sealed record AgendaItemFacts
{
    public required string Title { get; init; }

    public ItemAudience Audience { get; init; }

    public string? PublicText { get; init; }

    public string? InternalText { get; init; }

    /// <summary>The labels of the item's themes.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>The item as a reader sees it, in the form's order.</summary>
    public IReadOnlyList<FieldValue> Fields() =>
    [
        Shown.Text(nameof(Title), "Title", Title),
        Shown.Text(nameof(Audience), "Who may read it", Labels.Of(Audience)),
        Shown.Text(nameof(PublicText), "Public text", PublicText),
        Shown.Text(nameof(InternalText), "Internal text", InternalText),
        Shown.Text(nameof(Themes), "Themes", string.Join('\n', Themes)),
    ];

    internal AgendaItemFacts Cleaned() => this with
    {
        Title = Words.Line(Title) ?? string.Empty,
        PublicText = Words.Text(PublicText),
        InternalText = Words.Text(InternalText),
        Themes = [.. Themes.Select(Words.Line).OfType<string>()],
    };

    internal Refusals Check() => new Refusals()
        .When(Title.Length == 0, nameof(Title), "Enter the title of the item")
        .Longer(nameof(Title), "title", Title, AgendaItem.TitleLength)
        .TooMuchText(nameof(PublicText), "public text", PublicText)
        .TooMuchText(nameof(InternalText), "internal text", InternalText);

    internal void WriteTo(AgendaItem item)
    {
        item.Title = Title;
        item.Audience = Audience;
        item.PublicText = PublicText;
        item.InternalText = InternalText;
    }

    internal static AgendaItemFacts Of(AgendaItem item) => new()
    {
        Title = item.Title,
        Audience = item.Audience,
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
