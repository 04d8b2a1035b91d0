using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>The meeting before, and what came out of it that is not done.</summary>
/// <param name="NoteState">Where its note stands.</param>
public sealed record PreviousMeeting(int MeetingId, string BoardSlug, DateOnly Date, NoteState NoteState, IReadOnlyList<string> Decisions)
{
    public bool IsForMembers => EarlierMeetings.IsForMembers(NoteState);
}

/// <summary>An action of an earlier meeting that is not done.</summary>
/// <param name="Reference">The note's own reference, else its number in the register; null where it has neither.</param>
/// <param name="IsForMembers">Whether members may read the note that it stands in.</param>
public sealed record OpenAction(
    int Id,
    int MeetingId,
    DateOnly MeetingDate,
    string? Reference,
    string Text,
    IReadOnlyList<string> Owners,
    DateOnly? DueDate,
    string? DueAsPrinted,
    ActionStatus Status,
    bool IsOverdue,
    bool IsForMembers);

/// <summary>
/// Looks back from a meeting: the one before it, and the actions of the board that are open. It asks nobody's rights:
/// whoever calls has looked at the meeting's.
/// </summary>
public sealed class EarlierMeetings(PortalDbContext db)
{
    private const int MostActions = 300;

    private static readonly ActionStatus[] Finished = [ActionStatus.Done, ActionStatus.Closed];

    /// <summary>Members read notes from the review on; a draft, and what was withdrawn, is the secretariat's.</summary>
    internal static bool IsForMembers(NoteState state) => state is not (NoteState.Draft or NoteState.Withdrawn);

    /// <returns>Null where the board held no earlier meeting, or this one has no date.</returns>
    internal async Task<PreviousMeeting?> PreviousAsync(int boardId, int meetingId, DateOnly? date, CancellationToken ct)
    {
        var meeting = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.BoardId == boardId && meeting.Id != meetingId && meeting.Date < date
                && meeting.State != MeetingState.Cancelled && meeting.State != MeetingState.Postponed)
            .OrderByDescending(meeting => meeting.Date)
            .Select(meeting => new { meeting.Id, Slug = meeting.Board!.Slug, meeting.Date, State = (NoteState?)meeting.Note!.State })
            .FirstOrDefaultAsync(ct);
        if (meeting is not { Date: { } day })
        {
            return null;
        }

        var decisions = await db.Decisions.AsNoTracking()
            .Where(decision => decision.MeetingId == meeting.Id)
            .OrderBy(decision => decision.Position).ThenBy(decision => decision.Id)
            .Select(decision => decision.Text)
            .ToListAsync(ct);
        return new PreviousMeeting(meeting.Id, meeting.Slug, day, meeting.State ?? NoteState.Draft, decisions);
    }

    /// <summary>What is open from meetings before this one: overdue first, then by the day it is due, then the newest meeting first.</summary>
    internal async Task<IReadOnlyList<OpenAction>> OpenActionsAsync(int boardId, int meetingId, DateOnly? date, DateOnly today, CancellationToken ct)
    {
        var before = date ?? today;
        var rows = await db.ActionItems.AsNoTracking()
            .Join(db.Meetings, action => action.MeetingId, meeting => meeting.Id, (action, meeting) => new { action, meeting })
            .Where(row => row.meeting.BoardId == boardId && row.meeting.Id != meetingId && row.meeting.Date < before && !Finished.Contains(row.action.CurrentStatus))
            .OrderByDescending(row => row.meeting.Date).ThenBy(row => row.action.Position).ThenBy(row => row.action.Id)
            .Take(MostActions)
            .Select(row => new
            {
                row.action.Id,
                row.action.MeetingId,
                row.meeting.Date,
                row.action.Reference,
                row.action.Number,
                row.action.Text,
                Owners = row.action.Owners.OrderBy(owner => owner.Position).Select(owner => owner.AsPrinted).ToList(),
                row.action.CurrentDueDate,
                row.action.DueAsPrinted,
                row.action.CurrentStatus,
                State = (NoteState?)row.meeting.Note!.State,
            })
            .ToListAsync(ct);
        return
        [
            .. rows
                .Select(row => new OpenAction(
                    row.Id,
                    row.MeetingId,
                    row.Date!.Value,
                    row.Reference ?? (row.Number is { } number ? $"No. {number}" : null),
                    row.Text,
                    row.Owners,
                    row.CurrentDueDate,
                    row.CurrentDueDate is null ? row.DueAsPrinted : null,
                    row.CurrentStatus,
                    row.CurrentDueDate < today,
                    IsForMembers(row.State ?? NoteState.Draft)))
                .OrderByDescending(action => action.IsOverdue)
                .ThenBy(action => action.DueDate ?? DateOnly.MaxValue)
                .ThenByDescending(action => action.MeetingDate),
        ];
    }
}
