using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.ForwardPlan;

/// <summary>Reads forward plans for whoever keeps them.</summary>
public sealed class ForwardPlanQueries(PortalDbContext db, TimeProvider time)
{
    /// <summary>The most topics that are off the queue, and the most meetings to choose from.</summary>
    private const int Most = 100;

    /// <returns>Null where there is no such board, or the person does not edit for it.</returns>
    public async Task<BoardPlan?> OfBoardAsync(string slug, Rights rights, CancellationToken ct)
    {
        var board = await db.Boards.AsNoTracking()
            .Where(row => row.Slug == slug)
            .Select(row => new { row.Id, row.Slug, row.Name })
            .SingleOrDefaultAsync(ct);
        if (board is null || !rights.MayEdit(board.Id))
        {
            return null;
        }

        var waiting = await Lines(board.Id, ForwardPlanState.Waiting).OrderBy(line => line.Position).ThenBy(line => line.Line.Id).Select(line => line.Line).ToListAsync(ct);
        var taken = await Lines(board.Id, ForwardPlanState.Taken)
            .OrderByDescending(line => line.Line.TakenAtDate).ThenByDescending(line => line.Line.Id).Take(Most).Select(line => line.Line).ToListAsync(ct);
        var dropped = await Lines(board.Id, ForwardPlanState.Dropped).OrderByDescending(line => line.Line.Id).Take(Most).Select(line => line.Line).ToListAsync(ct);
        return new BoardPlan(board.Id, board.Slug, board.Name, time.LondonToday(), waiting, taken, dropped, await ComingAsync(board.Id, ct));
    }

    /// <summary>One topic as it is edited; null where there is none, or the person may not edit it.</summary>
    public async Task<PlanEntryToEdit?> EntryAsync(int boardId, int id, Rights rights, CancellationToken ct)
    {
        var entry = rights.MayEdit(boardId)
            ? await db.ForwardPlan.AsNoTracking().Include(entry => entry.Theme).SingleOrDefaultAsync(entry => entry.Id == id && entry.BoardId == boardId, ct)
            : null;
        return entry is null ? null : new PlanEntryToEdit(entry.Id, entry.Version, entry.State, PlanEntryFacts.Of(entry));
    }

    /// <summary>The meetings of a board where something was said, newest first; none for whoever may not edit them.</summary>
    public async Task<IReadOnlyList<SaidAt>> MeetingsAsync(int boardId, Rights rights, CancellationToken ct)
        => rights.MayEdit(boardId)
            ? await db.Meetings.AsNoTracking()
                .Where(meeting => meeting.BoardId == boardId && meeting.State != MeetingState.Cancelled)
                .OrderByDescending(meeting => meeting.Date).ThenByDescending(meeting => meeting.Id)
                .Take(Most)
                .Select(meeting => new SaidAt(meeting.Id, meeting.Date))
                .ToListAsync(ct)
            : [];

    /// <summary>The title of an item of a board's meeting, as a first wording of a topic that was said there; null where there is none.</summary>
    public async Task<string?> ItemTitleAsync(int boardId, int meetingId, int itemId, Rights rights, CancellationToken ct)
        => rights.MayEdit(boardId)
            ? await db.AgendaItems.AsNoTracking()
                .Where(item => item.Id == itemId && item.MeetingId == meetingId && db.Meetings.Any(meeting => meeting.Id == meetingId && meeting.BoardId == boardId))
                .Select(item => item.Title)
                .SingleOrDefaultAsync(ct)
            : null;

    private async Task<IReadOnlyList<MeetingForTopics>> ComingAsync(int boardId, CancellationToken ct)
    {
        var rows = await db.Meetings.AsNoTracking()
            .Where(ComingMeetings.From(time.LondonToday()))
            .Where(meeting => meeting.BoardId == boardId)
            .OrderBy(meeting => meeting.Date == null).ThenBy(meeting => meeting.Date).ThenBy(meeting => meeting.Id)
            .Take(Most)
            .Select(meeting => new MeetingForTopics(
                meeting.Id,
                meeting.Date,
                meeting.Start,
                meeting.End,
                meeting.Items.Count(item => item.ParentId == null),
                meeting.Items.Sum(item => item.PlannedMinutes ?? 0),
                meeting.State == MeetingState.AgendaIssued))
            .ToListAsync(ct);
        return rows;
    }

    private IQueryable<Placed> Lines(int boardId, ForwardPlanState state)
        => db.ForwardPlan.AsNoTracking()
            .Where(entry => entry.BoardId == boardId && entry.State == state)
            .Select(entry => new Placed
            {
                Position = entry.Position,
                Line = new PlanLine
                {
                    Id = entry.Id,
                    Version = entry.Version,
                    Topic = entry.Topic,
                    OriginSentence = entry.OriginSentence,
                    OriginMeetingId = entry.OriginMeetingId,
                    OriginDate = entry.OriginMeeting!.Date,
                    OriginItemId = entry.OriginItemId,
                    OriginItemTitle = db.AgendaItems.Where(item => item.Id == entry.OriginItemId).Select(item => item.Title).FirstOrDefault(),
                    Since = entry.Since,
                    WantedFor = entry.WantedFor,
                    WantedAsPrinted = entry.WantedAsPrinted,
                    Theme = entry.Theme!.Label,
                    LeadOrganisation = entry.LeadOrganisation,
                    PlannedMinutes = entry.PlannedMinutes,
                    Audience = entry.Audience,
                    InternalNote = entry.InternalNote,
                    State = entry.State,
                    TakenAtMeetingId = entry.TakenAtMeetingId,
                    TakenAtDate = entry.TakenAtMeeting!.Date,
                    TakenAtState = entry.TakenAtMeeting == null ? null : entry.TakenAtMeeting.State,
                    TakenAsItemId = entry.TakenAsItemId,
                    DropReason = entry.DropReason,
                    ByName = entry.ByName,
                    At = entry.At,
                },
            });

    private sealed class Placed
    {
        public required int Position { get; init; }

        public required PlanLine Line { get; init; }
    }
}
