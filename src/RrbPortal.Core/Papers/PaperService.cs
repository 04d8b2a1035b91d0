using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Core.Publishing;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Papers;

/// <summary>
/// Keeps the papers of a meeting. They are no part of the note's text, so the state of the note does not matter, and a
/// change of theirs is no change of the note. What takes a paper from the public is one save with its publication.
/// </summary>
public sealed class PaperService(PortalDbContext db, AuditTrail audit, TimeProvider time, PaperPublishing publishing, PublicationNumbers numbers, ItemOptions items)
{
    /// <summary>The most papers of one meeting.</summary>
    public const int MostPapers = 200;

    public Task<Outcome> AddAsync(AddPapers input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryAddAsync(input, change, ct));

    public Task<Outcome> AddVersionAsync(AddPaperVersion input, Change change, CancellationToken ct)
        => ChangeAsync(input.MeetingId, input.Id, input.Version, change, "paper.version-added", paper => AddVersionAsync(paper, input.File, change, ct), ct);

    public Task<Outcome> EditAsync(EditPaper input, Change change, CancellationToken ct)
        => ChangeAsync(input.MeetingId, input.Id, input.Version, change, "paper.edited", paper => EditAsync(paper, input, ct), ct);

    public Task<Outcome> WithdrawAsync(WithdrawPaper input, Change change, CancellationToken ct)
        => ChangeAsync(input.MeetingId, input.Id, input.Version, change, "paper.withdrawn", paper => WithdrawAsync(paper, input, ct), ct);

    public Task<Outcome> PutBackAsync(PutPaperBack input, Change change, CancellationToken ct)
        => ChangeAsync(input.MeetingId, input.Id, input.Version, change, "paper.put-back", PutBackAsync, ct);

    /// <summary>Moves a paper by one place; at the end of its item's papers nothing happens.</summary>
    public Task<Outcome> MoveAsync(MovePaper input, Change change, CancellationToken ct)
        => ChangeAsync(input.MeetingId, input.Id, version: null, change, "paper.moved", paper => MoveAsync(paper, input.Direction, ct), ct);

    private async Task<Outcome> TryAddAsync(AddPapers input, Change change, CancellationToken ct)
    {
        if (await BoardOfAsync(input.MeetingId, ct) is not { } board || !change.Rights.MayEdit(board))
        {
            return new Outcome.NotFound();
        }

        var title = Words.Line(input.Title);
        var count = await db.Papers.CountAsync(paper => paper.MeetingId == input.MeetingId, ct);
        var refusals = await CheckAsync(input.MeetingId, input.AgendaItemId, input.Audience, ct);
        refusals
            .When(input.Files.Count == 0, nameof(AddPapers.Files), "Choose one file or more")
            .When(title is not null && input.Files.Count > 1, nameof(AddPapers.Title), "Leave the title empty for several files: each takes its name, and can be changed afterwards")
            .Longer(nameof(AddPapers.Title), "title", title, Paper.TitleLength)
            .When(count + input.Files.Count > MostPapers, nameof(AddPapers.Files), $"A meeting holds {MostPapers} papers at most");
        foreach (var file in input.Files.Where(file => file.Problem is not null))
        {
            refusals.Add(nameof(AddPapers.Files), file.Problem!);
        }

        await RefuseTwiceAsync(refusals, input, ct);
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        var last = await LastPositionAsync(input.MeetingId, input.AgendaItemId, ct);
        var added = input.Files.Select((file, index) => New(input, file, title, last + index + 1, change)).ToList();
        db.Papers.AddRange(added);
        await SaveAsync(input.MeetingId, board, "paper.added", change, ct);
        return new Outcome.Done(added[0].Id);
    }

