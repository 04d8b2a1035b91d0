using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;

namespace RrbPortal.Core.Meetings;

/// <summary>An entry of the attendance with the version that it had.</summary>
/// <param name="SourceText">The entry as the imported file printed it.</param>
public sealed record AttendanceToEdit(int Id, int Version, AttendanceFacts Entry, string? SourceText);

/// <summary>Reads the attendance for whoever edits it.</summary>
public sealed class AttendanceQueries(PortalDbContext db)
{
    /// <returns>Null where there is no such entry, or the person may not edit it.</returns>
    public async Task<AttendanceToEdit?> EntryAsync(int meetingId, int id, Rights rights, CancellationToken ct)
    {
        var entry = await db.Attendance.AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id && entry.MeetingId == meetingId, ct);
        if (entry is null)
        {
            return null;
        }

        var boardId = await db.Meetings.Where(meeting => meeting.Id == meetingId).Select(meeting => meeting.BoardId).SingleAsync(ct);
        return rights.MayEdit(boardId) ? new AttendanceToEdit(entry.Id, entry.Version, AttendanceFacts.Of(entry), entry.SourceText) : null;
    }
}
