using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Rendering;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Reviewing;

/// <summary>
/// What members read of their own boards before it is public: agendas that are issued, and notes in review. All else
/// does not exist here, and what only the secretariat may read is not asked of the database.
/// </summary>
public sealed class DraftQueries(PortalDbContext db, IssuedAgendaQueries issued)
{
    private const int MostLines = 200;

    /// <summary>The boards of a person, and the notes to check; agendas are <see cref="IssuedAgendaQueries.ComingAsync"/>.</summary>
    public async Task<MemberList> ListAsync(Rights rights, CancellationToken ct)
    {
        var boards = db.Boards.AsNoTracking();
        if (rights.BoardsToRead is { } mine)
        {
            boards = boards.Where(board => mine.Contains(board.Id));
        }

        var lines = await Of(rights, db.Meetings.AsNoTracking().Where(MemberSights.Sent))
            .OrderByDescending(meeting => meeting.Date).ThenByDescending(meeting => meeting.Id)
            .Take(MostLines)
            .Select(meeting => new MemberLine(
                meeting.Id, meeting.Board!.Name, meeting.Date, meeting.Start, meeting.End, meeting.Place, meeting.Note!.State)
            {
                Deadline = db.ReviewRounds.Where(round => round.MeetingId == meeting.Id && round.ClosedAt == null).Select(round => (DateOnly?)round.Deadline).FirstOrDefault(),
            })
            .ToListAsync(ct);
        var names = await boards.Select(board => new MemberBoard(board.Slug, board.Name, db.PublishedProfiles.Any(profile => profile.BoardSlug == board.Slug))).ToListAsync(ct);
        return new MemberList(
            [.. names.OrderBy(board => board.Name, StringComparer.InvariantCultureIgnoreCase)],
            lines);
    }

    /// <returns>Null where there is nothing that this person may read.</returns>
    public async Task<MemberMeeting?> MeetingAsync(int meetingId, Rights rights, CancellationToken ct)
    {
        var agenda = await Of(rights, db.Meetings.AsNoTracking().Where(MemberSights.Unpublished))
            .Where(meeting => meeting.Id == meetingId)
            .Select(meeting => new MemberMeeting
            {
                Id = meeting.Id,
                BoardId = meeting.BoardId,
                BoardName = meeting.Board!.Name,
                NoteState = meeting.Note!.State,
                NoteVersion = meeting.Note.Version,
                Date = meeting.Date,
                Start = meeting.Start,
                End = meeting.End,
                Place = meeting.Place,
                Mode = meeting.Mode,
            })
            .SingleOrDefaultAsync(ct);
        if (agenda is null)
        {
            return null;
        }

        return agenda.IsNote ? await NoteAsync(agenda, ct) : await AgendaAsync(agenda, ct);
    }

    /// <summary>Where the public reads the note of a meeting.</summary>
    /// <returns>Null where it does not, or the person is not of the board.</returns>
    public async Task<PublicPlace?> PublishedAsync(int meetingId, Rights rights, CancellationToken ct)
        => await Of(rights, db.Meetings.AsNoTracking())
            .Where(meeting => meeting.Id == meetingId)
            .SelectMany(meeting => db.Publications.Where(row => row.PublicKey == meeting.PublicKey))
            .OrderByDescending(row => row.Revision)
            .Select(row => new PublicPlace(row.BoardSlug, row.MeetingDate))
            .FirstOrDefaultAsync(ct);

    private static IQueryable<Meeting> Of(Rights rights, IQueryable<Meeting> meetings)
        => rights.BoardsToRead is { } mine ? meetings.Where(meeting => mine.Contains(meeting.BoardId)) : meetings;

