using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Calendar;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>Reads the working copy of an agenda for whoever edits it.</summary>
public sealed class PlannedAgendaQueries(PortalDbContext db, EarlierMeetings earlier, TimeProvider time)
{
    private const int MostAhead = 20;

    /// <returns>Null where there is no such meeting, or the person may not edit it.</returns>
    public async Task<PlannedAgenda?> OfMeetingAsync(int meetingId, Rights rights, CancellationToken ct)
    {
        var meeting = await db.Meetings.AsNoTracking().Include(meeting => meeting.Board).Include(meeting => meeting.Note)
            .SingleOrDefaultAsync(meeting => meeting.Id == meetingId, ct);
        if (meeting is not { Board: { } board } || !rights.MayEdit(board.Id))
        {
            return null;
        }

        var today = time.LondonToday();
        var (items, timetable) = await ItemsAsync(meeting, ct);
        var (open, openForMembers) = await earlier.OpenActionsAsync(board.Id, meetingId, meeting.Date, today, ct);
        return new PlannedAgenda
        {
            MeetingId = meeting.Id,
            BoardId = board.Id,
            BoardSlug = board.Slug,
            BoardName = board.Name,
            PublishesAgendas = board.PublishesAgendas,
            ClearDays = board.AgendaClearDays,
            PublicKey = meeting.PublicKey,
            Date = meeting.Date,
            Start = meeting.Start,
            End = meeting.End,
            Place = meeting.Place,
            Mode = meeting.Mode,
            State = meeting.State,
            StateReason = meeting.StateReason,
            NoteState = meeting.Note?.State ?? NoteState.Draft,
            NoteVersion = meeting.Note?.Version ?? 0,
            Items = items,
            Timetable = timetable,
            Previous = await earlier.PreviousAsync(board.Id, meetingId, meeting.Date, ct),
            OpenActions = open,
            OpenActionsForMembers = openForMembers,
            Versions = await VersionsAsync(meetingId, ct),
            IsLate = LateItems.WouldBeLate(meeting, today),
        };
    }

    /// <summary>Other meetings of the board that are still to come, the next one first; empty for whoever may not edit the meeting.</summary>
    public async Task<IReadOnlyList<MeetingAhead>> AheadAsync(int meetingId, Rights rights, CancellationToken ct)
    {
        var boardId = await db.Meetings.Where(meeting => meeting.Id == meetingId).Select(meeting => (int?)meeting.BoardId).SingleOrDefaultAsync(ct);
        if (boardId is not { } board || !rights.MayEdit(board))
        {
            return [];
        }

        return await db.Meetings.AsNoTracking()
            .Where(ComingMeetings.From(time.LondonToday()))
            .Where(meeting => meeting.BoardId == board && meeting.Id != meetingId)
            .OrderBy(meeting => meeting.Date == null).ThenBy(meeting => meeting.Date).ThenBy(meeting => meeting.Id)
            .Take(MostAhead)
            .Select(meeting => new MeetingAhead(meeting.Id, meeting.Date, meeting.State))
            .ToListAsync(ct);
    }

    private async Task<(IReadOnlyList<PlannedItem> Items, Timetable Timetable)> ItemsAsync(Meeting meeting, CancellationToken ct)
    {
        var rows = await db.AgendaItems.AsNoTracking().Where(item => item.MeetingId == meeting.Id).ToDictionaryAsync(item => item.Id, ct);
        var papers = await db.Papers.AsNoTracking()
            .Where(paper => paper.MeetingId == meeting.Id && paper.AgendaItemId != null && paper.WithdrawnAt == null)
            .GroupBy(paper => paper.AgendaItemId!.Value)
            .Select(group => new { Item = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Item, group => group.Count, ct);
        var places = rows.Values.Select(row => new AgendaPlace(row.Id, row.ParentId, row.Position)).ToList();
        var numbered = AgendaOrder.Numbered(places);
        var timetable = Timetable.Of(
            meeting.Start,
            meeting.End,
            [.. numbered.Select(place => new TimetableEntry(rows[place.Id].PlannedMinutes, numbered.Any(sub => sub.ParentId == place.Id)))]);
        var items = numbered.Zip(timetable.Starts, (place, start) =>
        {
            var row = rows[place.Id];
            return new PlannedItem(
                row.Id,
                row.Version,
                place.ParentId,
                place.Number,
                row.Title,
                row.Kind,
                row.Audience,
                row.ClosedTitleIsPublic,
                row.LeadOrganisation,
                row.LeadOrganisationId is not null,
                row.Presenter,
                row.PlannedMinutes,
                start,
                row.LateReason,
                papers.GetValueOrDefault(row.Id),
                AgendaOrder.Possible(places, row.Id));
        });
        return ([.. items], timetable);
    }

    private async Task<IReadOnlyList<AgendaVersionLine>> VersionsAsync(int meetingId, CancellationToken ct)
        => await db.AgendaVersions.AsNoTracking()
            .Where(version => version.MeetingId == meetingId)
            .OrderByDescending(version => version.Number)
            .Select(version => new AgendaVersionLine(version.Number, version.IssuedAt, version.ByName, version.Change, version.IsPublished))
            .ToListAsync(ct);
}
