using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Calendar;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Publishing;

/// <summary>What one run of a scheduled publication adds to the save that publishes.</summary>
/// <param name="Comment">What the history of the note says of it.</param>
/// <param name="Beside">Adds further rows to the same save.</param>
internal sealed record ScheduledRun(int Id, string? Comment, Func<CancellationToken, Task> Beside);

/// <summary>The rules of publishing in, and for, a certain time.</summary>
internal static class ScheduleRules
{
    /// <summary>Asks for a reason on a day in a pre-election period.</summary>
    public static Refusals Needed(this Refusals refusals, PreElectionPeriod? period, string? reason, string what = "the note")
        => refusals
            .When(period is not null && reason is null, nameof(PublishNote.PreElectionReason), $"Say why {what} is published before {period?.Poll} of {(period is null ? null : LondonDates.InWords(period.To))}")
            .Longer(nameof(PublishNote.PreElectionReason), "reason", reason, NoteStep.CommentLength);

    /// <summary>Marks what waits to publish this note as cancelled, in the save that the caller makes.</summary>
    public static async Task CancelWaitingAsync(PortalDbContext db, int meetingId, CancellationToken ct)
    {
        var waiting = await db.ScheduledPublications.Where(schedule => schedule.MeetingId == meetingId && schedule.State == ScheduleState.Waiting).ToListAsync(ct);
        waiting.ForEach(schedule => schedule.State = ScheduleState.Cancelled);
    }
}
