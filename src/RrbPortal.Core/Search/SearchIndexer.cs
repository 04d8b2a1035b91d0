using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.SideFiles;
using RrbPortal.Data;
using RrbPortal.Data.Published;

namespace RrbPortal.Core.Search;

/// <summary>
/// Brings the index up to what is published, and to nothing else: it reads the published copy, and takes away whatever
/// that no longer shows. It goes in steps, each of them whole; several processes may do so at once on one file.
/// </summary>
public sealed class SearchIndexer(SearchIndex index, PublishedDbContext published)
{
    private const int Batch = 200;

    // While it is made from nothing, pages of the file are written again and again: sixty megabytes of them stay in memory.
    private const string ManyPages = "PRAGMA cache_size = -60000";

    /// <summary>Catches up with the database as it is now.</summary>
    /// <param name="patience">How long to wait for whoever writes, and to go on; null as long as it takes.</param>
    /// <returns>Whether the index is complete; false where the patience ended first.</returns>
    public async Task<bool> CatchUpAsync(TimeSpan? patience, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        if (patience is { } most)
        {
            limit.CancelAfter(most);
        }

        try
        {
            using var held = await index.HoldAsync(limit.Token);
            while (!await StepAsync(ct))
            {
                // By the clock: the timer behind the token may be late where the machine is busy.
                if (Stopwatch.GetElapsedTime(start) >= patience)
                {
                    return false;
                }
            }

            return true;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
        catch (SqliteException trouble) when (SideFile.IsHeld(trouble))
        {
            return false;
        }
        catch (SqliteException trouble) when (SideFile.IsBroken(trouble))
        {
            index.Discard();
            return false;
        }
    }

    /// <returns>Whether there is no more to do.</returns>
    private async Task<bool> StepAsync(CancellationToken ct)
    {
        await using var connection = index.Open();
        if (!SearchIndex.State(connection).IsReady)
        {
            Statement.Run(connection, ManyPages);
        }

        // Immediate: the state is read anew under the lock, so that what another process did meanwhile is not done twice.
        await using var transaction = connection.BeginTransaction(deferred: false);
        var state = SearchIndex.State(connection);

        // After the state: an index can only be ahead of this number where the database went back.
        var clock = await published.Clock.Sequence().SingleAsync(ct);
        if (clock == state.Witness.Sequence && state.IsReady && index.IsCompared)
        {
            return true;
        }

        var rows = await PublishedRows.From(published, state.Witness.Act, Batch).ToListAsync(ct);
        if (!state.Witness.Knows(clock, rows))
        {
            state = SearchIndex.Begin(connection);
            rows = await PublishedRows.From(published, state.Witness.Act, Batch).ToListAsync(ct);
        }

        index.IsCompared = true;
        using (var writer = new IndexWriter(connection))
        {
            writer.Replace(state.Witness.NewOf(rows));
        }

        var isDone = rows.Count < Batch;
        SearchIndex.Keep(connection, state with { IsReady = state.IsReady || isDone, Witness = state.Witness.After(rows, isDone ? clock : null) });
        await transaction.CommitAsync(ct);
        return isDone;
    }
}
