using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Exporting;
using RrbPortal.Core.SideFiles;
using RrbPortal.Data;
using RrbPortal.Data.Published;

namespace RrbPortal.Core.Verifying;

/// <summary>
/// Writes every published revision in every format that gives the same bytes each time, and keeps the SHA-256 of them. It
/// goes in short steps, each of them whole; several processes may do so at once on one file.
/// </summary>
public sealed class FingerprintFilling(FingerprintStore store, PublishedDbContext published, IDownloadAddresses addresses)
{
    private const int Batch = 20;

    /// <summary>Another build may write other bytes, and so does a site that moves to another address.</summary>
    private readonly string _writer = $"{typeof(FingerprintFilling).Module.ModuleVersionId:N} {addresses.Site.AbsoluteUri}";

    /// <summary>Catches up with the database as it is now.</summary>
    /// <param name="patience">How long to go on; null as long as it takes, with a rest after each step.</param>
    /// <returns>Whether it is complete.</returns>
    public async Task<bool> CatchUpAsync(TimeSpan? patience, CancellationToken ct)
    {
        var begun = TimeProvider.System.GetTimestamp();
        try
        {
            while (true)
            {
                var step = TimeProvider.System.GetTimestamp();
                if (await StepAsync(ct))
                {
                    return true;
                }

                if (patience is null)
                {
                    // In the background nobody waits: half of one processor is enough.
                    await Task.Delay(TimeProvider.System.GetElapsedTime(step), ct);
                }
                else if (TimeProvider.System.GetElapsedTime(begun) > patience)
                {
                    return false;
                }
            }
        }
        catch (SqliteException trouble) when (SideFile.IsHeld(trouble))
        {
            return false;
        }
        catch (SqliteException trouble) when (SideFile.IsBroken(trouble))
        {
            store.Discard();
            return false;
        }
    }

    /// <returns>Whether there is no more to do.</returns>
    private async Task<bool> StepAsync(CancellationToken ct)
    {
        await using var connection = store.Open();

        // Immediate: the state is read anew under the lock, so that what another process did meanwhile is not done twice.
        await using var transaction = connection.BeginTransaction(deferred: false);
        var state = FingerprintStore.State(connection);
        if (state.Writer != _writer)
        {
            state = new FingerprintState(_writer, Witness.None);
        }

        // After the state: it can only be ahead of this number where the database went back.
        var clock = await published.Clock.Sequence().SingleAsync(ct);
        if (clock == state.Witness.Sequence && store.IsCompared)
        {
            return true;
        }

        var rows = await RevisionRows.From(published, state.Witness.Act, Batch).ToListAsync(ct);
        if (!state.Witness.Knows(clock, rows))
        {
            // Another database, or an older copy of this one: what it wrote is not what is published here.
            FingerprintStore.Begin(connection);
            state = new FingerprintState(_writer, Witness.None);
            rows = await RevisionRows.From(published, state.Witness.Act, Batch).ToListAsync(ct);
        }

        store.IsCompared = true;
        var isNew = state.Witness.NewOf(rows);
        var earlier = await RevisionRows.OfRecordsAsync(published, isNew, ct);
        foreach (var revision in isNew.Select(row => row.Revision(earlier)).OfType<NoteRevision>())
        {
            Add(connection, revision);
        }

        var isDone = rows.Count < Batch;
        FingerprintStore.Keep(connection, state with { Witness = state.Witness.After(rows, isDone ? clock : null) });
        await transaction.CommitAsync(ct);
        return isDone;
    }

    private void Add(SqliteConnection connection, NoteRevision revision)
    {
        var links = addresses.OfNote(revision.Note, revision.Number);
        foreach (var format in DownloadFormat.Written)
        {
            FingerprintStore.Add(connection, SHA256.HashData(format.Write(revision, links)), new WrittenFile(revision.Key, revision.Number, revision.ContentHash, format.Extension));
        }
    }
}
