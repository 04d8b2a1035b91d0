using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>Puts topics of the forward plan back into the queue of their board, at its end.</summary>
internal static class PlanReturn
{
    /// <summary>In the order given. The topics are tracked; nothing is saved here.</summary>
    public static async Task PutBackAsync(PortalDbContext db, IReadOnlyCollection<ForwardPlanEntry> entries, CancellationToken ct)
    {
        foreach (var queue in entries.GroupBy(entry => entry.BoardId))
        {
            var last = await LastAsync(db, queue.Key, ct);
            foreach (var entry in queue)
            {
                entry.State = ForwardPlanState.Waiting;
                (entry.TakenAtMeetingId, entry.TakenAtMeeting, entry.TakenAsItemId, entry.DropReason) = (null, null, null, null);
                entry.Position = ++last;
            }
        }
    }

    /// <summary>The last place in a board's queue.</summary>
    public static async Task<int> LastAsync(PortalDbContext db, int boardId, CancellationToken ct)
        => await db.ForwardPlan.Where(other => other.BoardId == boardId).MaxAsync(other => (int?)other.Position, ct) ?? 0;
}
