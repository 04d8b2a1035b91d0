using System.Data;
using Microsoft.Data.Sqlite;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.SideFiles;

namespace RrbPortal.Core.Search;

/// <summary>
/// Where readers of the index come to. They get it only when it is as new as the publication sequence number that this
/// process knows, so that a page made of it belongs to that number.
/// </summary>
public sealed class SearchDesk(SearchIndex index, SearchIndexer indexer, PublicationFollower follower)
{
    /// <summary>A handful of publications is read in less; while the index is made from nothing, a reader is told to come back.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Reads in one transaction, so that everything on a page is of one state.</summary>
    /// <returns>Null while the index is not complete: the reader is to come back.</returns>
    internal async Task<T?> ReadAsync<T>(Func<SqliteConnection, ColumnEdition, T?> read, CancellationToken ct)
        where T : class
    {
        try
        {
            // A number that is not confirmed is no number: then the database is asked.
            if (follower.Sequence is { } sequence && index.IsCompared && Read(read, sequence) is { } found)
            {
                return found;
            }

            return await indexer.CatchUpAsync(Patience, ct) ? Read(read, sequence: 0) : null;
        }
        catch (SqliteException trouble) when (SideFile.IsHeld(trouble))
        {
            return null;
        }
        catch (SqliteException trouble) when (SideFile.IsBroken(trouble))
        {
            index.Discard();
            return null;
        }
    }

    /// <returns>Null where the index is not complete, or not up to that number.</returns>
    private T? Read<T>(Func<SqliteConnection, ColumnEdition, T?> read, int sequence)
        where T : class
    {
        using var connection = index.Open();
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: true);
        return SearchIndex.State(connection) is { IsReady: true } state && state.Witness.Sequence >= sequence ? read(connection, index.Columns.At(connection, state)) : null;
    }
}
