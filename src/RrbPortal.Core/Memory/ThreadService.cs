using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;
using Thread = RrbPortal.Data.Records.Thread;

namespace RrbPortal.Core.Memory;

/// <summary>Asks for two matters to be one, each by the key of one of its titles.</summary>
public sealed record JoinThreads(string BoardSlug, string FirstKey, string SecondKey);

/// <summary>Says of two similar titles that they are two matters.</summary>
public sealed record TellThreadsApart(string BoardSlug, string FirstKey, string SecondKey);

/// <summary>Asks to take one title out of a matter again.</summary>
/// <param name="Version">The version of the thread that the person saw.</param>
public sealed record TakeTitleOut(string BoardSlug, string Key, int Version);

/// <summary>Joins matters and tells them apart. The records themselves do not change: a thread is a way to read them.</summary>
public sealed class ThreadService(PortalDbContext db, BoardMemory memory, AuditTrail audit)
{
    private const string Gone = "One of these titles is on no agenda any more. Look at the list again.";

    public Task<Outcome> JoinAsync(JoinThreads input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryJoinAsync(input, change, ct));

    /// <summary>Notes that two titles are two matters; they are not proposed again.</summary>
    public Task<Outcome> TellApartAsync(TellThreadsApart input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryTellApartAsync(input, change, ct));

    /// <summary>Takes a title out of its matter, and notes that it is another one than those it leaves.</summary>
    public Task<Outcome> TakeOutAsync(TakeTitleOut input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryTakeOutAsync(input, change, ct));

    private async Task<Outcome> TryJoinAsync(JoinThreads input, Change change, CancellationToken ct)
    {
        if (await TitlesAsync(input.BoardSlug, change, ct) is not { } board)
        {
            return new Outcome.NotFound();
        }

        if (!board.Titles.TryGetValue(input.FirstKey, out var first) || !board.Titles.TryGetValue(input.SecondKey, out var second))
        {
            return new Outcome.Refused(string.Empty, Gone);
        }

        var threads = await ThreadsAsync(board.Id, [input.FirstKey, input.SecondKey], ct);
        var (kept, other) = (Of(threads, input.FirstKey), Of(threads, input.SecondKey));
        if (input.FirstKey == input.SecondKey || (kept is not null && kept == other))
        {
            return new Outcome.Done(kept?.Id ?? 0);
        }

        var thread = kept ?? other ?? New(board.Id, first);
        if (kept is not null && other is not null)
        {
            Move(other, kept);
        }
        else
        {
            Put(thread, input.FirstKey, first);
            Put(thread, input.SecondKey, second);
        }

        await ForgetApartAsync(board.Id, [.. thread.Titles.Select(title => title.Key)], ct);
        if (thread.Id != 0)
        {
            db.Entry(thread).Property(record => record.Version).IsModified = true;
        }

        await SaveAsync(board.Id, change, "thread.joined", ct);
        return new Outcome.Done(thread.Id);
    }

    private async Task<Outcome> TryTellApartAsync(TellThreadsApart input, Change change, CancellationToken ct)
    {
        if (await TitlesAsync(input.BoardSlug, change, ct) is not { } board)
        {
            return new Outcome.NotFound();
        }

        if (!board.Titles.ContainsKey(input.FirstKey) || !board.Titles.ContainsKey(input.SecondKey) || input.FirstKey == input.SecondKey)
        {
            return new Outcome.Refused(string.Empty, Gone);
        }

        var threads = await ThreadsAsync(board.Id, [input.FirstKey, input.SecondKey], ct);
        if (Of(threads, input.FirstKey) is { } thread && thread == Of(threads, input.SecondKey))
        {
            return new Outcome.Refused(string.Empty, "These titles were joined meanwhile. Take one of them out of the thread.");
        }

        await AddApartAsync(board.Id, input.FirstKey, [input.SecondKey], ct);
        await SaveAsync(board.Id, change, "thread.told-apart", ct);
        return new Outcome.Done(board.Id);
    }

