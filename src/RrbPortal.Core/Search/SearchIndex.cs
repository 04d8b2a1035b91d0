using Microsoft.Data.Sqlite;
using RrbPortal.Core.SideFiles;

namespace RrbPortal.Core.Search;

/// <summary>How far an index has come.</summary>
/// <param name="IsReady">Whether it was complete once; before that nobody is to search it.</param>
/// <param name="Edition">Another one each time the index is begun from nothing.</param>
internal sealed record IndexState(bool IsReady, Witness Witness, string Edition);

/// <summary>
/// The file of the search index. It is SQLite's, whatever the portal's own database is. Whatever is wrong with it (it is
/// missing, of another version, or broken) is mended by beginning it anew: nothing is in it that is not published.
/// </summary>
public sealed class SearchIndex(SideFileSettings settings) : IDisposable
{
    private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY;" + ShownHits.Table;

    private readonly SideFile _file = new(Path.Combine(settings.Folder, "search.db"), SearchSchema.Version, Settings, connection => Begin(connection));

    /// <summary>One of a process writes at a time; of several processes the file's own lock lets one through.</summary>
    private readonly SemaphoreSlim _writing = new(1, 1);

    /// <summary>Whether this process has compared the index with the database since it started.</summary>
    internal bool IsCompared
    {
        get => _file.IsCompared;
        set => _file.IsCompared = value;
    }

    /// <summary>The facts of entries in memory, for counting.</summary>
    internal SearchColumns Columns { get; } = new();

    /// <summary>Nobody else of this process writes the index until what this gives back is disposed.</summary>
    public async Task<IDisposable> HoldAsync(CancellationToken ct)
    {
        await _writing.WaitAsync(ct);
        return new Hold(_writing);
    }

    /// <summary>A connection to an index that has its tables; the caller disposes it.</summary>
    internal SqliteConnection Open() => _file.Open();

    /// <summary>Takes the file away. Who has it open still goes on with the one that they have.</summary>
    internal void Discard() => _file.Discard();

    internal static IndexState State(SqliteConnection connection)
        => Statement.Read(
            connection,
            "SELECT ready, sequence, witness, witness_stamp, edition FROM meta",
            row => new IndexState(row.GetBoolean(0), new Witness(row.GetInt32(1), row.GetInt32(2), row.GetString(3)), row.GetString(4)))[0];

    internal static void Keep(SqliteConnection connection, IndexState state)
        => Statement.Run(
            connection,
            "UPDATE meta SET ready = ?1, sequence = ?2, witness = ?3, witness_stamp = ?4, edition = ?5",
            state.IsReady,
            state.Witness.Sequence,
            state.Witness.Act,
            state.Witness.Stamp,
            state.Edition);

    /// <summary>Empties it, inside a transaction of the caller's: readers see the whole of the old one until that is done.</summary>
    internal static IndexState Begin(SqliteConnection connection)
    {
        var state = new IndexState(IsReady: false, Witness.None, Guid.NewGuid().ToString("N"));
        Statement.Run(connection, SearchSchema.Drop);
        Statement.Run(connection, SearchSchema.Create);
        Statement.Run(connection, "INSERT INTO meta VALUES (1, 0, 0, 0, '', ?1)", state.Edition);
        SideFile.Mark(connection, SearchSchema.Version);
        return state;
    }

    public void Dispose()
    {
        _file.Dispose();
        _writing.Dispose();
    }

    private sealed class Hold(SemaphoreSlim held) : IDisposable
    {
        public void Dispose() => held.Release();
    }
}