    /// <summary>The same file twice is a form that was sent twice, or a mistake.</summary>
    private async Task RefuseTwiceAsync(Refusals refusals, AddPapers input, CancellationToken ct)
    {
        var hashes = input.Files.Select(file => file.Sha256).ToList();
        var known = await db.Papers.AsNoTracking()
            .Where(paper => paper.MeetingId == input.MeetingId && paper.AgendaItemId == input.AgendaItemId && paper.WithdrawnAt == null)
            .SelectMany(paper => paper.Versions, (paper, version) => new { paper.Title, version.Sha256 })
            .Where(row => hashes.Contains(row.Sha256))
            .ToListAsync(ct);
        foreach (var file in input.Files)
        {
            if (known.Find(row => row.Sha256 == file.Sha256) is { } same)
            {
                refusals.Add(nameof(AddPapers.Files), $"{file.FileName} is here already, as “{same.Title}”");
            }
        }
    }

    private Paper New(AddPapers input, ReceivedFile file, string? title, int position, Change change)
    {
        var paper = new Paper
        {
            PublicKey = Guid.NewGuid(),
            MeetingId = input.MeetingId,
            AgendaItemId = input.AgendaItemId,
            Position = position,
            Title = title ?? PaperFileNames.TitleOf(file.FileName),
            Audience = input.Audience,
        };
        paper.Versions.Add(New(file, 1, change));
        return paper;
    }

    private PaperVersion New(ReceivedFile file, int number, Change change) => new()
    {
        Number = number,
        FileName = file.FileName,
        MediaType = file.MediaType,
        Length = file.Length,
        Sha256 = file.Sha256,
        Pages = file.Pages,
        At = time.GetUtcNow(),
        ByUserId = change.UserId,
        ByName = change.UserName,
    };

    private async Task<Outcome?> AddVersionAsync(Paper paper, ReceivedFile file, Change change, CancellationToken ct)
    {
        var last = await db.PaperVersions.Where(version => version.PaperId == paper.Id).OrderByDescending(version => version.Number).FirstAsync(ct);
        var refusals = new Refusals()
            .When(paper.WithdrawnAt is not null, string.Empty, "This paper is withdrawn. Put it back before you add a version.")
            .When(file.Problem is not null, nameof(AddPaperVersion.File), file.Problem ?? string.Empty)
            .When(last.Sha256 == file.Sha256, nameof(AddPaperVersion.File), $"{file.FileName} is the same file as the version that is here. Check that this is the right one");
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        paper.Versions.Add(New(file, last.Number + 1, change));
        db.Entry(paper).Property(record => record.Version).IsModified = true;
        return null;
    }

    private async Task<Outcome?> EditAsync(Paper paper, EditPaper input, CancellationToken ct)
    {
        var title = Words.Line(input.Paper.Title);
        var (itemId, audience) = (input.Paper.AgendaItemId, input.Paper.Audience);
        var refusals = await CheckAsync(input.MeetingId, itemId, audience, ct);
        var reason = Words.Line(input.Reason);
        var isTakenBack = audience is not PaperAudience.Public && await publishing.IsPublicAsync(paper, ct);
        refusals
            .When(title is null, nameof(PaperFacts.Title), "Enter a title")
            .Longer(nameof(PaperFacts.Title), "title", title, Paper.TitleLength)
            .When(isTakenBack && reason is null, nameof(EditPaper.Reason), "This paper is public. Say why the public can no longer read it; the reason stands in its place")
            .Longer(nameof(EditPaper.Reason), "reason", reason, Paper.ReasonLength);
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        if (paper.AgendaItemId != itemId)
        {
            paper.AgendaItemId = itemId;
            paper.Position = await LastPositionAsync(input.MeetingId, itemId, ct) + 1;
        }

        (paper.Title, paper.Audience) = (title!, audience);
        if (isTakenBack)
        {
            await publishing.StageWithdrawalAsync([paper], reason!, ct);
        }

        return null;
    }

    private async Task<Outcome?> WithdrawAsync(Paper paper, WithdrawPaper input, CancellationToken ct)
    {
        var reason = Words.Line(input.Reason);
        var refusals = new Refusals()
            .When(paper.WithdrawnAt is not null, string.Empty, "This paper is withdrawn already.")
            .When(reason is null, nameof(WithdrawPaper.Reason), "Say why it is withdrawn. Whoever could read it reads this in its place")
            .Longer(nameof(WithdrawPaper.Reason), "reason", reason, Paper.ReasonLength);
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        (paper.WithdrawnAt, paper.WithdrawalReason) = (time.GetUtcNow(), reason);
        await publishing.StageWithdrawalAsync([paper], reason!, ct);
        return null;
    }

