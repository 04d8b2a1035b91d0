using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Actions;

/// <summary>An action beside its meeting, for queries.</summary>
internal sealed class ActionRow
{
    public required ActionItem Action { get; init; }

    public required Meeting Meeting { get; init; }
}

/// <summary>What the registers of the secretariat and of the members have in common.</summary>
internal sealed class ActionRows(PortalDbContext db)
{
    public IQueryable<ActionRow> All()
        => from action in db.ActionItems.AsNoTracking()
           join meeting in db.Meetings on action.MeetingId equals meeting.Id
           select new ActionRow { Action = action, Meeting = meeting };

    /// <summary>The earliest due date first, those without one after them, and what is finished last.</summary>
    public static IQueryable<ActionRow> InOrder(IQueryable<ActionRow> rows)
        => rows
            .OrderBy(row => row.Action.CurrentStatus == ActionStatus.Done || row.Action.CurrentStatus == ActionStatus.Closed)
            .ThenBy(row => row.Action.CurrentDueDate == null)
            .ThenBy(row => row.Action.CurrentDueDate)
            .ThenBy(row => row.Action.Id);

    public async Task<IReadOnlyList<ActionLine>> LinesAsync(IQueryable<ActionRow> rows, DateOnly today, CancellationToken ct)
    {
        var found = await rows
            .Select(row => new
            {
                row.Action.Id,
                row.Action.Number,
                row.Action.Reference,
                row.Action.Text,
                row.Action.Status,
                row.Action.CurrentStatus,
                row.Action.CurrentDueDate,
                row.Action.DueAsPrinted,
                row.Action.Audience,
                Owners = row.Action.Owners.OrderBy(owner => owner.Position).ThenBy(owner => owner.Id).Select(owner => owner.AsPrinted).ToList(),
                HasNewReport = row.Action.Updates.AsQueryable().Any(ActionPredicates.IsNewReport),
                row.Meeting.BoardId,
                BoardName = row.Meeting.Board!.Name,
                row.Meeting.Board.Slug,
                row.Meeting.Board.Abbreviation,
                MeetingId = row.Meeting.Id,
                row.Meeting.Date,
                NoteState = row.Meeting.Note!.State,
            })
            .ToListAsync(ct);
        var boards = found.Select(row => row.BoardId).Distinct().ToList();
        var meetings = await MeetingsAsync(boards, ct);
        var finishing = (await ActionEntries.UpdatesAsync(db, [.. found.Where(row => ActionStates.IsFinished(row.CurrentStatus)).Select(row => row.Id)], ct)).ToLookup(update => update.ActionId, update => update.Standing);
        return
        [
            .. from row in found
               let finishedOn = ActionStates.IsFinished(row.CurrentStatus) ? CarriedActions.FinishedOn(row.Status, row.Date, finishing[row.Id]) : null
               let carried = CarriedActions.To(row.Date, finishedOn, meetings[row.BoardId], today)
               select new ActionLine
               {
                   Id = row.Id,
                   Name = ActionName.Of(row.Abbreviation, row.Slug, row.Number),
                   Reference = row.Reference,
                   BoardName = row.BoardName,
                   MeetingId = row.MeetingId,
                   MeetingDate = row.Date,
                   NoteState = row.NoteState,
                   Text = row.Text,
                   Owners = row.Owners,
                   DueDate = row.CurrentDueDate,
                   DueAsPrinted = row.DueAsPrinted,
                   Status = row.CurrentStatus,
                   IsOverdue = ActionStates.IsOverdue(row.CurrentStatus, row.CurrentDueDate, today),
                   IsPastItsDay = row.CurrentStatus is ActionStatus.NotRecorded && row.CurrentDueDate < today,
                   IsInternal = row.Audience is RecordAudience.Internal,
                   HasNewReport = row.HasNewReport,
                   CarriedOver = carried.Count(meeting => meeting.Date < today),
                   CarriedTo = carried.LastOrDefault(meeting => meeting.Date >= today)?.Date,
               },
        ];
    }

    /// <summary>The dated meetings of some boards, by board.</summary>
    public async Task<ILookup<int, LaterMeeting>> MeetingsAsync(IReadOnlyList<int> boards, CancellationToken ct)
    {
        var rows = await db.Meetings.AsNoTracking()
            .Where(meeting => boards.Contains(meeting.BoardId) && meeting.Date != null)
            .OrderBy(meeting => meeting.Date)
            .Select(meeting => new { meeting.BoardId, meeting.Id, Date = meeting.Date!.Value, meeting.State })
            .ToListAsync(ct);
        return rows.ToLookup(row => row.BoardId, row => new LaterMeeting(row.Id, row.Date, row.State));
    }
}
