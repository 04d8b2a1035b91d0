using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>One issued version of an agenda.</summary>
/// <param name="Shown">The version that is shown.</param>
/// <param name="Versions">Every version, newest first.</param>
/// <param name="PreviousNote">Where the note of the previous meeting stands today; null where the agenda names no such meeting.</param>
public sealed record IssuedAgendaPage(
    int MeetingId,
    int BoardId,
    string BoardSlug,
    IssuedAgenda Agenda,
    AgendaVersionLine Shown,
    IReadOnlyList<AgendaVersionLine> Versions,
    PreviousNote? PreviousNote)
{
    public bool IsLatest => Shown.Number == Versions[0].Number;
}

/// <summary>A note to link to, as it stands today.</summary>
public sealed record PreviousNote(int MeetingId, string BoardSlug, DateOnly? Date, NoteState State);

/// <summary>Two versions and what is other in the second.</summary>
public sealed record ComparedAgendas(
    int MeetingId, string BoardName, DateOnly? Date, AgendaVersionLine Before, AgendaVersionLine After, IReadOnlyList<AgendaVersionLine> Versions, AgendaComparison Comparison);

/// <summary>A coming meeting with an issued agenda, in a member's list: when and where as it was issued.</summary>
/// <param name="HasPage">Whether members find its draft, and so their private notes, beside the agenda.</param>
public sealed record MemberAgendaLine(
    int MeetingId, string BoardName, DateOnly? Date, TimeOnly? Start, TimeOnly? End, string? Place, MeetingState State, int Number, DateTimeOffset IssuedAt, bool HasPage);

/// <summary>
/// What was issued, for members of the board and its secretariat. The working copy of an agenda is not read here: what
/// nobody has issued does not exist for a member.
/// </summary>
public sealed class IssuedAgendaQueries(PortalDbContext db, TimeProvider time)
{
    private const int MostLines = 100;

    /// <param name="number">The version; null for the latest.</param>
    /// <returns>Null where there is no such version, or the person may not read what the board's members read.</returns>
    public async Task<IssuedAgendaPage?> OfMeetingAsync(int meetingId, int? number, Rights rights, CancellationToken ct)
    {
        if (await MeetingAsync(meetingId, rights, ct) is not { } meeting)
        {
            return null;
        }

        var versions = await VersionsAsync(meetingId, rights.MayEdit(meeting.BoardId), ct);
        if (versions.FirstOrDefault(line => number is null || line.Number == number) is not { } shown)
        {
            return null;
        }

        var agenda = await ContentAsync(meetingId, shown.Number, ct);
        return new IssuedAgendaPage(meetingId, meeting.BoardId, meeting.Slug, agenda, shown, versions, await PreviousNoteAsync(agenda.Previous, meeting.BoardId, ct));
    }

    /// <returns>Null where one of the versions is not there, or the person may not read them.</returns>
    public async Task<ComparedAgendas?> CompareAsync(int meetingId, int before, int after, Rights rights, CancellationToken ct)
    {
        if (await MeetingAsync(meetingId, rights, ct) is not { } meeting)
        {
            return null;
        }

        var versions = await VersionsAsync(meetingId, rights.MayEdit(meeting.BoardId), ct);
        if (versions.FirstOrDefault(line => line.Number == before) is not { } first || versions.FirstOrDefault(line => line.Number == after) is not { } second)
        {
            return null;
        }

        var (old, latest) = (await ContentAsync(meetingId, before, ct), await ContentAsync(meetingId, after, ct));
        return new ComparedAgendas(meetingId, latest.BoardName, latest.Date, first, second, versions, AgendaComparison.Of(old, latest));
    }

