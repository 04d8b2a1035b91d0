using RrbPortal.Data.Records;

namespace RrbPortal.TestKit.TestData;

/// <summary>Builds an item of a meeting, with its sub-items.</summary>
public sealed class ItemBuilder
{
    private readonly List<ItemBuilder> _subItems = [];

    internal ItemBuilder(string title, string? text) => Item = new AgendaItem { Title = title, PublicText = text };

    internal AgendaItem Item { get; }

    internal List<string> ThemeLabels { get; } = [];

    internal IReadOnlyList<ItemBuilder> SubItems => _subItems;

    public ItemBuilder Closed()
    {
        Item.Audience = ItemAudience.Closed;
        return this;
    }

    /// <summary>Changes any field that has no method of its own.</summary>
    public ItemBuilder With(Action<AgendaItem> change)
    {
        change(Item);
        return this;
    }

    public ItemBuilder Internal(string text)
    {
        Item.InternalText = text;
        return this;
    }

    public ItemBuilder Themes(params string[] labels)
    {
        ThemeLabels.AddRange(labels);
        return this;
    }

    public ItemBuilder SubItem(string title, string? text = null, Action<ItemBuilder>? more = null)
    {
        var sub = new ItemBuilder(title, text);
        more?.Invoke(sub);
        sub.Item.Parent = Item;
        sub.Item.Position = _subItems.Count + 1;
        _subItems.Add(sub);
        return this;
    }
}
