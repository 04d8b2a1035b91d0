using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Papers;

/// <summary>Puts papers under the items of their meeting, in the order of the agenda.</summary>
public sealed class PaperGroups(PortalDbContext db)
{
    public const string WholeMeeting = "The whole meeting";

    /// <summary>The whole meeting first, then every item, with or without papers. It asks nobody's rights.</summary>
    internal async Task<IReadOnlyList<PaperGroup<TLine>>> OfAsync<TPaper, TLine>(
        int meetingId, IReadOnlyList<TPaper> papers, Func<TPaper, int?> item, Func<TPaper, PaperGroup<TLine>, TLine> line, CancellationToken ct)
    {
        var items = await db.AgendaItems.AsNoTracking()
            .Where(item => item.MeetingId == meetingId)
            .Select(item => new { item.Id, item.ParentId, item.Position, item.Title, IsClosed = item.Audience == ItemAudience.Closed })
            .ToDictionaryAsync(item => item.Id, ct);
        List<PaperGroup<TLine>> empty = [new(null, string.Empty, WholeMeeting, IsSubItem: false, IsClosed: false, [])];
        foreach (var place in AgendaOrder.Numbered(items.Values.Select(item => new AgendaPlace(item.Id, item.ParentId, item.Position))))
        {
            var isClosed = items[place.Id].IsClosed || (place.ParentId is { } parent && items[parent].IsClosed);
            empty.Add(new PaperGroup<TLine>(place.Id, place.Number, items[place.Id].Title, place.IsSubItem, isClosed, []));
        }

        return [.. empty.Select(group => group with { Papers = [.. papers.Where(paper => item(paper) == group.ItemId).Select(paper => line(paper, group))] })];
    }
}
