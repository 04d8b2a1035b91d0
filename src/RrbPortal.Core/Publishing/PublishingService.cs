using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Calendar;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Core.Findings;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Publishing;

/// <summary>
/// Takes a note to the public, and back. The revision, the state of the note, its anchors, the clock and the audit
/// entry are one save, whole or not at all.
/// </summary>
public sealed class PublishingService(PortalDbContext db, AuditTrail audit, TimeProvider time, PublicationNumbers numbers, PaperPublishing papers, FindingAnswers answers)
{
    /// <summary>Whether this person can publish the note now, and why not; null for whoever may not edit it.</summary>
    public async Task<PublishingGate?> GateAsync(int meetingId, Change change, CancellationToken ct)
    {
        var meeting = await WorkingNotes.Whole(db.Meetings.Include(meeting => meeting.Note!.Steps).AsNoTrackingWithIdentityResolution())
            .SingleOrDefaultAsync(meeting => meeting.Id == meetingId, ct);
        if (meeting is not { Note: { } note } || !change.Rights.MayEdit(meeting.BoardId))
        {
            return null;
        }

        var history = await PublicationHistory.LoadAsync(db, meeting.PublicKey, ct);
        return await GateAsync(meeting, note, await WorkingNotes.OfAsync(db, meeting, ct), history, change, ct);
    }

