using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>Puts new items on an agenda, for whoever saves them within a change of the working copy.</summary>
public sealed class NewItems(PortalDbContext db)
{
    /// <summary>Adds an item at the end of the agenda, before "any other business" where the agenda ends with it.</summary>
    internal async Task AddAsync(int meetingId, AgendaItem item, CancellationToken ct)
    {
        var items = await db.AgendaItems.Where(other => other.MeetingId == meetingId && other.ParentId == null).ToListAsync(ct);
        var ordered = items.OrderBy(other => other.Position).ThenBy(other => other.Id).ToList();
        var place = ordered.FindLastIndex(other => other.Kind is not ItemKind.AnyOtherBusiness) + 1;
        ordered.Insert(place, item);
        item.MeetingId = meetingId;
        for (var index = place; index < ordered.Count; index++)
        {
            // The items before it keep their places, gaps and all.
            var before = index == 0 ? 0 : ordered[index - 1].Position;
            ordered[index].Position = index == place ? before + 1 : Math.Max(ordered[index].Position, before + 1);
        }

        db.AgendaItems.Add(item);
    }
}
