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
public sealed class PaperPublishing(PortalDbContext db, AuditTrail audit, TimeProvider time, PublicationFollower follower)
{
    /// <summary>What stands in the place of a title once a paper is withdrawn: the title may be why.</summary>
    public const string WithdrawnTitle = "Withdrawn paper";

    private int? _staged;

    /// <summary>Publishes one paper.</summary>
    public async Task<Outcome> PublishAsync(PublishPaper input, Change change, CancellationToken ct)
    {
        var outcome = await Attempts.RunAsync(db, () => TryPublishAsync(input, change, ct));
        if (outcome is Outcome.Done)
        {
            Announce();
        }

        return outcome;
    }

    /// <summary>
    /// Adds what is to be published of a meeting's papers to the context, and saves nothing: for whoever publishes
    /// something else of the meeting in the same save. It asks nobody's rights. Withdrawn papers, papers of closed items
    /// and those that the public reads already as they are stay as they are.
    /// </summary>
    /// <param name="sequence">The number that the caller drew from the publication clock for this save.</param>
    /// <returns>How many papers become public, or public anew.</returns>
    public async Task<int> StageMeetingAsync(int meetingId, int sequence, CancellationToken ct)
    {
        var staged = 0;
        foreach (var paper in await db.Papers.AsNoTracking()
            .Where(paper => paper.MeetingId == meetingId && paper.Audience == PaperAudience.Public && paper.WithdrawnAt == null)
            .OrderBy(paper => paper.Id)
            .ToListAsync(ct))
        {
            var (row, _) = await RowAsync(paper, sequence, ct);
            if (row is not null)
            {
                db.PublishedPapers.Add(row);
                staged++;
            }
        }

        return staged;
    }

    /// <summary>Whether the public can read some version of a paper now.</summary>
    public async Task<bool> IsPublicAsync(Paper paper, CancellationToken ct)
        => await LatestAsync(paper.PublicKey, ct) is { Sha256: not null };

    /// <summary>
    /// Adds to the context that the public can no longer read a paper, and saves nothing; nothing happens where it could
    /// not. Once it is saved, <see cref="Announce"/> tells the caches of this process.
    /// </summary>
    internal async Task StageWithdrawalAsync(Paper paper, string reason, CancellationToken ct)
    {
        if (await LatestAsync(paper.PublicKey, ct) is not { Sha256: not null } last)
        {
            return;
        }

        db.PublishedPapers.Add(new PublishedPaper
        {
            Sequence = await DrawAsync(ct),
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

    /// <summary>Tells what was staged and has been saved, without waiting for the next look at the database.</summary>
    internal void Announce()
    {
        if (_staged is { } sequence)
        {
            follower.Raise(sequence);
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

        var (row, reason) = await RowAsync(paper, sequence: 0, ct);
        if (row is null)
        {
            return new Outcome.Refused(string.Empty, reason!);
        }

        row.Sequence = await DrawAsync(ct);
        db.PublishedPapers.Add(row);
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(meeting => meeting.Id == input.MeetingId, ct);
        audit.Record(db, change, "paper.published", meeting, boardId);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(paper.Id);
    }

    /// <summary>The paper as the public is to read it; or, without a row, why there is nothing to publish.</summary>
    private async Task<(PublishedPaper? Row, string? Reason)> RowAsync(Paper paper, int sequence, CancellationToken ct)
    {
        var meeting = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.Id == paper.MeetingId)
            .Select(meeting => new { meeting.PublicKey, meeting.Date, meeting.Board!.Slug })
            .SingleAsync(ct);
        if (meeting.Date is not { } date)
        {
            return (null, "The meeting has no date yet, so its papers have no public address. Record the date first.");
        }

        var (number, isClosed) = await ItemAsync(paper, ct);
        if (isClosed)
        {
            return (null, "This item is closed to the public, so its papers are too.");
        }

        var file = await db.PaperVersions.AsNoTracking().Where(version => version.PaperId == paper.Id).OrderByDescending(version => version.Number).FirstAsync(ct);
        var last = await LatestAsync(paper.PublicKey, ct);
        var row = new PublishedPaper
        {
            Sequence = sequence,
            PaperKey = paper.PublicKey,
            Number = (last?.Number ?? 0) + 1,
            MeetingKey = meeting.PublicKey,
            BoardSlug = meeting.Slug,
            MeetingDate = date,
            PublishedAt = time.GetUtcNow(),
            Title = paper.Title,
            ItemNumber = number,
            FileName = file.FileName,
            MediaType = file.MediaType,
            Length = file.Length,
            Sha256 = file.Sha256,
        };
        return IsSame(row, last) ? (null, "The public reads this paper already as it is.") : (row, null);
    }

    private static bool IsSame(PublishedPaper row, PublishedPaper? last)
        => last is not null
           && (row.Sha256, row.Title, row.ItemNumber, row.FileName, row.MediaType, row.BoardSlug, row.MeetingDate)
           == (last.Sha256, last.Title, last.ItemNumber, last.FileName, last.MediaType, last.BoardSlug, last.MeetingDate);

    /// <summary>The number of the paper's item as a reader sees it, and whether the item, or the one above it, is closed.</summary>
    private async Task<(string? Number, bool IsClosed)> ItemAsync(Paper paper, CancellationToken ct)
    {
        if (paper.AgendaItemId is not { } id)
        {
            return (null, false);
        }

        var items = await db.AgendaItems.AsNoTracking()
            .Where(item => item.MeetingId == paper.MeetingId)
            .OrderBy(item => item.Position).ThenBy(item => item.Id)
            .Select(item => new { item.Id, item.ParentId, IsClosed = item.Audience == ItemAudience.Closed })
            .ToListAsync(ct);
        var item = items.Single(item => item.Id == id);
        var parent = items.Find(other => other.Id == item.ParentId);
        var place = Place(item.Id, item.ParentId);
        return parent is null ? ($"{place}", item.IsClosed) : ($"{Place(parent.Id, null)}.{place}", item.IsClosed || parent.IsClosed);

        int Place(int itemId, int? parentId) => items.Where(other => other.ParentId == parentId).TakeWhile(other => other.Id != itemId).Count() + 1;
    }

    private Task<PublishedPaper?> LatestAsync(Guid key, CancellationToken ct)
        => db.PublishedPapers.AsNoTracking().Where(row => row.PaperKey == key).OrderByDescending(row => row.Number).FirstOrDefaultAsync(ct);

    private async Task<int> DrawAsync(CancellationToken ct)
    {
        var clock = await db.PublicationClock.SingleAsync(clock => clock.Id == PublicationClock.TheOnlyId, ct);
        _staged = ++clock.Sequence;
        return clock.Sequence;
    }
}
