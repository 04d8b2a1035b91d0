using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Publishing;

/// <summary>A publication that is planned, or that did not come about.</summary>
/// <param name="Problem">Why it did not come about; null while it waits.</param>
public sealed record PlannedPublication(int Id, int Version, DateTimeOffset At, string ByName, ScheduleState State, string? Problem);

/// <summary>Reads what is planned for a note.</summary>
public sealed class ScheduleQueries(PortalDbContext db)
{
    /// <returns>
    /// The plan that waits, or the last one where it failed and nothing was published since; null where there is neither,
    /// and for whoever may not edit the meeting.
    /// </returns>
    public async Task<PlannedPublication?> OfMeetingAsync(int meetingId, Rights rights, CancellationToken ct)
    {
        var boardId = await db.Meetings.AsNoTracking().Where(meeting => meeting.Id == meetingId).Select(meeting => (int?)meeting.BoardId).SingleOrDefaultAsync(ct);
        if (boardId is not { } board || !rights.MayEdit(board))
        {
            return null;
        }

        var last = await db.ScheduledPublications.AsNoTracking()
            .Where(schedule => schedule.MeetingId == meetingId)
            .OrderByDescending(schedule => schedule.Id)
            .Select(schedule => new
            {
                Plan = new PlannedPublication(schedule.Id, schedule.Version, schedule.At, schedule.ByName, schedule.State, schedule.Problem),
                Note = schedule.Meeting!.Note == null ? NoteState.Draft : schedule.Meeting.Note.State,
            })
            .FirstOrDefaultAsync(ct);
        return last switch
        {
            { Plan.State: ScheduleState.Waiting } => last.Plan,
            { Plan.State: ScheduleState.Failed, Note: NoteState.Agreed or NoteState.Correcting } => last.Plan,
            _ => null,
        };
    }
}
