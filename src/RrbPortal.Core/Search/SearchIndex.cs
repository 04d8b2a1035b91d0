using System.Globalization;
using Microsoft.Data.Sqlite;

namespace RrbPortal.Core.Search;

/// <summary>How far an index has come.</summary>
/// <param name="IsReady">Whether it was complete once; before that nobody is to search it.</param>
/// <param name="Sequence">The publication sequence number up to which it is complete.</param>
/// <param name="Witness">The last publication that it holds.</param>
/// <param name="WitnessStamp">What that publication was, to know its database again.</param>
/// <param name="Edition">Another one each time the index is begun from nothing.</param>
internal sealed record IndexState(bool IsReady, int Sequence, int Witness, string WitnessStamp, string Edition);

/// <summary>
/// The file of the search index. It is SQLite's, whatever the portal's own database is. Whatever is wrong with it (it is
/// missing, of another version, or broken) is mended by beginning it anew: nothing is in it that is not published.
/// </summary>
public sealed class SearchIndex(SearchSettings settings) : IDisposable
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;
    private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY;" + ShownHits.Table;

    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = settings.File, DefaultTimeout = 2 }.ConnectionString;

    /// <summary>One of a process writes at a time; of several processes the file's own lock lets one through.</summary>
    private readonly SemaphoreSlim _writing = new(1, 1);

    /// <summary>Whether this process has compared the index with the database since it started.</summary>
    internal bool IsCompared { get; set; }

    /// <summary>The facts of entries in memory, for counting.</summary>
    internal SearchColumns Columns { get; } = new();

    internal static bool IsBroken(SqliteException trouble) => trouble.SqliteErrorCode is Corrupt or NotADatabase;

    /// <summary>Nobody else of this process writes the index until what this gives back is disposed.</summary>
    public async Task<IDisposable> HoldAsync(CancellationToken ct)
    {
        await _writing.WaitAsync(ct);
        return new Hold(_writing);
    }

    /// <summary>Whether another process holds it longer than anybody here waits.</summary>
    internal static bool IsHeld(SqliteException trouble) => trouble.SqliteErrorCode is Busy or Locked;

    /// <summary>A connection to an index that has its tables; the caller disposes it.</summary>
    internal SqliteConnection Open()
    {
        try
        {
            return OpenFile();
        }
        catch (SqliteException trouble) when (IsBroken(trouble))
        {
            Discard();
            return OpenFile();
        }
    }

    /// <summary>Takes the file away. Who has it open still goes on with the one that they have.</summary>
    internal void Discard()
    {
        using (var pool = new SqliteConnection(_connection))
        {
            SqliteConnection.ClearPool(pool);
        }

        foreach (var ending in new[] { string.Empty, "-wal", "-shm" })
        {
            File.Delete(settings.File + ending);
        }

        IsCompared = false;
    }

    internal static IndexState State(SqliteConnection connection)
        => Statement.Read(
            connection,
            "SELECT ready, sequence, witness, witness_stamp, edition FROM meta",
            row => new IndexState(row.GetBoolean(0), row.GetInt32(1), row.GetInt32(2), row.GetString(3), row.GetString(4)))[0];

    internal static void Keep(SqliteConnection connection, IndexState state)
        => Statement.Run(
            connection,
            "UPDATE meta SET ready = ?1, sequence = ?2, witness = ?3, witness_stamp = ?4, edition = ?5",
            state.IsReady,
            state.Sequence,
            state.Witness,
            state.WitnessStamp,
            state.Edition);

    /// <summary>Empties it, inside a transaction of the caller's: readers see the whole of the old one until that is done.</summary>
    internal static IndexState Begin(SqliteConnection connection)
    {
        var state = new IndexState(IsReady: false, 0, 0, string.Empty, Guid.NewGuid().ToString("N"));
        Statement.Run(connection, SearchSchema.Drop);
        Statement.Run(connection, SearchSchema.Create);
        Statement.Run(connection, "INSERT INTO meta VALUES (1, 0, 0, 0, '', ?1)", state.Edition);
        Statement.Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {SearchSchema.Version}"));
        return state;
    }

    public void Dispose()
    {
        using (var pool = new SqliteConnection(_connection))
        {
            SqliteConnection.ClearPool(pool);
        }

        _writing.Dispose();
    }

    private SqliteConnection OpenFile()
    {
        Directory.CreateDirectory(settings.Folder);
        var connection = new SqliteConnection(_connection);
        try
        {
            connection.Open();
            Statement.Run(connection, Settings);
            if (VersionOf(connection) != SearchSchema.Version)
            {
                using var transaction = connection.BeginTransaction(deferred: false);
                if (VersionOf(connection) != SearchSchema.Version)
                {
                    Begin(connection);
                }

                transaction.Commit();
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private sealed class Hold(SemaphoreSlim held) : IDisposable
    {
        public void Dispose() => held.Release();
    }

    private static int VersionOf(SqliteConnection connection)
        => Statement.Read(connection, "PRAGMA user_version", row => row.GetInt32(0))[0];
}