    private static Task<Outcome?> PutBackAsync(Paper paper)
    {
        if (paper.WithdrawnAt is null)
        {
            return Task.FromResult<Outcome?>(new Outcome.Refused(string.Empty, "This paper is not withdrawn."));
        }

        (paper.WithdrawnAt, paper.WithdrawalReason) = (null, null);
        return Task.FromResult<Outcome?>(null);
    }

    private async Task<Outcome?> MoveAsync(Paper paper, Direction direction, CancellationToken ct)
    {
        var siblings = await db.Papers
            .Where(other => other.MeetingId == paper.MeetingId && other.AgendaItemId == paper.AgendaItemId)
            .OrderBy(other => other.Position).ThenBy(other => other.Id)
            .ToListAsync(ct);
        var order = Positions.Moved([.. siblings.Select(other => other.Id)], paper.Id, direction);
        for (var index = 0; index < order?.Count; index++)
        {
            siblings.Single(other => other.Id == order[index]).Position = index + 1;
        }

        return null;
    }

    private async Task<Refusals> CheckAsync(int meetingId, int? itemId, PaperAudience audience, CancellationToken ct)
    {
        var refusals = new Refusals();
        if (itemId is not { } id)
        {
            return refusals;
        }

        var item = await db.AgendaItems.AsNoTracking()
            .Where(item => item.Id == id && item.MeetingId == meetingId)
            .Select(item => new { item.Audience, Above = item.Parent == null ? (ItemAudience?)null : item.Parent.Audience })
            .SingleOrDefaultAsync(ct);
        var isClosed = item is not null && ClosedItems.IsClosed(item.Audience, item.Above);
        return refusals
            .When(item is null, nameof(PaperFacts.AgendaItemId), "Choose an item of this meeting")
            .When(isClosed && audience is PaperAudience.Public, nameof(PaperFacts.Audience), "This item is closed to the public, so its papers are too. Choose who else may read it, or another item");
    }

    private async Task<Outcome> ChangeAsync(
        int meetingId, int id, int? version, Change change, string action, Func<Paper, Task<Outcome?>> edit, CancellationToken ct)
    {
        var outcome = await Attempts.RunAsync(db, async () =>
        {
            if (await BoardOfAsync(meetingId, ct) is not { } board || !change.Rights.MayEdit(board)
                || await db.Papers.SingleOrDefaultAsync(paper => paper.Id == id && paper.MeetingId == meetingId, ct) is not { } paper)
            {
                return new Outcome.NotFound();
            }

            if (version is { } seen && paper.Version != seen)
            {
                return new Outcome.Conflict(paper.Version, PaperFacts.Of(paper).Fields(await items.LabelAsync(meetingId, paper.AgendaItemId, ct)));
            }

            if (await edit(paper) is { } stop)
            {
                db.ChangeTracker.Clear();
                return stop;
            }

            await SaveAsync(meetingId, board, action, change, ct);
            return new Outcome.Done(paper.Id);
        });
        if (outcome is Outcome.Done)
        {
            numbers.Announce();
        }

        return outcome;
    }

    private async Task SaveAsync(int meetingId, int board, string action, Change change, CancellationToken ct)
    {
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(meeting => meeting.Id == meetingId, ct);
        audit.Record(db, change, action, meeting, board);
        await db.SaveChangesAsync(ct);
    }

    private Task<int?> BoardOfAsync(int meetingId, CancellationToken ct)
        => db.Meetings.Where(meeting => meeting.Id == meetingId).Select(meeting => (int?)meeting.BoardId).SingleOrDefaultAsync(ct);

    private async Task<int> LastPositionAsync(int meetingId, int? itemId, CancellationToken ct)
        => await db.Papers.Where(paper => paper.MeetingId == meetingId && paper.AgendaItemId == itemId).MaxAsync(paper => (int?)paper.Position, ct) ?? 0;
}
