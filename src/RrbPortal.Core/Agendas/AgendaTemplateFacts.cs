using System.Globalization;
using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>One item of a template, as it is edited.</summary>
public sealed record TemplateItem
{
    public required string Title { get; init; }

    public ItemKind Kind { get; init; }

    public ItemAudience Audience { get; init; }

    public int? PlannedMinutes { get; init; }

    /// <summary>Whether it stands under the item before it that is no sub-item.</summary>
    public bool IsSubItem { get; init; }
}

/// <summary>A template, as it is edited: its items in their order.</summary>
public sealed record AgendaTemplateFacts
{
    public const int MostItems = 50;

    public required string Name { get; init; }

    /// <summary>Whether new meetings of the board get its items by themselves.</summary>
    public bool IsStanding { get; init; }

    public IReadOnlyList<TemplateItem> Items { get; init; } = [];

    /// <summary>The template as a reader sees it, in the form's order.</summary>
    public IReadOnlyList<FieldValue> Fields() =>
    [
        Shown.Text(nameof(Name), "Name", Name),
        Shown.Flag(nameof(IsStanding), "New meetings get these items by themselves", IsStanding),
        Shown.Text(nameof(Items), "Items", string.Join('\n', Items.Where(item => item.Title.Length > 0).Select(Line))),
    ];

    internal AgendaTemplateFacts Cleaned() => this with
    {
        Name = Words.Line(Name) ?? string.Empty,
        Items = [.. Items.Select(item => item with { Title = Words.Line(item.Title) ?? string.Empty }).Where(item => item.Title.Length > 0)],
    };

    internal Refusals Check()
    {
        var refusals = new Refusals()
            .When(Name.Length == 0, nameof(Name), "Enter the name of the template")
            .Longer(nameof(Name), "name", Name, AgendaTemplate.NameLength)
            .When(Items.Count == 0, nameof(Items), "Enter the title of at least one item")
            .When(Items.Count > MostItems, nameof(Items), $"A template holds {MostItems} items at most");
        for (var index = 0; index < Items.Count; index++)
        {
            var item = Items[index];
            refusals
                .Longer(nameof(Items), "title of an item", item.Title, AgendaItem.TitleLength)
                .When(item.PlannedMinutes is < 1 or > AgendaItem.MostMinutes, nameof(Items), $"“{item.Title}”: {AgendaItemFacts.WrongMinutes}")
                .When(index == 0 && item.IsSubItem, nameof(Items), "The first item cannot be a sub-item");
        }

        return refusals;
    }

    internal static AgendaTemplateFacts Of(AgendaTemplate template) => new()
    {
        Name = template.Name,
        IsStanding = template.IsStanding,
        Items =
        [
            .. template.Items.OrderBy(item => item.Position).ThenBy(item => item.Id).Select(item => new TemplateItem
            {
                Title = item.Title,
                Kind = item.Kind,
                Audience = item.Audience,
                PlannedMinutes = item.PlannedMinutes,
                IsSubItem = item.IsSubItem,
            }),
        ],
    };

    private static string Line(TemplateItem item)
    {
        var facts = new[]
        {
            item.Kind is ItemKind.Standard ? null : Labels.Of(item.Kind).ToLowerInvariant(),
            item.PlannedMinutes is { } minutes ? string.Create(CultureInfo.InvariantCulture, $"{minutes} minutes") : null,
            item.Audience is ItemAudience.Closed ? "closed" : null,
        };
        var said = string.Join(", ", facts.OfType<string>());
        return $"{(item.IsSubItem ? "– " : string.Empty)}{item.Title}{(said.Length == 0 ? string.Empty : $" ({said})")}";
    }
}

/// <summary>Asks for a new template of a board.</summary>
public sealed record AddAgendaTemplate(int BoardId, AgendaTemplateFacts Template);

/// <summary>Asks to change a template, its items included.</summary>
public sealed record EditAgendaTemplate(int BoardId, int Id, int Version, AgendaTemplateFacts Template);

/// <summary>Asks to remove a template. Agendas that were made of it stay as they are.</summary>
public sealed record RemoveAgendaTemplate(int BoardId, int Id, int Version);