    /// <summary>An agenda is what was issued; what the secretariat has changed since is not with the members yet.</summary>
    private async Task<MemberMeeting> AgendaAsync(MemberMeeting meeting, CancellationToken ct)
        => await issued.LatestAsync(meeting.Id, ct) is not { } agenda
            ? meeting
            : meeting with
            {
                Date = agenda.Date,
                Start = agenda.Start,
                End = agenda.End,
                Place = agenda.Place,
                Mode = agenda.Mode,
                Items = [.. agenda.Items.Select(item => new MemberItem(item.Number, item.IsSubItem, item.Title, item.IsClosed, RenderedText.Empty, RenderedText.Empty, []) { Id = item.Key })],
            };

    private async Task<MemberMeeting> NoteAsync(MemberMeeting agenda, CancellationToken ct)
    {
        var note = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.Id == agenda.Id)
            .Select(meeting => new
            {
                meeting.DocumentKind,
                meeting.ChairRole,
                meeting.ChairOrganisation,
                meeting.NoDecisionsDeclared,
                meeting.NextMeetingDate,
                meeting.NextMeetingAsPrinted,
                Themes = meeting.Themes.OrderBy(link => link.Position).Select(link => link.Theme!.Label).ToList(),
            })
            .SingleAsync(ct);
        var (items, numbers) = await ItemsAsync(agenda.Id, ct);
        var whole = agenda with
        {
            DocumentKind = note.DocumentKind,
            ChairRole = note.ChairRole,
            ChairOrganisation = note.ChairOrganisation,
            NoDecisionsDeclared = note.NoDecisionsDeclared,
            NextMeetingDate = note.NextMeetingDate,
            NextMeetingAsPrinted = note.NextMeetingAsPrinted,
            Themes = note.Themes,
            Attendance = await AttendanceAsync(agenda.Id, ct),
            Items = items,
            Decisions = await DecisionsAsync(agenda.Id, numbers, ct),
            Actions = await ActionsAsync(agenda.Id, numbers, ct),
        };
        return whole with { Parts = PartsOf(FactsOf(whole), whole.Items, whole.Decisions, whole.Actions) };
    }

    /// <summary>The parts of a working copy, whatever its state. Whoever calls has asked for the right before.</summary>
    internal async Task<IReadOnlyList<DraftPart>> PartsAsync(int meetingId, CancellationToken ct)
    {
        var (items, numbers) = await ItemsAsync(meetingId, ct);
        return PartsOf(string.Empty, items, await DecisionsAsync(meetingId, numbers, ct), await ActionsAsync(meetingId, numbers, ct));
    }

    private static List<DraftPart> PartsOf(string facts, IReadOnlyList<MemberItem> items, IReadOnlyList<MemberDecision> decisions, IReadOnlyList<MemberAction> actions) =>
    [
        DraftParts.WholeNote,
        DraftParts.Facts(facts),
        .. items.SelectMany(item => (IEnumerable<DraftPart>)[DraftParts.Item(item.Id, item.Number), .. item.Paragraphs, .. item.InternalParagraphs]),
        .. decisions.Select(decision => decision.Part),
        .. actions.Select(action => action.Part),
    ];

    /// <summary>The facts as one text, so that a change of one of them can be seen.</summary>
    private static string FactsOf(MemberMeeting note) => string.Join(
        '\n',
        [
            $"{note.Date:O} {note.Start:O} {note.End:O} {note.Mode}", note.Place, note.ChairRole, note.ChairOrganisation,
            string.Join("; ", note.Themes), $"{note.NextMeetingDate:O}", note.NextMeetingAsPrinted,
            .. note.Attendance.Select(entry => $"{entry.Organisation}; {entry.Role}; {entry.Presence}; {entry.Capacity}"),
        ]);

    private async Task<IReadOnlyList<MemberAttendance>> AttendanceAsync(int meetingId, CancellationToken ct)
        => await db.Attendance.AsNoTracking()
            .Where(entry => entry.MeetingId == meetingId)
            .OrderBy(entry => entry.Position).ThenBy(entry => entry.Id)
            .Select(entry => new MemberAttendance(
                entry.OrganisationAsPrinted ?? (entry.Organisation == null ? "Organisation not recorded" : entry.Organisation.Name),
                entry.Role,
                entry.Presence,
                entry.Capacity))
            .ToListAsync(ct);

    private async Task<(IReadOnlyList<MemberItem> Items, Dictionary<int, string> Numbers)> ItemsAsync(int meetingId, CancellationToken ct)
    {
        var items = await db.AgendaItems.AsNoTracking()
            .Where(item => item.MeetingId == meetingId)
            .Select(item => new
            {
                item.Id,
                item.ParentId,
                item.Position,
                item.Title,
                item.Audience,
                item.PublicText,
                item.InternalText,
                Themes = item.Themes.OrderBy(link => link.Id).Select(link => link.Theme!.Label).ToList(),
            })
            .ToDictionaryAsync(item => item.Id, ct);
        var places = AgendaOrder.Numbered(items.Values.Select(item => new AgendaPlace(item.Id, item.ParentId, item.Position)));
        var shown = places.Select(place =>
        {
            var item = items[place.Id];
            var level = place.IsSubItem ? TextPlace.SubItem : TextPlace.Item;
            var paragraphs = DraftParts.Paragraphs(PlaceKind.Text, place.Id, place.Number, item.PublicText, level);
            var inside = DraftParts.Paragraphs(PlaceKind.Internal, place.Id, place.Number, item.InternalText, level);
            return new MemberItem(
                place.Number,
                place.IsSubItem,
                item.Title,
                item.Audience is ItemAudience.Closed,
                DraftParts.Joined(paragraphs),
                DraftParts.Joined(inside),
                item.Themes)
            {
                Id = place.Id,
                Paragraphs = paragraphs,
                InternalParagraphs = inside,
            };
        });
        return ([.. shown], places.ToDictionary(place => place.Id, place => place.Number));
    }

    private async Task<IReadOnlyList<MemberDecision>> DecisionsAsync(int meetingId, Dictionary<int, string> numbers, CancellationToken ct)
    {
        var rows = await db.Decisions.AsNoTracking()
            .Where(decision => decision.MeetingId == meetingId)
            .OrderBy(decision => decision.Position).ThenBy(decision => decision.Id)
            .Select(decision => new { decision.Id, decision.AgendaItemId, decision.Text, decision.DecidedBy, decision.Audience })
            .ToListAsync(ct);
        return [.. rows.Select((row, index) => new MemberDecision(Number(numbers, row.AgendaItemId), row.Text, row.DecidedBy, row.Audience is RecordAudience.Internal)
        {
            Part = DraftParts.Decision(row.Id, index + 1, row.Text),
        })];
    }

    private async Task<IReadOnlyList<MemberAction>> ActionsAsync(int meetingId, Dictionary<int, string> numbers, CancellationToken ct)
    {
        var rows = await db.ActionItems.AsNoTracking()
            .Where(action => action.MeetingId == meetingId)
            .OrderBy(action => action.Position).ThenBy(action => action.Id)
            .Select(action => new
            {
                action.Id,
                action.Reference,
                action.AgendaItemId,
                action.Text,
                Owners = action.Owners.OrderBy(owner => owner.Position).Select(owner => owner.AsPrinted).ToList(),
                action.DueDate,
                action.DueAsPrinted,
                action.Status,
                action.Audience,
            })
            .ToListAsync(ct);
        return [.. rows.Select((row, index) => new MemberAction(
            row.Reference,
            Number(numbers, row.AgendaItemId),
            row.Text,
            row.Owners,
            row.DueDate,
            row.DueAsPrinted,
            row.Status,
            row.Audience is RecordAudience.Internal)
        {
            Part = DraftParts.Action(row.Id, row.Reference ?? (index + 1).ToString(CultureInfo.InvariantCulture), row.Text),
        })];
    }

    private static string? Number(Dictionary<int, string> numbers, int? itemId) => itemId is { } id ? numbers.GetValueOrDefault(id) : null;
}
