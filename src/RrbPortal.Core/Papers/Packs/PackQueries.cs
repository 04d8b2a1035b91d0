using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Papers.Packs;

/// <summary>Gathers what goes into a pack: for members what members may read, and for the secretariat what it chooses.</summary>
public sealed class PackQueries(PortalDbContext db, KnownAgendas agendas, TimeProvider time)
{

    /// <param name="audience">For whom; whoever is not of the board's secretariat gets the pack of the members, whatever was asked.</param>
    /// <returns>Null for whoever may not know of the meeting.</returns>
    public async Task<PackPlan?> PlanAsync(int meetingId, PaperAudience audience, Rights rights, CancellationToken ct)
    {
        var issued = IssuedMeetings.Of(db);
        var meeting = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.Id == meetingId)
            .Select(meeting => new
            {
                meeting.BoardId,
                BoardSlug = meeting.Board!.Slug,
                BoardName = meeting.Board.Name,
                WasIssued = meeting.State == MeetingState.Held || db.Meetings.Where(issued).Any(known => known.Id == meeting.Id),
            })
            .SingleOrDefaultAsync(ct);
        if (meeting is null || !PaperAccess.SeesMeeting(rights, meeting.BoardId, meeting.WasIssued))
        {
            return null;
        }

        var wanted = rights.MayEdit(meeting.BoardId) ? audience : PaperAudience.Members;
        var agenda = await (wanted switch
        {
            PaperAudience.Members => agendas.OfMembersAsync(meetingId, ct),
            PaperAudience.Public => agendas.OfPublicAsync(meetingId, ct),
            _ => agendas.OfSecretariatAsync(meetingId, ct),
        });
        var papers = wanted is PaperAudience.Public ? await PublishedAsync(meetingId, agenda, ct) : await WorkingAsync(meetingId, wanted, ct);
        return new PackPlan(
            meetingId, meeting.BoardSlug, meeting.BoardName, agenda.Date, agenda.Start, agenda.End, agenda.Place, wanted, time.GetUtcNow(), Items(agenda, papers));
    }

    private async Task<List<Row>> WorkingAsync(int meetingId, PaperAudience audience, CancellationToken ct)
    {
        var papers = db.Papers.AsNoTracking().Where(paper => paper.MeetingId == meetingId);
        if (audience is not PaperAudience.Secretariat)
        {
            papers = papers.Where(paper => paper.Audience != PaperAudience.Secretariat);
        }

        var rows = await papers
            .OrderBy(paper => paper.Position).ThenBy(paper => paper.Id)
            .Select(paper => new { paper, File = paper.Versions.OrderByDescending(version => version.Number).First() })
            .ToListAsync(ct);
        return [.. rows.Select(row => new Row(
            row.paper.AgendaItemId, row.paper.PublicKey, row.paper.Title, row.File.FileName, row.File.MediaType, row.File.Length, row.File.Sha256,
            row.paper.WithdrawnAt is null ? null : row.paper.WithdrawalReason ?? string.Empty))];
    }

    /// <summary>What the public reads, as it was published: a newer version that nobody has published has no place here.</summary>
    private async Task<List<Row>> PublishedAsync(int meetingId, KnownAgenda agenda, CancellationToken ct)
    {
        var rows = await db.Papers.AsNoTracking()
            .Where(paper => paper.MeetingId == meetingId)
            .OrderBy(paper => paper.Position).ThenBy(paper => paper.Id)
            .Select(paper => new
            {
                Copy = db.PublishedPapers.Where(row => row.PaperKey == paper.PublicKey).OrderByDescending(row => row.Number).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return [.. rows.Where(row => row.Copy is not null).Select(row => new Row(
            agenda.Items.FirstOrDefault(item => item.Number == row.Copy!.ItemNumber)?.Id, row.Copy!.PaperKey, row.Copy.Title, row.Copy.FileName, row.Copy.MediaType, row.Copy.Length, row.Copy.Sha256 ?? string.Empty, row.Copy.WithdrawalReason))];
    }

    private static List<PackItem> Items(KnownAgenda agenda, List<Row> papers)
    {
        List<PackItem> listed = [new(string.Empty, PaperGroups.WholeMeeting, null, null, IsSubItem: false, IsClosed: false, Of(null, string.Empty))];
        listed.AddRange(agenda.Items.Select(item => new PackItem(item.Number, item.Title, item.LeadOrganisation, item.Minutes, item.IsSubItem, item.IsClosed, Of(item.Id, item.Number))));
        return listed;

        IReadOnlyList<PackPaper> Of(int? itemId, string number)
            => [.. papers.Where(paper => PaperGroups.ItemOf(agenda, paper.ItemId) == itemId).Select((paper, index) => new PackPaper(
                PackNames.Number(number, index + 1), paper.Key, paper.Title, paper.FileName, paper.MediaType, paper.Length, paper.Sha256, paper.WithdrawalReason))];
    }

    private sealed record Row(int? ItemId, Guid Key, string Title, string FileName, string MediaType, long Length, string Sha256, string? WithdrawalReason);
}
