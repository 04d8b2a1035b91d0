using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Notes;

/// <summary>
/// Enters actions into the register of their board: whoever saves a new or changed action calls this before. A new one
/// gets the next number, which no other action ever had; each gets how it stands today.
/// </summary>
internal static class ActionEntries
{
    /// <summary>Looks at every action that the context is about to add or change; all of them belong to this board.</summary>
    /// <remarks>Two at once both raise the board's counter. One save is then refused, and has to be tried again.</remarks>
    public static async Task EnterAsync(PortalDbContext db, int boardId, CancellationToken ct)
    {
        var entries = db.ChangeTracker.Entries<ActionItem>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList();
        if (entries.Count == 0)
        {
            return;
        }

        var known = entries.Where(entry => entry.State is EntityState.Modified).Select(entry => entry.Entity.Id).ToList();
        var updates = known.Count == 0 ? [] : await UpdatesAsync(db, known, ct);
        foreach (var action in entries.Select(entry => entry.Entity))
        {
            ActionStanding.Put(action, updates.Where(update => update.ActionId == action.Id).Select(update => update.Standing));
        }

        var without = entries.Select(entry => entry.Entity).Where(action => action.Number is null).OrderBy(action => action.MeetingId).ThenBy(action => action.Position).ToList();
        if (without.Count > 0)
        {
            var counter = await CounterAsync(db, boardId, ct);
            without.ForEach(action => action.Number = ++counter.Last);
        }
    }

    /// <summary>What updates say of some actions.</summary>
    internal static async Task<IReadOnlyList<(int ActionId, Standing Standing)>> UpdatesAsync(PortalDbContext db, IReadOnlyList<int> actions, CancellationToken ct)
    {
        var rows = await db.ActionUpdates.AsNoTracking()
            .Where(update => actions.Contains(update.ActionItemId) && (update.Status != null || update.DueDate != null))
            .Select(update => new
            {
                update.Id,
                update.ActionItemId,
                update.At,
                update.Status,
                update.DueDate,
                Meeting = db.Meetings.Where(meeting => meeting.Id == update.MeetingId).Select(meeting => meeting.Date).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return [.. rows.Select(row => (row.ActionItemId, new Standing(row.Id, Standing.DayOf(row.At, row.Meeting), row.Status, row.DueDate)))];
    }

    private static async Task<ActionCounter> CounterAsync(PortalDbContext db, int boardId, CancellationToken ct)
    {
        if (await db.ActionCounters.SingleOrDefaultAsync(counter => counter.BoardId == boardId, ct) is { } counter)
        {
            return counter;
        }

        var first = new ActionCounter { BoardId = boardId };
        db.ActionCounters.Add(first);
        return first;
    }
}
