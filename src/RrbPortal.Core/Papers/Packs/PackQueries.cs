using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Papers.Packs;

/// <summary>Gathers what goes into a pack: for members what members may read, and for the secretariat what it chooses.</summary>
public sealed class PackQueries(PortalDbContext db, TimeProvider time)
{
    private const string ClosedTitle = "Closed item";

    /// <param name="audience">For whom; whoever is not of the board's secretariat gets the pack of the members, whatever was asked.</param>
    /// <returns>Null for whoever may not know of the meeting.</returns>
    public async Task<PackPlan?> PlanAsync(int meetingId, PaperAudience audience, Rights rights, CancellationToken ct)
    {
        var meeting = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.Id == meetingId)
            .Select(meeting => new
            {
                meeting.BoardId,
                BoardSlug = meeting.Board!.Slug,
                BoardName = meeting.Board.Name,
                meeting.Date,
                meeting.Start,
                meeting.End,
                meeting.Place,
                WasIssued = MemberPaperQueries.WasIssued.Contains(meeting.State) || db.AgendaVersions.Any(version => version.MeetingId == meeting.Id),
            })
            .SingleOrDefaultAsync(ct);
        if (meeting is null || !PaperAccess.SeesMeeting(rights, meeting.BoardId, meeting.WasIssued))
        {
            return null;
        }

        var wanted = rights.MayEdit(meeting.BoardId) ? audience : PaperAudience.Members;
        var papers = wanted is PaperAudience.Public ? await PublishedAsync(meetingId, ct) : await WorkingAsync(meetingId, wanted, ct);
        return new PackPlan(
            meetingId, meeting.BoardSlug, meeting.BoardName, meeting.Date, meeting.Start, meeting.End, meeting.Place, wanted, time.GetUtcNow(), await ItemsAsync(meetingId, wanted, papers, ct));
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
    private async Task<List<Row>> PublishedAsync(int meetingId, CancellationToken ct)
    {
        var rows = await db.Papers.AsNoTracking()
            .Where(paper => paper.MeetingId == meetingId)
            .OrderBy(paper => paper.Position).ThenBy(paper => paper.Id)
            .Select(paper => new
            {
                paper.AgendaItemId,
                Copy = db.PublishedPapers.Where(row => row.PaperKey == paper.PublicKey).OrderByDescending(row => row.Number).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return [.. rows.Where(row => row.Copy is not null).Select(row => new Row(
            row.AgendaItemId, row.Copy!.PaperKey, row.Copy.Title, row.Copy.FileName, row.Copy.MediaType, row.Copy.Length, row.Copy.Sha256 ?? string.Empty, row.Copy.WithdrawalReason))];
    }

    private async Task<IReadOnlyList<PackItem>> ItemsAsync(int meetingId, PaperAudience audience, List<Row> papers, CancellationToken ct)
    {
        var items = await db.AgendaItems.AsNoTracking()
            .Where(item => item.MeetingId == meetingId)
            .Select(item => new { item.Id, item.ParentId, item.Position, item.Title, item.LeadOrganisation, item.PlannedMinutes, item.ClosedTitleIsPublic, IsClosed = item.Audience == ItemAudience.Closed })
            .ToDictionaryAsync(item => item.Id, ct);
        var isPublic = audience is PaperAudience.Public;
        List<PackItem> listed = [new(string.Empty, PaperGroups.WholeMeeting, null, null, IsSubItem: false, IsClosed: false, Of(null, string.Empty))];
        foreach (var place in AgendaOrder.Numbered(items.Values.Select(item => new AgendaPlace(item.Id, item.ParentId, item.Position))))
        {
            var item = items[place.Id];
            if (isPublic && place.ParentId is { } parent && items[parent].IsClosed)
            {
                continue;
            }

            // A paper of an item that was closed after it was published is public, and stays so until it is withdrawn.
            var isHidden = isPublic && item.IsClosed;
            listed.Add(new PackItem(
                place.Number,
                isHidden && !item.ClosedTitleIsPublic ? ClosedTitle : item.Title,
                isHidden ? null : item.LeadOrganisation,
                isHidden ? null : item.PlannedMinutes,
                place.IsSubItem,
                item.IsClosed,
                Of(item.Id, place.Number)));
        }

        return listed;

        IReadOnlyList<PackPaper> Of(int? itemId, string number)
            => [.. papers.Where(paper => paper.ItemId == itemId).Select((paper, index) => new PackPaper(
                PackNames.Number(number, index + 1), paper.Key, paper.Title, paper.FileName, paper.MediaType, paper.Length, paper.Sha256, paper.WithdrawalReason))];
    }

    private sealed record Row(int? ItemId, Guid Key, string Title, string FileName, string MediaType, long Length, string Sha256, string? WithdrawalReason);
}
