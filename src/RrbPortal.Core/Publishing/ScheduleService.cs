using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Calendar;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Publishing;

/// <summary>Plans the publication of a note for a time, and takes such a plan back. It asks for all that publishing now would ask.</summary>
public sealed class ScheduleService(PortalDbContext db, AuditTrail audit, TimeProvider time, PublishingService publishing)
{
    public const int MostDaysAhead = 90;

    public Task<Outcome> ScheduleAsync(SchedulePublication input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryScheduleAsync(input, change, ct));

    /// <param name="version">The version of the plan that the person saw.</param>
    public Task<Outcome> CancelAsync(int meetingId, int scheduleId, int version, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryCancelAsync(meetingId, scheduleId, version, change, ct));

    private async Task<Outcome> TryScheduleAsync(SchedulePublication input, Change change, CancellationToken ct)
    {
        if (await publishing.GateAsync(input.MeetingId, change, ct) is not { } gate)
        {
            return new Outcome.NotFound();
        }

        if (gate.Version != input.Version)
        {
            return new Outcome.Conflict(gate.Version, []);
        }

        var now = time.GetUtcNow();
        var at = input is { Day: { } day, Time: { } clock } ? LondonTime.InstantOf(day, clock) : null;
        var period = at is { } instant ? PreElectionPeriod.Of(instant.LondonDay()) : null;
        var changeNote = Words.Text(input.ChangeNote);
        var reason = period is null ? null : Words.Text(input.PreElectionReason);
        var refusals = new Refusals()
            .When(input.Day is null, nameof(input.Day), "Enter the day on which the note is to be published")
            .When(input.Time is null, nameof(input.Time), "Enter the time at which the note is to be published")
            .When(input is { Day: not null, Time: not null } && at is null, nameof(input.Time), "The clocks go forward then: there is no such time on that day")
            .When(at <= now, nameof(input.Day), "The time has passed. Enter a time in the future, or publish the note now")
            .When(at > now.AddDays(MostDaysAhead), nameof(input.Day), $"The day must be within {MostDaysAhead} days")
            .When(gate.IsCorrection && changeNote is null, nameof(input.ChangeNote), "Say what was changed. The public reads it beside the note")
            .Longer(nameof(input.ChangeNote), "change note", changeNote, Publication.ExplanationLength)
            .Needed(period, reason);
        foreach (var stop in gate.Reasons)
        {
            refusals.Add(string.Empty, stop);
        }

        refusals.When(
            await db.ScheduledPublications.AnyAsync(schedule => schedule.MeetingId == input.MeetingId && schedule.State == ScheduleState.Waiting, ct),
            string.Empty,
            "The publication is planned already. Cancel that plan first.");
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        var meeting = await db.Meetings.SingleAsync(meeting => meeting.Id == input.MeetingId, ct);
        var planned = new ScheduledPublication
        {
            MeetingId = meeting.Id,
            At = at!.Value,
            NoteVersion = gate.Version,
            ChangeNote = changeNote,
            PreElectionReason = reason,
            ByUserId = change.UserId,
            ByName = change.UserName,
        };
        db.ScheduledPublications.Add(planned);

        // An action of the note, as publishing is one: whoever plans it has not changed the content.
        audit.Record(db, change, "note.publication-planned", meeting, meeting.BoardId);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(planned.Id);
    }

    private async Task<Outcome> TryCancelAsync(int meetingId, int scheduleId, int version, Change change, CancellationToken ct)
    {
        var planned = await db.ScheduledPublications.Include(schedule => schedule.Meeting)
            .SingleOrDefaultAsync(schedule => schedule.Id == scheduleId && schedule.MeetingId == meetingId, ct);
        if (planned is not { Meeting: { } meeting } || !change.Rights.MayEdit(meeting.BoardId))
        {
            return new Outcome.NotFound();
        }

        if (planned.State is not ScheduleState.Waiting)
        {
            return new Outcome.Refused(string.Empty, "There is nothing to cancel any more: the note was published, or the plan has ended.");
        }

        if (planned.Version != version)
        {
            return new Outcome.Conflict(planned.Version, []);
        }

        planned.State = ScheduleState.Cancelled;
        audit.Record(db, change, "note.publication-cancelled", meeting, meeting.BoardId);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(scheduleId);
    }
}
