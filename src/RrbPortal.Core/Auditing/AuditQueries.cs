using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;

namespace RrbPortal.Core.Auditing;

/// <summary>One thing that was done, for a history page.</summary>
public sealed record AuditLine(DateTimeOffset At, string UserName, string Via, string Action, IReadOnlyList<AuditedField> Fields);

/// <summary>Reads the audit.</summary>
public sealed class AuditQueries(PortalDbContext db)
{
    /// <summary>The most entries that one page shows.</summary>
    public const int MostLines = 200;

    /// <summary>What was done with a meeting's working copy, newest first; empty for whoever may not edit it.</summary>
    public async Task<IReadOnlyList<AuditLine>> OfMeetingAsync(int meetingId, Rights rights, CancellationToken ct)
    {
        var boardId = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.Id == meetingId)
            .Select(meeting => (int?)meeting.BoardId)
            .SingleOrDefaultAsync(ct);
        if (boardId is not { } board || !rights.MayEdit(board))
        {
            return [];
        }

        var rows = await db.Audit.AsNoTracking()
            .Where(entry => entry.MeetingId == meetingId)
            .OrderByDescending(entry => entry.Id)
            .Take(MostLines)
            .Select(entry => new { entry.At, entry.UserName, entry.Via, entry.Action, entry.Changes })
            .ToListAsync(ct);
        return [.. rows.Select(row => new AuditLine(row.At, row.UserName, row.Via, row.Action, AuditTrail.FieldsOf(row.Changes)))];
    }
}