    /// <summary>The meeting of a board on a day, for whoever knows it by its address; null if there is none that they may edit.</summary>
    public async Task<int?> MeetingOnAsync(string boardSlug, DateOnly date, Change change, CancellationToken ct)
    {
        var meeting = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.Board!.Slug == boardSlug && meeting.Date == date)
            .Select(meeting => new { meeting.Id, meeting.BoardId })
            .SingleOrDefaultAsync(ct);
        return meeting is not null && change.Rights.MayEdit(meeting.BoardId) ? meeting.Id : null;
    }

    public Task<Outcome> PublishAsync(PublishNote input, Change change, CancellationToken ct)
        => RaisingAsync(() => TryPublishAsync(input, run: null, change, ct));

    /// <summary>
    /// Publishes what a person scheduled. That it is done is part of the same save, so of several processes one
    /// publishes; the others find nothing to do.
    /// </summary>
    internal Task<Outcome> PublishScheduledAsync(PublishNote input, ScheduledRun run, Change change, CancellationToken ct)
        => RaisingAsync(() => TryPublishAsync(input, run, change, ct));

    public Task<Outcome> WithdrawAsync(WithdrawNote input, Change change, CancellationToken ct)
        => RaisingAsync(() => TryWithdrawAsync(input, change, ct));

    private async Task<Outcome> TryPublishAsync(PublishNote input, ScheduledRun? run, Change change, CancellationToken ct)
    {
        var waiting = await db.ScheduledPublications.Where(schedule => schedule.MeetingId == input.MeetingId && schedule.State == ScheduleState.Waiting).ToListAsync(ct);
        if (run is not null && !waiting.Exists(schedule => schedule.Id == run.Id))
        {
            return new Outcome.NotFound();
        }

        var (meeting, note) = await LoadAsync(WorkingNotes.Whole(db.Meetings), input.MeetingId, change, ct);
        if (meeting is null || note is null)
        {
            return new Outcome.NotFound();
        }

        if (note.Version != input.Version)
        {
            return new Outcome.Conflict(note.Version, []);
        }

        var working = await WorkingNotes.OfAsync(db, meeting, ct);
        var history = await PublicationHistory.LoadAsync(db, meeting.PublicKey, ct);
        var gate = await GateAsync(meeting, note, working, history, change, ct);
        var changeNote = Words.Text(input.ChangeNote);
        var preElectionReason = gate.Period is null ? null : Words.Text(input.PreElectionReason);
        var refusals = new Refusals()
            .When(gate.IsCorrection && changeNote is null, nameof(PublishNote.ChangeNote), "Say what was changed. The public reads it beside the note")
            .Longer(nameof(PublishNote.ChangeNote), "change note", changeNote, Publication.ExplanationLength)
            .Needed(gate.Period, preElectionReason);
        foreach (var reason in gate.Reasons)
        {
            refusals.Add(string.Empty, reason);
        }

        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        var anchors = AnchorAssignment.Of(working, history.Anchors);
        var published = SnapshotBuilder.Build(working, anchors);
        if (history.Last is { Note: { } before } last && string.Equals(ContentHash.Of(before), ContentHash.Of(published), StringComparison.Ordinal))
        {
            var nothing = string.Create(CultureInfo.InvariantCulture, $"Nothing has changed since revision {last.Revision}. Change the note, or abandon the correction.");
            return new Outcome.Refused(string.Empty, nothing);
        }

        anchors.GiveTo(meeting);
        var kind = gate.IsCorrection ? PublicationEvent.Corrected : PublicationEvent.Published;
        var stamp = await StampAsync(meeting, history, kind, gate.IsCorrection ? changeNote : null, ct);
        db.Publications.Add(PublicationRows.Of(published, stamp));
        Step(note, NoteState.Published, run?.Comment ?? changeNote, change, preElectionReason);
        foreach (var schedule in waiting)
        {
            // Whatever else was to publish this note is done with, too.
            schedule.State = schedule.Id == run?.Id ? ScheduleState.Done : ScheduleState.Cancelled;
        }

        if (run is not null)
        {
            await run.Beside(ct);
        }

        return await SaveAsync(meeting, gate.IsCorrection ? "note.corrected" : "note.published", change, ct);
    }

    private async Task<Outcome> TryWithdrawAsync(WithdrawNote input, Change change, CancellationToken ct)
    {
        var (meeting, note) = await LoadAsync(db.Meetings.Include(meeting => meeting.Board).Include(meeting => meeting.Note), input.MeetingId, change, ct);
        if (meeting is null || note is null)
        {
            return new Outcome.NotFound();
        }

        if (note.Version != input.Version)
        {
            return new Outcome.Conflict(note.Version, []);
        }

        var reason = Words.Text(input.Reason);
        var history = await PublicationHistory.LoadAsync(db, meeting.PublicKey, ct);
        var isPublic = note.State is NoteState.Published or NoteState.Correcting && history.Last is { Event: not PublicationEvent.Withdrawn };
        var refusals = new Refusals()
            .When(!isPublic, string.Empty, "Only a published note can be withdrawn.")
            .When(reason is null, nameof(WithdrawNote.Reason), "Say why the note is withdrawn. The public reads it in its place")
            .Longer(nameof(WithdrawNote.Reason), "reason", reason, Publication.ExplanationLength)
            .When(
                input.WithPapers && reason?.Length > Paper.ReasonLength && await papers.AreAnyPublicAsync(meeting.Id, ct),
                nameof(WithdrawNote.Reason),
                string.Create(CultureInfo.InvariantCulture, $"The reason stands in the place of the papers too, and must be {Paper.ReasonLength} characters or fewer for that"));
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        // The tombstone keeps the address that the public knows, whatever the working copy says by now.
        var last = history.Last!;
        var stamp = await StampAsync(meeting, history, PublicationEvent.Withdrawn, reason, ct);
        db.Publications.Add(PublicationRows.Tombstone(last.BoardSlug, last.BoardName, last.Date, stamp));
        if (input.WithPapers)
        {
            await papers.StageMeetingsWithdrawalAsync(meeting.Id, reason!, ct);
        }

        Step(note, NoteState.Withdrawn, reason, change);
        await ScheduleRules.CancelWaitingAsync(db, meeting.Id, ct);
        return await SaveAsync(meeting, "note.withdrawn", change, ct);
    }

    private async Task<PublishingGate> GateAsync(
        Meeting meeting, Note note, WorkingNote working, PublicationHistory history, Change change, CancellationToken ct)
    {
        var found = await answers.OfNoteAsync(working, ct);
        var findings = found.Open;
        var reasons = new List<string>();
        if (PublishingRules.WhyStateStops(note.State) is { } state)
        {
            reasons.Add(state);
        }
        else if (meeting.Board!.FourEyes && !PublishingRules.IsSecondPerson(note.Steps, change))
        {
            reasons.Add("This board asks for a second person: whoever sent the note for review, or started its correction, cannot publish it.");
        }
        else if (meeting.Board!.FourEyes && await HasChangedItAsync(meeting.Id, note, change, ct))
        {
            reasons.Add("This board asks for a second person: you changed this note since it was sent for review, or since its correction was started. Somebody who did not change it has to publish it.");
        }

        reasons.AddRange(findings.Where(finding => finding.Severity is Severity.Blocks).Select(finding => $"{finding.Place}: {finding.Message} {finding.Remedy}"));
        if (meeting.Date is { } date && await PublicationHistory.IsTakenAsync(db, meeting.PublicKey, meeting.Board!.Slug, date, ct))
        {
            reasons.Add("Another note of this board is published under this date. Correct the date of one of them.");
        }

        return new PublishingGate(meeting.Id, note.Version, note.State, history.Last is not null, reasons, findings, found.Answered, PreElectionPeriod.Of(time.LondonToday()));
    }

    /// <summary>Whether this person changed the content since the step that asks for another person's eyes.</summary>
    private async Task<bool> HasChangedItAsync(int meetingId, Note note, Change change, CancellationToken ct)
    {
        if (PublishingRules.FirstLook(note.Steps) is not { At: var since })
        {
            return false;
        }

        var editors = await db.Audit.AsNoTracking()
            .Where(entry => entry.MeetingId == meetingId && entry.At >= since && !entry.Action.StartsWith("note.") && !entry.Action.StartsWith("paper."))
            .Select(entry => new { entry.UserId, entry.UserName })
            .Distinct()
            .ToListAsync(ct);
        return editors.Exists(editor => PublishingRules.IsSame(editor.UserId, editor.UserName, change));
    }

    private static async Task<(Meeting? Meeting, Note? Note)> LoadAsync(IQueryable<Meeting> meetings, int id, Change change, CancellationToken ct)
    {
        var meeting = await meetings.Include(meeting => meeting.Note!.Steps).AsSplitQuery().SingleOrDefaultAsync(meeting => meeting.Id == id, ct);
        return meeting is null || !change.Rights.MayEdit(meeting.BoardId) ? (null, null) : (meeting, meeting.Note);
    }

    private async Task<PublicationStamp> StampAsync(Meeting meeting, PublicationHistory history, PublicationEvent kind, string? explanation, CancellationToken ct)
        => new(meeting.PublicKey, await numbers.DrawAsync(ct), history.NextRevision, kind, time.GetUtcNow(), explanation);

    private void Step(Note note, NoteState to, string? comment, Change change, string? preElectionReason = null)
    {
        note.Steps.Add(new NoteStep
        {
            From = note.State,
            To = to,
            At = time.GetUtcNow(),
            ByUserId = change.UserId,
            ByName = change.UserName,
            Comment = comment,
            PreElectionReason = preElectionReason,
        });
        note.State = to;
    }

    private async Task<Outcome> SaveAsync(Meeting meeting, string action, Change change, CancellationToken ct)
    {
        audit.Record(db, change, action, meeting, meeting.BoardId);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(meeting.Id);
    }

    /// <summary>
    /// Runs the operation, again where another publication was faster, and tells what came of it. A note
    /// that somebody else changed meanwhile shows in the next attempt as a conflict of versions.
    /// </summary>
    private async Task<Outcome> RaisingAsync(Func<Task<Outcome>> operation)
    {
        var outcome = await Attempts.RunAsync(db, operation);
        if (outcome is Outcome.Done)
        {
            numbers.Announce();
        }

        return outcome;
    }
}
