using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;

namespace RrbPortal.Core.Meetings;

/// <summary>The facts of a meeting with the version that they had.</summary>
public sealed record FactsToEdit(int Version, MeetingFacts Facts);

/// <summary>Reads meetings for whoever edits them. What a person may not edit does not exist here.</summary>
public sealed class MeetingQueries(PortalDbContext db)
{
    public async Task<IReadOnlyList<BoardOption>> BoardsAsync(Rights rights, CancellationToken ct)
    {
        var boards = db.Boards.AsNoTracking();
        if (rights.BoardsToEdit is { } mine)
        {
            boards = boards.Where(board => mine.Contains(board.Id));
        }

        var options = await boards.Select(board => new BoardOption(board.Id, board.Slug, board.Name)).ToListAsync(ct);
        return [.. options.OrderBy(option => option.Name, StringComparer.InvariantCultureIgnoreCase)];
    }

    public async Task<MeetingList> ListAsync(MeetingFilter filter, Rights rights, CancellationToken ct)
    {
        var boards = await BoardsAsync(rights, ct);
        var wanted = boards.Select(board => board.Id).Where(id => filter.BoardId is null || id == filter.BoardId).ToList();
        var ofBoards = db.Meetings.AsNoTracking().Where(meeting => wanted.Contains(meeting.BoardId));
        var byState = await ofBoards
            .GroupBy(meeting => meeting.Note!.State)
            .Select(group => new { State = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.State, group => group.Count, ct);

        var matching = filter.State is { } state ? ofBoards.Where(meeting => meeting.Note!.State == state) : ofBoards;
        var count = await matching.CountAsync(ct);
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (count + MeetingList.PageSize - 1) / MeetingList.PageSize));
        var lines = await matching
            .OrderBy(meeting => meeting.Date != null).ThenByDescending(meeting => meeting.Date).ThenByDescending(meeting => meeting.Id)
            .Skip((page - 1) * MeetingList.PageSize)
            .Take(MeetingList.PageSize)
            .Select(meeting => new MeetingLine(
                meeting.Id,
                meeting.Board!.Name,
                meeting.Date,
                meeting.State,
                meeting.Note!.State,
                meeting.Items.Count,
                meeting.Decisions.Count,
                meeting.Actions.Count))
            .ToListAsync(ct);
        return new MeetingList(lines, boards, byState, count, page);
    }

    /// <returns>Null for whoever may not edit the meeting.</returns>
    public async Task<MeetingHead?> HeadAsync(int meetingId, Rights rights, CancellationToken ct)
    {
        var head = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.Id == meetingId)
            .Select(meeting => new MeetingHead(
                meeting.Id,
                meeting.BoardId,
                meeting.Board!.Slug,
                meeting.Board.Name,
                meeting.Board.FourEyes,
                meeting.Date,
                meeting.State,
                meeting.Note!.State,
                meeting.Note.Version))
            .SingleOrDefaultAsync(ct);
        return head is not null && rights.MayEdit(head.BoardId) ? head : null;
    }

    /// <returns>Null for whoever may not edit the meeting.</returns>
    public async Task<FactsToEdit?> FactsAsync(int meetingId, Rights rights, CancellationToken ct)
    {
        var meeting = await db.Meetings.AsNoTracking().SingleOrDefaultAsync(meeting => meeting.Id == meetingId, ct);
        return meeting is not null && rights.MayEdit(meeting.BoardId) ? new FactsToEdit(meeting.Version, MeetingFacts.Of(meeting)) : null;
    }
}