    private async Task<Outcome> TryTakeOutAsync(TakeTitleOut input, Change change, CancellationToken ct)
    {
        if (await TitlesAsync(input.BoardSlug, change, ct) is not { } board
            || Of(await ThreadsAsync(board.Id, [input.Key], ct), input.Key) is not { } thread)
        {
            return new Outcome.NotFound();
        }

        if (thread.Version != input.Version)
        {
            return new Outcome.Conflict(thread.Version, []);
        }

        var title = thread.Titles.Single(title => title.Key == input.Key);
        var left = thread.Titles.Where(other => other != title).ToList();
        await AddApartAsync(board.Id, input.Key, [.. left.Select(other => other.Key)], ct);
        db.ThreadTitles.Remove(title);
        if (left.Count < 2)
        {
            // One title belongs together by itself.
            db.ThreadTitles.RemoveRange(left);
            db.Threads.Remove(thread);
        }
        else
        {
            thread.Title = left[0].Title;
            db.Entry(thread).Property(record => record.Version).IsModified = true;
        }

        await SaveAsync(board.Id, change, "thread.taken-apart", ct);
        return new Outcome.Done(board.Id);
    }

    /// <summary>The keys of the board's matters, each with its latest title; null for whoever does not keep the board's records.</summary>
    private async Task<(int Id, Dictionary<string, string> Titles)?> TitlesAsync(string boardSlug, Change change, CancellationToken ct)
    {
        if (await memory.TitlesOfBoardAsync(boardSlug, change.Rights, ct) is not { IsSecretariat: true } board)
        {
            return null;
        }

        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var occurrence in Matters.Occurrences(board.Meetings))
        {
            titles[occurrence.Key] = occurrence.Item.Title;
        }

        return (board.BoardId, titles);
    }

    private Task<List<Thread>> ThreadsAsync(int boardId, string[] keys, CancellationToken ct)
        => db.Threads.Include(thread => thread.Titles)
            .Where(thread => thread.BoardId == boardId && thread.Titles.Any(title => keys.Contains(title.Key)))
            .ToListAsync(ct);

    private static Thread? Of(List<Thread> threads, string key) => threads.Find(thread => thread.Titles.Exists(title => title.Key == key));

    private Thread New(int boardId, string title)
    {
        var thread = new Thread { BoardId = boardId, Title = title };
        db.Threads.Add(thread);
        return thread;
    }

    private static void Put(Thread thread, string key, string title)
    {
        if (!thread.Titles.Exists(there => there.Key == key))
        {
            thread.Titles.Add(new ThreadTitle { BoardId = thread.BoardId, Key = key, Title = title });
        }
    }

    private void Move(Thread from, Thread to)
    {
        foreach (var title in from.Titles.ToList())
        {
            title.ThreadId = to.Id;
        }

        // Both lists follow, so that nothing goes with the thread that is removed.
        db.ChangeTracker.DetectChanges();
        db.Threads.Remove(from);
    }

    private async Task AddApartAsync(int boardId, string key, IReadOnlyList<string> others, CancellationToken ct)
    {
        foreach (var (first, second) in others.Select(other => ThreadPairs.Ordered(key, other)))
        {
            if (!await db.ThreadsApart.AnyAsync(apart => apart.BoardId == boardId && apart.FirstKey == first && apart.SecondKey == second, ct))
            {
                db.ThreadsApart.Add(new ThreadsApart { BoardId = boardId, FirstKey = first, SecondKey = second });
            }
        }
    }

    /// <summary>Whoever joins two titles has changed their mind about them.</summary>
    private async Task ForgetApartAsync(int boardId, IReadOnlyList<string> keys, CancellationToken ct)
        => db.ThreadsApart.RemoveRange(await db.ThreadsApart
            .Where(apart => apart.BoardId == boardId && keys.Contains(apart.FirstKey) && keys.Contains(apart.SecondKey))
            .ToListAsync(ct));

    private async Task SaveAsync(int boardId, Change change, string action, CancellationToken ct)
    {
        audit.Record(db, change, action, meeting: null, boardId);
        await db.SaveChangesAsync(ct);
    }
}
