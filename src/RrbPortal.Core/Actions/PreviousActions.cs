using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Actions;

/// <summary>An action from an earlier meeting, as a later one has it before it.</summary>
/// <param name="Reports">What was reported at the later meeting, in the order in which it was written down.</param>
public sealed record PreviousAction(
    int Id,
    string? Name,
    string? Reference,
    DateOnly From,
    string Text,
    IReadOnlyList<string> Owners,
    DateOnly? DueDate,
    ActionStatus Status,
    bool IsInternal,
    bool IsOverdue,
    IReadOnlyList<StoryUpdate> Reports);

/// <summary>What is carried to a meeting: the published actions of its board's earlier meetings that were not finished before it.</summary>
public sealed class PreviousActions(PortalDbContext db, TimeProvider time)
{
    /// <returns>The oldest first; none for whoever may not edit the meeting, and for a meeting without a date or that does not take place.</returns>
    public async Task<IReadOnlyList<PreviousAction>> OfMeetingAsync(int meetingId, Rights rights, CancellationToken ct)
    {
        var meeting = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.Id == meetingId)
            .Select(meeting => new { meeting.BoardId, meeting.Date, meeting.State })
            .SingleOrDefaultAsync(ct);
        if (meeting is not { Date: { } date, State: not (MeetingState.Cancelled or MeetingState.Postponed) } || !rights.MayEdit(meeting.BoardId))
        {
            return [];
        }

        var rows = await new ActionRows(db).All()
            .Where(row => row.Meeting.BoardId == meeting.BoardId && row.Meeting.Date < date
                && (row.Meeting.Note!.State == NoteState.Published || row.Meeting.Note.State == NoteState.Correcting))
            .OrderBy(row => row.Meeting.Date).ThenBy(row => row.Action.Position).ThenBy(row => row.Action.Id)
            .Select(row => new
            {
                row.Action.Id,
                row.Action.Number,
                row.Action.Reference,
                From = row.Meeting.Date!.Value,
                row.Action.Text,
                Owners = row.Action.Owners.OrderBy(owner => owner.Position).ThenBy(owner => owner.Id).Select(owner => owner.AsPrinted).ToList(),
                row.Action.CurrentDueDate,
                row.Action.Status,
                row.Action.CurrentStatus,
                row.Action.Audience,
                row.Meeting.Board!.Abbreviation,
                row.Meeting.Board.Slug,
            })
            .ToListAsync(ct);
        var finished = rows.Where(row => ActionStates.IsFinished(row.CurrentStatus)).Select(row => row.Id).ToList();
        var standings = (await ActionEntries.UpdatesAsync(db, finished, ct)).ToLookup(update => update.ActionId, update => update.Standing);
        var reports = await ReportsAsync(meetingId, ct);
        var today = time.LondonToday();
        return
        [
            .. rows
                .Where(row => CarriedActions.IsCarriedTo(
                    row.From, ActionStates.IsFinished(row.CurrentStatus) ? CarriedActions.FinishedOn(row.Status, row.From, standings[row.Id]) : null, date))
                .Select(row => new PreviousAction(
                    row.Id,
                    ActionName.Of(row.Abbreviation, row.Slug, row.Number),
                    row.Reference,
                    row.From,
                    row.Text,
                    row.Owners,
                    row.CurrentDueDate,
                    row.CurrentStatus,
                    row.Audience is RecordAudience.Internal,
                    ActionStates.IsOverdue(row.CurrentStatus, row.CurrentDueDate, today),
                    [.. reports[row.Id]])),
        ];
    }

    private async Task<ILookup<int, StoryUpdate>> ReportsAsync(int meetingId, CancellationToken ct)
    {
        var rows = await db.ActionUpdates.AsNoTracking()
            .Where(update => update.MeetingId == meetingId)
            .OrderBy(update => update.Id)
            .ToListAsync(ct);
        return rows.ToLookup(
            row => row.ActionItemId,
            row => new StoryUpdate(row.Id, row.At, row.ByName, null, row.MeetingId, null, row.Status, row.DueDate, row.Text, row.Audience is RecordAudience.Public));
    }
}
