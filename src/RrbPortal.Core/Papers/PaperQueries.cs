using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Papers;

/// <summary>Reads papers for the secretariat that keeps them.</summary>
public sealed class PaperQueries(PortalDbContext db, KnownAgendas agendas)
{
    /// <summary>The papers of a meeting in the order of the agenda; every item is there, with or without papers.</summary>
    /// <returns>Null for whoever may not edit the meeting.</returns>
    public async Task<IReadOnlyList<PaperGroup<PaperLine>>?> OfMeetingAsync(int meetingId, Rights rights, CancellationToken ct)
    {
        if (!await MayEditAsync(meetingId, rights, ct))
        {
            return null;
        }

        var papers = await db.Papers.AsNoTracking()
            .Where(paper => paper.MeetingId == meetingId)
            .Include(paper => paper.Versions)
            .OrderBy(paper => paper.Position).ThenBy(paper => paper.Id)
            .ToListAsync(ct);
        var keys = papers.Select(paper => paper.PublicKey).ToList();
        var published = (await db.PublishedPapers.AsNoTracking().Where(row => keys.Contains(row.PaperKey)).ToListAsync(ct))
            .GroupBy(row => row.PaperKey)
            .ToDictionary(rows => rows.Key, rows => rows.MaxBy(row => row.Number));
        return PaperGroups.Of(
            await agendas.OfSecretariatAsync(meetingId, ct),
            papers,
            paper => paper.AgendaItemId,
            (Paper paper, PaperGroup<PaperLine> group) => Line(paper, group, published.GetValueOrDefault(paper.PublicKey)));
    }

    /// <returns>Null where there is no such paper, or the person may not edit it.</returns>
    public async Task<PaperToEdit?> PaperAsync(int meetingId, int id, Rights rights, CancellationToken ct)
    {
        if (!await MayEditAsync(meetingId, rights, ct)
            || await db.Papers.AsNoTracking().Include(paper => paper.Versions).SingleOrDefaultAsync(paper => paper.Id == id && paper.MeetingId == meetingId, ct) is not { } paper)
        {
            return null;
        }

        var published = await db.PublishedPapers.AsNoTracking().Where(row => row.PaperKey == paper.PublicKey).OrderByDescending(row => row.Number).FirstOrDefaultAsync(ct);
        return new PaperToEdit(
            paper.Id, paper.Version, PaperFacts.Of(paper), paper.WithdrawnAt is not null, published is { Sha256: not null }, File(paper.Versions.MaxBy(version => version.Number)!));
    }

    private static PaperLine Line(Paper paper, PaperGroup<PaperLine> group, PublishedPaper? published)
    {
        var files = paper.Versions.OrderByDescending(version => version.Number).ToList();
        var copy = published is null ? PublicCopy.None
            : published.Sha256 is null ? PublicCopy.Withdrawn
            : (published.Sha256, published.Title, published.ItemNumber ?? string.Empty, published.FileName) == (files[0].Sha256, paper.Title, group.Number, files[0].FileName) ? PublicCopy.Same
            : PublicCopy.Earlier;
        return new PaperLine(
            paper.Id, paper.Version, paper.PublicKey, paper.Title, paper.Audience, paper.WithdrawnAt, paper.WithdrawalReason,
            [.. files.Select(File)], copy, paper.Audience is PaperAudience.Public && group.IsClosed);
    }

    private static PaperFileLine File(PaperVersion version)
        => new(version.Number, version.FileName, version.MediaType, version.Length, version.Pages, version.At, version.ByName);

    private async Task<bool> MayEditAsync(int meetingId, Rights rights, CancellationToken ct)
        => await db.Meetings.Where(meeting => meeting.Id == meetingId).Select(meeting => (int?)meeting.BoardId).SingleOrDefaultAsync(ct) is { } board
           && rights.MayEdit(board);
}
