using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;

namespace RrbPortal.Core.Agendas;

/// <summary>An item in a list to choose from.</summary>
public sealed record ItemOption(int Id, int? ParentId, string Number, string Title)
{
    public string Label => $"{Number} {Title}";
}

/// <summary>The items of a meeting that a decision or an action can stand under.</summary>
public sealed class ItemOptions(PortalDbContext db)
{
    /// <summary>All items in reading order. It asks nobody's rights: whoever calls has looked at the meeting's.</summary>
    internal async Task<IReadOnlyList<ItemOption>> OfMeetingAsync(int meetingId, CancellationToken ct)
    {
        var items = await db.AgendaItems.AsNoTracking()
            .Where(item => item.MeetingId == meetingId)
            .Select(item => new { item.Id, item.ParentId, item.Position, item.Title })
            .ToDictionaryAsync(item => item.Id, ct);
        return [.. AgendaOrder.Numbered(items.Values.Select(item => new AgendaPlace(item.Id, item.ParentId, item.Position)))
            .Select(place => new ItemOption(place.Id, place.ParentId, place.Number, items[place.Id].Title))];
    }

    /// <summary>The label of one item; null for none.</summary>
    internal async Task<string?> LabelAsync(int meetingId, int? itemId, CancellationToken ct)
        => itemId is null ? null : (await OfMeetingAsync(meetingId, ct)).FirstOrDefault(option => option.Id == itemId)?.Label;
}
