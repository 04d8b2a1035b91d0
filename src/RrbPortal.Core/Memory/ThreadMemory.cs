using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Memory;

/// <summary>The same matter through a board's meetings.</summary>
public sealed class ThreadMemory(PortalDbContext db, BoardMemory memory, TimeProvider time)
{
    /// <returns>Null where there is no such board, or the person is not of it.</returns>
    public async Task<ThreadList?> ListAsync(string boardSlug, Rights rights, CancellationToken ct)
    {
        if (await memory.OfBoardAsync(boardSlug, rights, ct) is not { } board)
        {
            return null;
        }

        var matters = await MattersAsync(board, ct);
        var lines = matters
            .OrderByDescending(matter => matter.Last ?? DateOnly.MaxValue).ThenBy(matter => matter.Title, StringComparer.InvariantCultureIgnoreCase)
            .Select(matter => new ThreadLine(matter.Slug, matter.Title, matter.Meetings, matter.Last, matter.Occurrences.Sum(occurrence => Actions(occurrence).Count(action => action.IsOpen))))
            .ToList();
        return new ThreadList(
            board.BoardSlug,
            board.BoardName,
            board.IsSecretariat,
            [.. lines.Where(line => line.Meetings > 1)],
            [.. lines.Where(line => line.Meetings == 1)],
            board.IsSecretariat ? ThreadProposals.Of(matters, await ApartAsync(board.BoardId, ct)) : []);
    }

    /// <returns>Null where there is no such board or matter, or the person may not know of it.</returns>
    public async Task<ThreadPage?> OfAsync(string boardSlug, string threadSlug, Rights rights, CancellationToken ct)
    {
        if (await memory.OfBoardAsync(boardSlug, rights, ct) is not { } board)
        {
            return null;
        }

        var matters = await MattersAsync(board, ct);
        if (Matters.Named(matters, threadSlug) is not { } matter)
        {
            return null;
        }

        var others = matters.Where(other => other != matter).ToList();
        var isApart = await ApartAsync(board.BoardId, ct);
        return new ThreadPage(
            board.BoardId,
            board.BoardSlug,
            board.BoardName,
            matter.Slug,
            matter.Title,
            board.IsSecretariat,
            matter.Joined is [{ ThreadId: var id }, ..] ? id : null,
            matter.Joined is [{ ThreadVersion: var version }, ..] ? version : 0,
            time.LondonToday(),
            Titles(matter),
            [.. matter.Occurrences.Select(Part)],
            await WaitingAsync(board.BoardId, matter, ct),
            board.IsSecretariat ? [.. others.Select(other => ThreadProposals.Between(matter, other, isApart)).OfType<ThreadProposal>()] : [],
            board.IsSecretariat ? [.. others.OrderBy(other => other.Title, StringComparer.InvariantCultureIgnoreCase).Select(other => new ThreadChoice(other.Key, other.Title))] : []);
    }

    private async Task<IReadOnlyList<Matter>> MattersAsync(Recollection board, CancellationToken ct)
        => Matters.Of(board.Meetings, await JoinedAsync(db, board.BoardId, ct));

    internal static async Task<IReadOnlyList<JoinedTitle>> JoinedAsync(PortalDbContext db, int boardId, CancellationToken ct)
        => await db.Threads.AsNoTracking()
            .Where(thread => thread.BoardId == boardId)
            .SelectMany(thread => thread.Titles, (thread, title) => new JoinedTitle(thread.Id, thread.Version, thread.Title, title.Key, title.Title))
            .ToListAsync(ct);

    private async Task<Func<string, string, bool>> ApartAsync(int boardId, CancellationToken ct)
    {
        var rows = await db.ThreadsApart.AsNoTracking()
            .Where(apart => apart.BoardId == boardId)
            .Select(apart => new { apart.FirstKey, apart.SecondKey })
            .ToListAsync(ct);
        var pairs = rows.Select(row => (row.FirstKey, row.SecondKey)).ToHashSet();
        return (first, second) => pairs.Contains(ThreadPairs.Ordered(first, second));
    }

    /// <summary>Topics of the forward plan with one of the matter's titles; the board's members read the whole queue.</summary>
    private async Task<IReadOnlyList<ThreadTopic>> WaitingAsync(int boardId, Matter matter, CancellationToken ct)
    {
        var topics = await db.ForwardPlan.AsNoTracking()
            .Where(entry => entry.BoardId == boardId && entry.State == ForwardPlanState.Waiting)
            .OrderBy(entry => entry.Position).ThenBy(entry => entry.Id)
            .Select(entry => new ThreadTopic(entry.Topic, entry.Since))
            .ToListAsync(ct);
        return [.. topics.Where(topic => matter.Keys.Contains(ThreadKey.Of(topic.Topic), StringComparer.Ordinal))];
    }

    private static List<ThreadPageTitle> Titles(Matter matter)
        =>
        [
            .. matter.Keys.Select(key => new ThreadPageTitle(
                key,
                matter.Occurrences.Last(occurrence => occurrence.Key == key).Item.Title,
                matter.Joined.Any(title => title.Key == key))),
        ];

    private static ThreadPart Part(Occurrence occurrence)
    {
        var (meeting, item) = (occurrence.Meeting, occurrence.Item);
        var family = Family(occurrence);
        return new ThreadPart(
            item.Place,
            meeting.NoteState,
            item.Number,
            item.Title,
            item.IsClosed,
            ThreadExcerpt.Of(item.Text),
            ThreadExcerpt.Of(item.InternalText),
            [.. meeting.Decisions.Where(decision => decision.ItemKey is { } key && family.Contains(key)).Select(decision => new ThreadDecision(decision.Text, decision.DecidedBy, decision.IsInternal))],
            [.. Actions(occurrence).Select(action => OrganisationMemory.Shown(meeting, action))]);
    }

    private static IEnumerable<RememberedAction> Actions(Occurrence occurrence)
    {
        var family = Family(occurrence);
        return occurrence.Meeting.Actions.Where(action => action.ItemKey is { } key && family.Contains(key));
    }

    /// <summary>The item and its sub-items: what was decided under one of them was decided of the matter.</summary>
    private static HashSet<string> Family(Occurrence occurrence)
        => [occurrence.Item.Key, .. occurrence.Meeting.Items.Where(item => item.ParentKey == occurrence.Item.Key).Select(item => item.Key)];
}
