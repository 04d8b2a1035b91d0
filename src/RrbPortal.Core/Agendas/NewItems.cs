using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>Puts new items on an agenda, for whoever saves them within a change of the working copy.</summary>
public sealed class NewItems(PortalDbContext db)
{
    internal Task AddAsync(int meetingId, AgendaItem item, CancellationToken ct) => AddAsync(meetingId, [item], ct);

    /// <summary>
    /// Adds items in the order given at the end of the agenda, before "any other business" where the agenda ends with it.
    /// A sub-item stands under its item already, at its place there.
    /// </summary>
    internal async Task AddAsync(int meetingId, IReadOnlyList<AgendaItem> added, CancellationToken ct)
    {
        var there = await db.AgendaItems.Where(other => other.MeetingId == meetingId && other.ParentId == null).ToListAsync(ct);
        var ordered = there.OrderBy(other => other.Position).ThenBy(other => other.Id).ToList();
        var place = ordered.FindLastIndex(other => other.Kind is not ItemKind.AnyOtherBusiness) + 1;
        var tops = added.Where(item => item.Parent is null).ToList();
        ordered.InsertRange(place, tops);
        for (var index = place; index < ordered.Count && tops.Count > 0; index++)
        {
            // The items before them keep their places, gaps and all.
            var before = index == 0 ? 0 : ordered[index - 1].Position;
            ordered[index].Position = index < place + tops.Count ? before + 1 : Math.Max(ordered[index].Position, before + 1);
        }

        foreach (var item in added)
        {
            item.MeetingId = meetingId;
        }

        db.AgendaItems.AddRange(added);
    }
}
