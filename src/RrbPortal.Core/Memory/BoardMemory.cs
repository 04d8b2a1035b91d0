using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Memory;

/// <summary>All that a person may know of a board's meetings.</summary>
/// <param name="IsSecretariat">Whether the person keeps the board's records.</param>
/// <param name="Meetings">The latest last.</param>
internal sealed record Recollection(int BoardId, string BoardSlug, string BoardName, bool IsSecretariat, IReadOnlyList<RememberedMeeting> Meetings);

/// <summary>
/// Gathers a board's meetings for its memory. The secretariat sees the working copies; members see what they read
/// elsewhere: the titles of issued agendas, notes in review or agreed, and of published ones the published copy.
/// </summary>
public sealed class BoardMemory(PortalDbContext db, IssuedAgendaQueries issued)
{
    /// <returns>Null where there is no such board, or the person is not of it.</returns>
    internal Task<Recollection?> OfBoardAsync(string slug, Rights rights, CancellationToken ct) => OfBoardAsync(slug, rights, withTexts: true, ct);

    /// <summary>The same for lists, which show no words: the texts under the items of working copies stay in the database.</summary>
    internal Task<Recollection?> TitlesOfBoardAsync(string slug, Rights rights, CancellationToken ct) => OfBoardAsync(slug, rights, withTexts: false, ct);

    private async Task<Recollection?> OfBoardAsync(string slug, Rights rights, bool withTexts, CancellationToken ct)
    {
        var board = await db.Boards.AsNoTracking()
            .Where(row => row.Slug == slug)
            .Select(row => new { row.Id, row.Slug, row.Name })
            .SingleOrDefaultAsync(ct);
        if (board is null || !rights.MayReadDrafts(board.Id))
        {
            return null;
        }

        var isSecretariat = rights.MayEdit(board.Id);
        var meetings = isSecretariat ? await WorkingAsync(board.Id, withTexts, ct) : await ForMembersAsync(board.Id, withTexts, ct);
        return new Recollection(board.Id, board.Slug, board.Name, isSecretariat, [.. meetings.OrderBy(meeting => meeting.Place.Date ?? DateOnly.MaxValue).ThenBy(meeting => meeting.Place.MeetingId)]);
    }

    private async Task<IReadOnlyList<RememberedMeeting>> WorkingAsync(int boardId, bool withTexts, CancellationToken ct)
    {
        var rows = await MemoryRow.Of(db.Meetings.AsNoTracking().Where(meeting =>
            meeting.BoardId == boardId && meeting.State != MeetingState.Cancelled && meeting.State != MeetingState.Postponed), withTexts).ToListAsync(ct);
        return [.. rows.Select(row => row.ToMeeting(MemoryRoom.Working))];
    }

    private async Task<IReadOnlyList<RememberedMeeting>> ForMembersAsync(int boardId, bool withTexts, CancellationToken ct)
    {
        var known = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.BoardId == boardId && meeting.Note != null)
            .Select(meeting => new { meeting.Id, meeting.State, Note = meeting.Note!.State })
            .ToListAsync(ct);
        List<int> Seen(MemberSight sight) => [.. known.Where(meeting => MemberSights.Of(meeting.State, meeting.Note) == sight).Select(meeting => meeting.Id)];
        var (drafts, agendas, published) = (Seen(MemberSight.Draft), Seen(MemberSight.Agenda), Seen(MemberSight.Published));
        var working = await MemoryRow.Of(db.Meetings.AsNoTracking().Where(meeting => drafts.Contains(meeting.Id)), withTexts).ToListAsync(ct);
        return
        [
            .. working.Select(row => row.ToMeeting(MemoryRoom.Draft)),
            .. (await issued.LatestAsync(agendas, ct)).Select(agenda => AgendaMemory.Of(agenda.Key, agenda.Value)),
            .. await new PublishedMemory(db).OfAsync(published, ct),
        ];
    }
}
