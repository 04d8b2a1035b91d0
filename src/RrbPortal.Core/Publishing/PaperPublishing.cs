using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Publishing;

/// <summary>Asks for a paper to be published as it stands now.</summary>
public sealed record PublishPaper(int MeetingId, int Id, int Version);

/// <summary>
/// Takes papers to the public, and back: a row of the published copy, the clock and the audit entry in one save with
/// whatever else is saved. A paper that is meant for everybody is not public before this was done, and neither is a
/// new version of one that is.
/// </summary>
public sealed class PaperPublishing(PortalDbContext db, AuditTrail audit, TimeProvider time, PublicationNumbers numbers)
{
    /// <summary>What stands in the place of a title once a paper is withdrawn: the title may be why.</summary>
    public const string WithdrawnTitle = "Withdrawn paper";

    /// <summary>Publishes one paper.</summary>
    public async Task<Outcome> PublishAsync(PublishPaper input, Change change, CancellationToken ct)
    {
        var outcome = await Attempts.RunAsync(db, () => TryPublishAsync(input, change, ct));
        if (outcome is Outcome.Done)
        {
            numbers.Announce();
        }

        return outcome;
    }

    /// <summary>
    /// The titles of what <see cref="StageMeetingAsync"/> would publish now. It asks nobody's rights: whoever calls has
    /// looked at the meeting's.
    /// </summary>
    internal async Task<IReadOnlyList<string>> ReadyAsync(int meetingId, CancellationToken ct)
        => [.. (await ReadyRowsAsync(meetingId, ct)).Select(row => row.Title)];

    /// <summary>
    /// Adds what is to be published of a meeting's papers to the context, and saves nothing: for whoever publishes
    /// something else of the meeting in the same save. It asks nobody's rights. Withdrawn papers, papers of closed items
    /// and those that the public reads already as they are stay as they are.
    /// </summary>
    /// <returns>How many papers become public, or public anew.</returns>
    internal async Task<int> StageMeetingAsync(int meetingId, CancellationToken ct)
    {
        var rows = await ReadyRowsAsync(meetingId, ct);
        foreach (var row in rows)
        {
            row.Sequence = await numbers.DrawAsync(ct);
            db.PublishedPapers.Add(row);
        }

        return rows.Count;
    }

    /// <summary>The titles of a meeting's papers that the public reads now; none for whoever may not edit the meeting.</summary>
    public async Task<IReadOnlyList<string>> PublicAsync(int meetingId, Rights rights, CancellationToken ct)
        => await db.Meetings.Where(meeting => meeting.Id == meetingId).Select(meeting => (int?)meeting.BoardId).SingleOrDefaultAsync(ct) is { } board && rights.MayEdit(board)
            ? await PublicRows(meetingId).OrderBy(row => row.Id).Select(row => row.Title).ToListAsync(ct)
            : [];

    internal Task<bool> AreAnyPublicAsync(int meetingId, CancellationToken ct) => PublicRows(meetingId).AnyAsync(ct);

    /// <summary>
    /// Withdraws every public paper of a meeting, for whoever could read it as <c>PaperService</c> does, and saves nothing:
    /// for whoever withdraws the note in the same save. It asks nobody's rights.
    /// </summary>
    internal async Task StageMeetingsWithdrawalAsync(int meetingId, string reason, CancellationToken ct)
    {
        var open = PublicRows(meetingId);
        var papers = await db.Papers.Where(paper => paper.MeetingId == meetingId && open.Any(row => row.PaperKey == paper.PublicKey)).ToListAsync(ct);
        await StageWithdrawalAsync(papers, reason, ct);
        foreach (var paper in papers)
        {
            (paper.WithdrawnAt, paper.WithdrawalReason) = (time.GetUtcNow(), reason);
        }
    }

    /// <summary>Whether the public can read some version of a paper now.</summary>
    public async Task<bool> IsPublicAsync(Paper paper, CancellationToken ct)
        => (await PaperCopies.LatestAsync(db, [paper], ct)).GetValueOrDefault(paper.PublicKey) is { Sha256: not null };

