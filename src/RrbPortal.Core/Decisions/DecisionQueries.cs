using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;

namespace RrbPortal.Core.Decisions;

/// <summary>A decision with the version that it had.</summary>
public sealed record DecisionToEdit(int Id, int Version, DecisionFacts Decision);

/// <summary>Reads decisions for whoever edits them.</summary>
public sealed class DecisionQueries(PortalDbContext db)
{
    /// <returns>Null where there is no such decision, or the person may not edit it.</returns>
    public async Task<DecisionToEdit?> DecisionAsync(int meetingId, int id, Rights rights, CancellationToken ct)
    {
        var decision = await db.Decisions.AsNoTracking().SingleOrDefaultAsync(decision => decision.Id == id && decision.MeetingId == meetingId, ct);
        if (decision is null)
        {
            return null;
        }

        var boardId = await db.Meetings.Where(meeting => meeting.Id == meetingId).Select(meeting => meeting.BoardId).SingleAsync(ct);
        return rights.MayEdit(boardId) ? new DecisionToEdit(decision.Id, decision.Version, DecisionFacts.Of(decision)) : null;
    }
}
