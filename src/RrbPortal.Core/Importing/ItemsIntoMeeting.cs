using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>
/// Puts the items of a draft on the agenda of a meeting: a text into an empty item, or below the text that is there
/// already. Items of the agenda without a counterpart stay as they are. Pure.
/// </summary>
internal sealed class ItemsIntoMeeting
{
    private const string Gap = "\n\n";

    private readonly Meeting _meeting;
    private readonly Dictionary<int, AgendaItem> _there;
    private readonly List<AgendaItem> _tops = [];
    private readonly Dictionary<AgendaItem, List<AgendaItem>> _subs = [];
    private readonly Dictionary<AgendaItem, AgendaItem> _parents = [];

    /// <summary>The last new item behind an item of the agenda (0: before all), so that several stand in the order of the file.</summary>
    private readonly Dictionary<int, AgendaItem> _behind = [];

    public ItemsIntoMeeting(Meeting meeting)
    {
        _meeting = meeting;
        _there = meeting.Items.ToDictionary(item => item.Id);
        foreach (var line in new AgendaThere(meeting.Items).Lines)
        {
            if (line.ParentId is { } parent)
            {
                _subs[_there[parent]].Add(line.Item);
                _parents[line.Item] = _there[parent];
            }
            else
            {
                AddTop(_tops.Count, line.Item);
            }
        }
    }

    /// <summary>Items that were not there before.</summary>
    public int Added { get; private set; }

    /// <summary>Items that hold a text beyond what can be kept; then nothing may be saved.</summary>
    public List<AgendaItem> TooLong { get; } = [];

    /// <param name="places">A place for each item of the draft; places name items of this meeting only.</param>
    /// <returns>The item of the meeting that each item of the draft went into, or became.</returns>
    public IReadOnlyDictionary<AgendaItem, AgendaItem> Put(IReadOnlyList<AgendaItem> draft, IReadOnlyList<ItemPlace> places)
    {
        var went = new Dictionary<AgendaItem, AgendaItem>();
        foreach (var (item, place) in draft.Zip(places))
        {
            went[item] = place.Placing is ItemPlacing.Into ? Filled(_there[place.ItemId], item.PublicText) : New(item, place, went);
        }

        Renumber(_tops);
        foreach (var subs in _subs.Values)
        {
            Renumber(subs);
        }

        return went;
    }

    /// <summary>Whether the public may not read what stands under an item.</summary>
    public bool IsClosed(AgendaItem item)
        => item.Audience is ItemAudience.Closed || (_parents.TryGetValue(item, out var parent) && parent.Audience is ItemAudience.Closed);

    private AgendaItem Filled(AgendaItem item, string? text)
    {
        if (text is not null && item.PublicText?.Contains(text, StringComparison.Ordinal) is not true)
        {
            item.PublicText = string.IsNullOrWhiteSpace(item.PublicText) ? text : string.Concat(item.PublicText.TrimEnd(), Gap, text);
            if (item.PublicText.Length > Common.TextLimits.Text)
            {
                TooLong.Add(item);
            }
        }

        return item;
    }

    private AgendaItem New(AgendaItem item, ItemPlace place, Dictionary<AgendaItem, AgendaItem> went)
    {
        var parent = place.Placing switch
        {
            ItemPlacing.Under when item.Parent is { } own => Top(went[own]),
            ItemPlacing.After => _parents.GetValueOrDefault(_there[place.ItemId]),
            _ => null,
        };
        item.Parent = parent;
        item.ParentId = null;
        var siblings = parent is null ? _tops : _subs[parent];
        var at = place.Placing switch
        {
            ItemPlacing.After => siblings.IndexOf(_behind.GetValueOrDefault(place.ItemId) ?? _there[place.ItemId]) + 1,
            ItemPlacing.First => _behind.TryGetValue(0, out var first) ? siblings.IndexOf(first) + 1 : 0,
            _ => siblings.Count,
        };
        if (place.Placing is not ItemPlacing.Under)
        {
            _behind[place.ItemId] = item;
        }

        if (parent is null)
        {
            AddTop(at, item);
        }
        else
        {
            siblings.Insert(at, item);
            _parents[item] = parent;
        }

        _meeting.Items.Add(item);
        Added++;
        return item;
    }

    private void AddTop(int at, AgendaItem item)
    {
        _tops.Insert(at, item);
        _subs[item] = [];
    }

    private AgendaItem Top(AgendaItem item) => _parents.GetValueOrDefault(item, item);

    /// <summary>Items that come after each other already keep their places, gaps and all.</summary>
    private void Renumber(List<AgendaItem> siblings)
    {
        var before = 0;
        foreach (var item in siblings)
        {
            var isNew = !_there.ContainsValue(item);
            item.Position = isNew ? before + 1 : Math.Max(item.Position, before + 1);
            before = item.Position;
        }
    }
}