    /// <summary>
    /// Adds to the context that the public can no longer read papers, and saves nothing; nothing happens to one that it
    /// could not read. Once it is saved, <see cref="PublicationNumbers.Announce"/> tells the caches of this process.
    /// </summary>
    internal async Task StageWithdrawalAsync(IReadOnlyCollection<Paper> papers, string reason, CancellationToken ct)
    {
        foreach (var last in (await PaperCopies.LatestAsync(db, papers, ct)).Values.Where(row => row.Sha256 is not null).OrderBy(row => row.Id))
        {
            db.PublishedPapers.Add(new PublishedPaper
            {
                Sequence = await numbers.DrawAsync(ct),
                PaperKey = last.PaperKey,
                Number = last.Number + 1,
                MeetingKey = last.MeetingKey,
                BoardSlug = last.BoardSlug,
                MeetingDate = last.MeetingDate,
                PublishedAt = time.GetUtcNow(),
                Title = WithdrawnTitle,
                ItemNumber = last.ItemNumber,
                FileName = string.Empty,
                MediaType = string.Empty,
                WithdrawalReason = reason,
            });
        }
    }

    private async Task<Outcome> TryPublishAsync(PublishPaper input, Change change, CancellationToken ct)
    {
        var board = await db.Meetings.Where(meeting => meeting.Id == input.MeetingId).Select(meeting => (int?)meeting.BoardId).SingleOrDefaultAsync(ct);
        var paper = await db.Papers.AsNoTracking().SingleOrDefaultAsync(paper => paper.Id == input.Id && paper.MeetingId == input.MeetingId, ct);
        if (board is not { } boardId || paper is null || !change.Rights.MayEdit(boardId))
        {
            return new Outcome.NotFound();
        }

        if (paper.Version != input.Version)
        {
            return new Outcome.Conflict(paper.Version, []);
        }

        var stop = new Refusals()
            .When(paper.WithdrawnAt is not null, string.Empty, "This paper is withdrawn. Put it back before you publish it.")
            .When(paper.Audience is not PaperAudience.Public, string.Empty, "This paper is not for everybody. Change who may read it before you publish it.");
        if (stop.Outcome is { } refused)
        {
            return refused;
        }

        var (row, reason) = (await PaperCopies.LoadAsync(db, input.MeetingId, [paper], ct)).Of(paper, time.GetUtcNow());
        if (row is null)
        {
            return new Outcome.Refused(string.Empty, reason!);
        }

        row.Sequence = await numbers.DrawAsync(ct);
        db.PublishedPapers.Add(row);
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(meeting => meeting.Id == input.MeetingId, ct);
        audit.Record(db, change, "paper.published", meeting, boardId);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(paper.Id);
    }

    private IQueryable<PublishedPaper> PublicRows(int meetingId)
        => db.PublishedPapers.Where(row => row.Sha256 != null
            && db.Papers.Any(paper => paper.MeetingId == meetingId && paper.PublicKey == row.PaperKey)
            && !db.PublishedPapers.Any(later => later.PaperKey == row.PaperKey && later.Number > row.Number));

    private async Task<IReadOnlyList<PublishedPaper>> ReadyRowsAsync(int meetingId, CancellationToken ct)
    {
        var papers = await db.Papers.AsNoTracking()
            .Where(paper => paper.MeetingId == meetingId && paper.Audience == PaperAudience.Public && paper.WithdrawnAt == null)
            .OrderBy(paper => paper.Id)
            .ToListAsync(ct);
        if (papers.Count == 0)
        {
            return [];
        }

        var copies = await PaperCopies.LoadAsync(db, meetingId, papers, ct);
        return [.. papers.Select(paper => copies.Of(paper, time.GetUtcNow()).Row).OfType<PublishedPaper>()];
    }
}
