using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Papers;

/// <summary>Reads papers for whoever may read them; see <see cref="PaperAccess"/>.</summary>
public sealed class MemberPaperQueries(PortalDbContext db, KnownAgendas agendas)
{
    /// <summary>What a member of the board may read of a meeting. The secretariat sees here what members see.</summary>
    /// <returns>Null for whoever may not know of the meeting.</returns>
    public async Task<MemberPapers?> OfMeetingAsync(int meetingId, Rights rights, CancellationToken ct)
    {
        var issued = IssuedMeetings.Of(db);
        var meeting = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.Id == meetingId)
            .Select(meeting => new
            {
                meeting.BoardId,
                BoardName = meeting.Board!.Name,
                WasIssued = meeting.State == MeetingState.Held || db.Meetings.Where(issued).Any(known => known.Id == meeting.Id),
            })
            .SingleOrDefaultAsync(ct);
        if (meeting is null || !PaperAccess.SeesMeeting(rights, meeting.BoardId, meeting.WasIssued))
        {
            return null;
        }

        var papers = await db.Papers.AsNoTracking()
            .Where(paper => paper.MeetingId == meetingId && paper.Audience != PaperAudience.Secretariat)
            .OrderBy(paper => paper.Position).ThenBy(paper => paper.Id)
            .Select(paper => new { paper, Current = paper.Versions.OrderByDescending(version => version.Number).First() })
            .ToListAsync(ct);
        List<(Paper Paper, PaperVersion Current)> rows = [.. papers.Select(row => (row.paper, row.Current))];
        var agenda = await agendas.OfMembersAsync(meetingId, ct);
        var found = PaperGroups.Of<(Paper Paper, PaperVersion Current), MemberPaper>(agenda, rows, row => row.Paper.AgendaItemId, (row, _) => Line(row.Paper, row.Current));
        return new MemberPapers(meetingId, meeting.BoardName, agenda.Date, rights.MayEdit(meeting.BoardId), [.. found.Where(group => group.Papers.Count > 0)]);

        static MemberPaper Line(Paper paper, PaperVersion current)
            => new(paper.PublicKey, paper.Title, current.MediaType, current.Length, current.Pages, current.Number, current.At, paper.WithdrawnAt, paper.WithdrawalReason);
    }

    /// <summary>
    /// What stands at a paper's address. A withdrawn paper answers with its reason, to the secretariat as well; each
    /// version by its number, and so what was withdrawn, is the secretariat's alone, but for the current one.
    /// </summary>
    /// <param name="number">A version; null for the current one.</param>
    public async Task<PaperLookup> FileAsync(Guid key, int? number, Rights rights, CancellationToken ct)
    {
        var issued = IssuedMeetings.Of(db);
        var found = await db.Papers.AsNoTracking()
            .Where(paper => paper.PublicKey == key)
            .Join(db.Meetings, paper => paper.MeetingId, meeting => meeting.Id, (paper, meeting) => new
            {
                Paper = paper,
                meeting.BoardId,
                WasIssued = meeting.State == MeetingState.Held || db.Meetings.Where(issued).Any(known => known.Id == meeting.Id),
            })
            .SingleOrDefaultAsync(ct);
        if (found is null || !PaperAccess.MayRead(rights, found.BoardId, found.WasIssued, found.Paper.Audience))
        {
            return new PaperLookup.NotFound();
        }

        var paper = found.Paper;
        var versions = await db.PaperVersions.AsNoTracking().Where(version => version.PaperId == paper.Id).OrderByDescending(version => version.Number).ToListAsync(ct);
        var isByNumber = number is not null && rights.MayEdit(found.BoardId);
        if (paper.WithdrawnAt is { } at && !isByNumber)
        {
            return new PaperLookup.Withdrawn(paper.MeetingId, paper.Title, at, paper.WithdrawalReason ?? string.Empty);
        }

        var wanted = number is null ? versions[0] : versions.Find(version => version.Number == number);
        return wanted is null || (wanted != versions[0] && !isByNumber)
            ? new PaperLookup.NotFound()
            : new PaperLookup.Found(new PaperFile(wanted.FileName, wanted.MediaType, wanted.Length, wanted.Sha256, wanted.At));
    }
}
