using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Actions;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Pictures;

/// <summary>
/// Fetches what a board's pictures are drawn from, for whoever may read its drafts: meetings whose note is published, in
/// review or agreed. While a note is corrected, its attendance is the published one.
/// </summary>
public sealed class PictureQueries(PortalDbContext db, TimeProvider time)
{
    public const int MostMeetings = 60;

    /// <returns>Null where there is no such board, or not for this person.</returns>
    public async Task<BoardPictures?> OfBoardAsync(string boardSlug, Rights rights, CancellationToken ct)
    {
        var board = await db.Boards.AsNoTracking()
            .Where(board => board.Slug == boardSlug)
            .Select(board => new { board.Id, board.Slug, board.Name, board.NoteWorkingDays })
            .SingleOrDefaultAsync(ct);
        if (board is null || !rights.MayReadDrafts(board.Id))
        {
            return null;
        }

        var today = time.LondonToday();
        var visible = db.Meetings.AsNoTracking().Where(meeting => meeting.BoardId == board.Id && meeting.Date != null && meeting.Date <= today
            && meeting.State != MeetingState.Cancelled && meeting.State != MeetingState.Postponed).Where(MemberSights.WithNote);
        var count = await visible.CountAsync(ct);
        var meetings = await visible
            .OrderByDescending(meeting => meeting.Date)
            .Take(MostMeetings)
            .Select(meeting => new Shown(meeting.Id, meeting.Date!.Value, meeting.PublicKey, meeting.Note!.State))
            .ToListAsync(ct);
        meetings.Reverse();
        List<PictureMeeting> columns = [.. meetings.Select(meeting => new PictureMeeting(meeting.Id, meeting.Date))];
        return new BoardPictures(
            board.Name,
            board.Slug,
            meetings.Count,
            count - meetings.Count,
            AttendanceGrid.Of(columns, await AttendanceAsync(meetings, ct)),
            ActionCounts.Of(columns, await LivesAsync(board.Id, ct), today),
            await TimesAsync(meetings, board.NoteWorkingDays, today, ct));
    }

    private async Task<IReadOnlyList<Attended>> AttendanceAsync(IReadOnlyList<Shown> meetings, CancellationToken ct)
    {
        var readable = meetings.Where(meeting => meeting.State is not NoteState.Correcting).Select(meeting => meeting.Id).ToList();
        var rows = await db.Attendance.AsNoTracking()
            .Where(entry => readable.Contains(entry.MeetingId))
            .OrderBy(entry => entry.Id)
            .Select(entry => new { entry.MeetingId, entry.Presence, entry.OrganisationAsPrinted, entry.Organisation!.Slug, entry.Organisation.Name })
            .ToListAsync(ct);
        var entries = rows
            .Where(row => row.Name is not null || row.OrganisationAsPrinted is not null)
            .Select(row => new Attended(row.MeetingId, KeyOf(row.Slug, row.OrganisationAsPrinted), row.Name ?? row.OrganisationAsPrinted!, row.Presence));
        return [.. entries, .. await PublishedAsync([.. meetings.Where(meeting => meeting.State is NoteState.Correcting)], ct)];
    }

    private async Task<IReadOnlyList<Attended>> PublishedAsync(IReadOnlyList<Shown> meetings, CancellationToken ct)
    {
        if (meetings.Count == 0)
        {
            return [];
        }

        var keys = meetings.ToDictionary(meeting => meeting.PublicKey, meeting => meeting.Id);
        var wanted = keys.Keys.ToList();
        var rows = await db.Publications.Latest().AsNoTracking()
            .Where(row => wanted.Contains(row.PublicKey))
            .SelectMany(row => row.Organisations, (row, entry) => new { row.PublicKey, entry.Slug, entry.Name, entry.Presence })
            .ToListAsync(ct);
        var slugs = rows.Select(row => row.Slug).Distinct(StringComparer.Ordinal).ToList();
        var register = await db.Organisations.AsNoTracking()
            .Where(entry => slugs.Contains(entry.Slug))
            .Select(entry => new { entry.Slug, Now = entry.MergedInto == null ? entry.Slug : entry.MergedInto.Slug, Name = entry.MergedInto == null ? entry.Name : entry.MergedInto.Name })
            .ToDictionaryAsync(entry => entry.Slug, StringComparer.Ordinal, ct);
        return
        [
            .. from row in rows
               let known = register.GetValueOrDefault(row.Slug)
               select new Attended(keys[row.PublicKey], KeyOf(known?.Now, row.Name), known?.Name ?? row.Name, row.Presence),
        ];
    }

    private static string KeyOf(string? slug, string? printed) => slug is null ? $"printed {printed?.ToUpperInvariant()}" : $"register {slug}";

    /// <summary>The actions that members may know of, with the days on which they came to stand as they did.</summary>
    private async Task<IReadOnlyCollection<ActionLife>> LivesAsync(int boardId, CancellationToken ct)
    {
        var actions = await new ActionRows(db).All()
            .Where(MemberVisibility.Rows)
            .Where(row => row.Meeting.BoardId == boardId && row.Meeting.Date != null)
            .Select(row => new { row.Action.Id, From = row.Meeting.Date!.Value, row.Action.Status })
            .ToListAsync(ct);
        var changes = (await ActionEntries.UpdatesAsync(db, [.. actions.Select(action => action.Id)], ct))
            .Where(update => update.Standing.Status is not null)
            .ToLookup(update => update.ActionId, update => update.Standing);
        return
        [
            .. actions.Select(action => new ActionLife(
                action.From,
                action.Status,
                [.. changes[action.Id].OrderBy(change => change.Day).ThenBy(change => change.Order).Select(change => (change.Day, change.Status!.Value))])),
        ];
    }

    private async Task<IReadOnlyList<PublishingTime>> TimesAsync(IReadOnlyList<Shown> meetings, int? promise, DateOnly today, CancellationToken ct)
    {
        var keys = meetings.Select(meeting => meeting.PublicKey).ToList();
        var first = await db.Publications.AsNoTracking()
            .Where(row => keys.Contains(row.PublicKey) && row.Revision == 1)
            .ToDictionaryAsync(row => row.PublicKey, row => row.PublishedAt, ct);
        return
        [
            .. meetings.Select(meeting => PublishingTime.Of(
                meeting.Date,
                first.TryGetValue(meeting.PublicKey, out var at) ? at.LondonDay() : null,
                promise,
                today)),
        ];
    }

    private sealed record Shown(int Id, DateOnly Date, Guid PublicKey, NoteState State);
}
