using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Publishing;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>The meeting before, and what came out of it that is not done.</summary>
/// <param name="NoteState">Where its note stands.</param>
/// <param name="DecisionsForMembers">The decisions as members read them: while a note is corrected, those that are published.</param>
public sealed record PreviousMeeting(
    int MeetingId, string BoardSlug, DateOnly Date, NoteState NoteState, IReadOnlyList<string> Decisions, IReadOnlyList<string> DecisionsForMembers)
{
    /// <summary>Whether members read its note.</summary>
    public bool IsForMembers => MemberSights.OfNote(NoteState) is not MemberSight.Nothing;
}

/// <summary>An action of an earlier meeting that is not done.</summary>
/// <param name="Reference">The note's own reference, else its name in the register ("RRB-12"); null where it has neither.</param>
/// <param name="IsForMembers">Whether members may know of it.</param>
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
            .Select(decision => new { decision.Text, decision.Audience })
            .ToListAsync(ct);
        var state = meeting.State ?? NoteState.Draft;
        IReadOnlyList<string> forMembers = MemberSights.OfNote(state) switch
        {
            MemberSight.Draft => [.. decisions.Select(decision => decision.Text)],
            MemberSight.Published when state is NoteState.Published => [.. decisions.Where(decision => decision.Audience is RecordAudience.Public).Select(decision => decision.Text)],
            MemberSight.Published => [.. (await LatestNotes.OfAsync(db, [meeting.Id], ct)).Values.SelectMany(note => note.Decisions).Select(decision => decision.Text)],
            _ => [],
        };
        return new PreviousMeeting(meeting.Id, meeting.Slug, day, state, [.. decisions.Select(decision => decision.Text)], forMembers);
    }

    /// <summary>
    /// What is open from meetings before this one: overdue first, then by the day it is due, then the newest meeting
    /// first. Beside it what members know of that: while a note is corrected, its actions in the words that are published.
    /// </summary>
    internal async Task<(IReadOnlyList<OpenAction> All, IReadOnlyList<OpenAction> ForMembers)> OpenActionsAsync(
        int boardId, int meetingId, DateOnly? date, DateOnly today, CancellationToken ct)
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
                row.meeting.Board!.Abbreviation,
                row.meeting.Board.Slug,
                row.action.Reference,
                row.action.Number,
                row.action.Anchor,
                row.action.Text,
                Owners = row.action.Owners.OrderBy(owner => owner.Position).Select(owner => owner.AsPrinted).ToList(),
                row.action.CurrentDueDate,
                row.action.DueAsPrinted,
                row.action.CurrentStatus,
                State = (NoteState?)row.meeting.Note!.State,
            })
            .ToListAsync(ct);
        var published = await LatestNotes.OfAsync(db, [.. rows.Where(row => row.State is NoteState.Correcting).Select(row => row.MeetingId).Distinct()], ct);
        var actions = rows.Select(row =>
        {
            var name = ActionName.Of(row.Abbreviation, row.Slug, row.Number);
            var known = row.State is NoteState.Correcting ? published.GetValueOrDefault(row.MeetingId)?.Actions.FirstOrDefault(action => action.Anchor == row.Anchor) : null;
            var isForMembers = row.State is NoteState.Correcting ? known is not null : MemberSights.OfNote(row.State ?? NoteState.Draft) is not MemberSight.Nothing;
            var open = new OpenAction(
                row.Id,
                row.MeetingId,
                row.Date!.Value,
                row.Reference ?? name,
                row.Text,
                row.Owners,
                row.CurrentDueDate,
                row.CurrentDueDate is null ? row.DueAsPrinted : null,
                row.CurrentStatus,
                ActionStates.IsOverdue(row.CurrentStatus, row.CurrentDueDate, today),
                isForMembers);
            var asRead = known is null
                ? open
                : open with { Reference = known.Reference ?? name, Text = known.Text, Owners = known.Owners, DueAsPrinted = row.CurrentDueDate is null ? known.DueAsPrinted : null };
            return (Open: open, AsRead: asRead);
        }).ToList();
        return (InOrder(actions.Select(action => action.Open)), InOrder(actions.Select(action => action.AsRead).Where(action => action.IsForMembers)));
    }

    private static List<OpenAction> InOrder(IEnumerable<OpenAction> actions)
        =>
        [
            .. actions
                .OrderByDescending(action => action.IsOverdue)
                .ThenBy(action => action.DueDate ?? DateOnly.MaxValue)
                .ThenByDescending(action => action.MeetingDate),
        ];
}