    /// <summary>
    /// Issued agendas of meetings to come, cancelled ones among them, the next one first. What changed since an agenda was
    /// issued, its date too, is not known here.
    /// </summary>
    public async Task<IReadOnlyList<MemberAgendaLine>> ComingAsync(Rights rights, CancellationToken ct)
    {
        var today = time.LondonToday();
        var meetings = db.Meetings.AsNoTracking().Where(meeting => meeting.Date == null || meeting.Date >= today);
        if (rights.BoardsToRead is { } mine)
        {
            meetings = meetings.Where(meeting => mine.Contains(meeting.BoardId));
        }

        var rows = await meetings
            .Join(
                db.AgendaVersions.Where(version => !db.AgendaVersions.Any(later => later.MeetingId == version.MeetingId && later.Number > version.Number)),
                meeting => meeting.Id,
                version => version.MeetingId,
                (meeting, version) => new { meeting, version })
            .OrderBy(row => row.meeting.Date == null).ThenBy(row => row.meeting.Date).ThenBy(row => row.meeting.Id)
            .Take(MostLines)
            .Select(row => new
            {
                row.meeting.Id,
                row.meeting.Board!.Name,
                row.meeting.State,
                Note = row.meeting.Note == null ? NoteState.Draft : row.meeting.Note.State,
                row.version.Number,
                row.version.IssuedAt,
                row.version.Content,
            })
            .ToListAsync(ct);
        return
        [
            .. from row in rows
               let agenda = IssuedAgendaJson.Read(row.Content)
               where agenda.Date >= today
               orderby agenda.Date, row.Id
               select new MemberAgendaLine(
                   row.Id, row.Name, agenda.Date, agenda.Start, agenda.End, agenda.Place, agenda.State, row.Number, row.IssuedAt,
                   MemberSights.Of(row.State, row.Note) is MemberSight.Agenda or MemberSight.Draft),
        ];
    }

    /// <summary>The latest issued version; null where none is. It asks nobody's rights: whoever calls has looked at the meeting's.</summary>
    internal async Task<IssuedAgenda?> LatestAsync(int meetingId, CancellationToken ct)
        => await db.AgendaVersions.AsNoTracking()
            .Where(version => version.MeetingId == meetingId)
            .OrderByDescending(version => version.Number)
            .Select(version => version.Content)
            .FirstOrDefaultAsync(ct) is { } content ? IssuedAgendaJson.Read(content) : null;

    /// <summary>The latest issued version of each of these meetings that has one; it asks nobody's rights.</summary>
    internal async Task<IReadOnlyDictionary<int, IssuedAgenda>> LatestAsync(IReadOnlyCollection<int> meetingIds, CancellationToken ct)
    {
        var rows = await db.AgendaVersions.AsNoTracking()
            .Where(version => meetingIds.Contains(version.MeetingId) && !db.AgendaVersions.Any(later => later.MeetingId == version.MeetingId && later.Number > version.Number))
            .Select(version => new { version.MeetingId, version.Content })
            .ToListAsync(ct);
        return rows.ToDictionary(row => row.MeetingId, row => IssuedAgendaJson.Read(row.Content));
    }

    private async Task<Head?> MeetingAsync(int meetingId, Rights rights, CancellationToken ct)
    {
        var meeting = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.Id == meetingId)
            .Select(meeting => new Head(meeting.BoardId, meeting.Board!.Slug))
            .SingleOrDefaultAsync(ct);
        return meeting is not null && rights.MayReadDrafts(meeting.BoardId) ? meeting : null;
    }

    private async Task<IReadOnlyList<AgendaVersionLine>> VersionsAsync(int meetingId, bool withNames, CancellationToken ct)
    {
        var lines = await db.AgendaVersions.AsNoTracking()
            .Where(version => version.MeetingId == meetingId)
            .OrderByDescending(version => version.Number)
            .Select(version => new AgendaVersionLine(version.Number, version.IssuedAt, version.ByName, version.Change, version.IsPublished))
            .ToListAsync(ct);
        return withNames ? lines : [.. lines.Select(line => line with { ByName = null })];
    }

    private async Task<IssuedAgenda> ContentAsync(int meetingId, int number, CancellationToken ct)
        => IssuedAgendaJson.Read(await db.AgendaVersions.AsNoTracking()
            .Where(version => version.MeetingId == meetingId && version.Number == number)
            .Select(version => version.Content)
            .SingleAsync(ct));

    private async Task<PreviousNote?> PreviousNoteAsync(IssuedPrevious? previous, int boardId, CancellationToken ct)
        => previous is null
            ? null
            : await db.Meetings.AsNoTracking()
                .Where(meeting => meeting.Id == previous.MeetingId && meeting.BoardId == boardId && meeting.Note != null)
                .Select(meeting => new PreviousNote(meeting.Id, meeting.Board!.Slug, meeting.Date, meeting.Note!.State))
                .SingleOrDefaultAsync(ct);

    private sealed record Head(int BoardId, string Slug);
}
