using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>The agenda of a meeting in reading order, each item with the number that a reader sees. Pure.</summary>
internal sealed class AgendaThere
{
    public AgendaThere(IReadOnlyList<AgendaItem> items)
    {
        var byId = items.ToDictionary(item => item.Id);
        Lines = [.. AgendaOrder.Numbered(items.Select(item => new AgendaPlace(item.Id, item.ParentId, item.Position))).Select(place => new Line(byId[place.Id], place.Number, place.ParentId))];
    }

    public IReadOnlyList<Line> Lines { get; }

    /// <param name="ParentId">Null for an item of its own.</param>
    public sealed record Line(AgendaItem Item, string Number, int? ParentId);
}
