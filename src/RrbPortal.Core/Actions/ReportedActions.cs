using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data;

namespace RrbPortal.Core.Actions;

/// <summary>What a note in review, or agreed, is going to say of actions from earlier meetings, for the members who check it.</summary>
public sealed class ReportedActions(PortalDbContext db)
{
    /// <returns>Empty for whoever may not read the note, and while members are not sent it.</returns>
    public async Task<IReadOnlyList<WorkingActionUpdate>> OfMeetingAsync(int meetingId, Rights rights, CancellationToken ct)
    {
        var meeting = await db.Meetings.AsNoTracking()
            .Where(MemberSights.Sent)
            .Where(meeting => meeting.Id == meetingId)
            .Select(meeting => new { meeting.BoardId })
            .SingleOrDefaultAsync(ct);
        return meeting is not null && rights.MayReadDrafts(meeting.BoardId) ? await WorkingActionUpdates.LoadAsync(db, meetingId, ct) : [];
    }
}
