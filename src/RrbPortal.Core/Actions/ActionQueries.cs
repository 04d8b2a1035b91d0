using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;

namespace RrbPortal.Core.Actions;

/// <summary>An action with the version that it had.</summary>
public sealed record ActionToEdit(int Id, int Version, ActionFacts Action);

/// <summary>Reads actions for whoever edits them.</summary>
public sealed class ActionQueries(PortalDbContext db)
{
    /// <returns>Null where there is no such action, or the person may not edit it.</returns>
    public async Task<ActionToEdit?> ActionAsync(int meetingId, int id, Rights rights, CancellationToken ct)
    {
        var action = await db.ActionItems.AsNoTracking()
            .Include(action => action.Owners)
            .SingleOrDefaultAsync(action => action.Id == id && action.MeetingId == meetingId, ct);
        if (action is null)
        {
            return null;
        }

        var boardId = await db.Meetings.Where(meeting => meeting.Id == meetingId).Select(meeting => meeting.BoardId).SingleAsync(ct);
        return rights.MayEdit(boardId) ? new ActionToEdit(action.Id, action.Version, ActionFacts.Of(action)) : null;
    }
}
