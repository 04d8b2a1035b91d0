using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Actions;

/// <summary>
/// Adds to the story of an action, whose own note stays as it is. A public update that was reported at a meeting is a
/// part of that meeting's note, and is held to what holds for any change of that note.
/// </summary>
public sealed class ActionUpdateService(PortalDbContext db, SpokenFor spokenFor, AuditTrail audit, TimeProvider time)
{
    public Task<Outcome> AddAsync(AddActionUpdate input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryAddAsync(input, change, ct));

    /// <summary>Adds a member's report. It is internal; the secretariat answers it, and makes of it what the public reads.</summary>
    public Task<Outcome> ReportAsync(ReportOnAction input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryReportAsync(input, change, ct));

    private async Task<Outcome> TryAddAsync(AddActionUpdate input, Change change, CancellationToken ct)
    {
        if (await FindAsync(input.ActionId, ct) is not var (action, origin) || !change.Rights.MayEdit(origin.BoardId))
        {
            return new Outcome.NotFound();
        }

        if (!UpdateRules.MayUpdate(origin.Note!.State))
        {
            return new Outcome.Refused(string.Empty, UpdateRules.NotYet);
        }

        var refusals = input.Check();
        refusals.When(
            input.Audience is RecordAudience.Public && (action.Audience is RecordAudience.Internal || action.Anchor is null),
            nameof(AddActionUpdate.Audience),
            "The public does not know of this action. What becomes of it is internal too");
        var meeting = await MeetingAsync(input, origin, refusals, ct);
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        if (action.Version != input.Version)
        {
            return await ConflictAsync(action, ct);
        }

        var now = time.GetUtcNow();
        var before = await ActionEntries.UpdatesAsync(db, [action.Id], ct);
        ActionStanding.Put(action, before.Select(update => update.Standing).Append(new Standing(int.MaxValue, Standing.DayOf(now, meeting?.Date), input.Status, input.DueDate)));
        db.Entry(action).Property(record => record.Version).IsModified = true;
        db.ActionUpdates.Add(new ActionUpdate
        {
            ActionItemId = action.Id,
            MeetingId = meeting?.Id,
            At = now,
            ByUserId = change.UserId,
            ByName = change.UserName,
            Status = input.Status,
            DueDate = input.DueDate,
            Text = Words.Text(input.Text),
            Audience = input.Audience,
        });

        var changedNote = input.Audience is RecordAudience.Public ? meeting : null;
        if (changedNote?.Note is { } note)
        {
            // It is a part of that note from now on: whoever agrees or publishes it has to have seen this.
            db.Entry(note).Property(record => record.Version).IsModified = true;
        }

        audit.Record(db, change, "action.updated", changedNote, origin.BoardId);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(action.Id);
    }

    private async Task<Outcome> TryReportAsync(ReportOnAction input, Change change, CancellationToken ct)
    {
        if (await FindAsync(input.ActionId, ct) is not var (action, origin)
            || !change.Rights.MayReadDrafts(origin.BoardId)
            || !MemberVisibility.OfNote(origin.Note!.State)
            || !(await spokenFor.OfUserAsync(change.UserId, ct)).TryGetValue(origin.BoardId, out var speaker)
            || !action.Owners.Exists(owner => owner.OrganisationId is { } organisation && speaker.Family.Contains(organisation)))
        {
            return new Outcome.NotFound();
        }

        var text = Words.Text(input.Text);
        var refusals = new Refusals()
            .When(!UpdateRules.MayUpdate(origin.Note.State), string.Empty, "The note of this action is not published yet. Say in its review what you want to say.")
            .When(ActionStates.IsFinished(action.CurrentStatus), string.Empty, "This action is finished. Nothing has to be reported any more.")
            .When(text is null, nameof(ReportOnAction.Text), "Say how the action stands")
            .Longer(nameof(ReportOnAction.Text), "report", text, ActionUpdate.TextLength);
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        db.Entry(action).Property(record => record.Version).IsModified = true;
        db.ActionUpdates.Add(new ActionUpdate
        {
            ActionItemId = action.Id,
            At = time.GetUtcNow(),
            ByUserId = change.UserId,
            ByName = change.UserName,
            OrganisationId = speaker.Id,
            Text = text,
            Audience = RecordAudience.Internal,
        });
        audit.Record(db, change, "action.reported", meeting: null, origin.BoardId);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(action.Id);
    }

    private async Task<(ActionItem Action, Meeting Origin)?> FindAsync(int actionId, CancellationToken ct)
    {
        if (await db.ActionItems.Include(action => action.Owners).SingleOrDefaultAsync(action => action.Id == actionId, ct) is not { } action)
        {
            return null;
        }

        var origin = await db.Meetings.Include(meeting => meeting.Note).SingleAsync(meeting => meeting.Id == action.MeetingId, ct);
        return (action, origin);
    }

    /// <summary>The meeting that the update was reported at, with all that speaks against it said.</summary>
    private async Task<Meeting?> MeetingAsync(AddActionUpdate input, Meeting origin, Refusals refusals, CancellationToken ct)
    {
        if (input.MeetingId is not { } id)
        {
            return null;
        }

        var meeting = await db.Meetings.Include(meeting => meeting.Note)
            .SingleOrDefaultAsync(meeting => meeting.Id == id && meeting.BoardId == origin.BoardId && meeting.Date > origin.Date, ct);
        if (meeting is not { Date: { } date } || meeting.State is MeetingState.Cancelled or MeetingState.Postponed)
        {
            refusals.Add(nameof(AddActionUpdate.MeetingId), "Choose a later meeting of the board that took place");
        }
        else if (date > time.LondonToday())
        {
            refusals.Add(nameof(AddActionUpdate.MeetingId), $"The meeting on {LondonDates.InWords(date)} is still to come. Nothing can have been reported there");
        }
        else if (input.Audience is RecordAudience.Public && meeting.Note is { } note && NoteRules.WhyClosed(note.State) is { } reason)
        {
            refusals.Add(nameof(AddActionUpdate.MeetingId), $"The note of the meeting on {LondonDates.InWords(date)} cannot be changed now. {reason}");
        }

        return meeting;
    }

    /// <summary>Somebody else wrote first: what they wrote last is shown beside what this person typed.</summary>
    private async Task<Outcome> ConflictAsync(ActionItem action, CancellationToken ct)
    {
        var last = await db.ActionUpdates.AsNoTracking().Where(update => update.ActionItemId == action.Id).OrderByDescending(update => update.Id).FirstOrDefaultAsync(ct);
        if (last is null)
        {
            return new Outcome.Conflict(action.Version, []);
        }

        var date = await db.Meetings.AsNoTracking().Where(meeting => meeting.Id == last.MeetingId).Select(meeting => meeting.Date).SingleOrDefaultAsync(ct);
        var theirs = new AddActionUpdate { ActionId = action.Id, Version = action.Version, Status = last.Status, DueDate = last.DueDate, Text = last.Text, Audience = last.Audience };
        return new Outcome.Conflict(action.Version, theirs.Fields(date));
    }
}
