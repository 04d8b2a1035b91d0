using Microsoft.Data.Sqlite;
using RrbPortal.Core.SideFiles;

namespace RrbPortal.Core.Verifying;

/// <summary>
/// The file with the fingerprints of every download that was ever written. It is SQLite's, beside the search index, and
/// holds hashes alone. Whatever is wrong with it is mended by beginning it anew.
/// </summary>
public sealed class FingerprintStore(SideFileSettings settings) : IDisposable
{
    private const int Version = 1;
    private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;";
    private const string Schema = """
        DROP TABLE IF EXISTS meta;
        DROP TABLE IF EXISTS files;
        CREATE TABLE meta (
            id INTEGER PRIMARY KEY CHECK (id = 1), writer TEXT NOT NULL, sequence INTEGER NOT NULL, witness INTEGER NOT NULL, witness_stamp TEXT NOT NULL);
        CREATE TABLE files (hash BLOB PRIMARY KEY, record TEXT NOT NULL, revision INTEGER NOT NULL, content BLOB NOT NULL, extension TEXT NOT NULL) WITHOUT ROWID;
        INSERT INTO meta VALUES (1, '', 0, 0, '');
        """;

    private readonly SideFile _file = new(Path.Combine(settings.Folder, "fingerprints.db"), Version, Settings, connection => Begin(connection));

    /// <summary>Whether this process has compared the file with the database since it started.</summary>
    internal bool IsCompared
    {
        get => _file.IsCompared;
        set => _file.IsCompared = value;
    }

    /// <summary>A connection to a file that has its tables; the caller disposes it.</summary>
    internal SqliteConnection Open() => _file.Open();

    /// <summary>Takes the file away. Who has it open still goes on with the one that they have.</summary>
    internal void Discard() => _file.Discard();

    public void Dispose() => _file.Dispose();

    /// <summary>Empties it, inside a transaction of the caller's.</summary>
    internal static FingerprintState Begin(SqliteConnection connection)
    {
        Statement.Run(connection, Schema);
        SideFile.Mark(connection, Version);
        return State(connection);
    }

    internal static FingerprintState State(SqliteConnection connection)
        => Statement.Read(
            connection,
            "SELECT writer, sequence, witness, witness_stamp FROM meta",
            row => new FingerprintState(row.GetString(0), new Witness(row.GetInt32(1), row.GetInt32(2), row.GetString(3))))[0];

    internal static void Keep(SqliteConnection connection, FingerprintState state)
        => Statement.Run(
            connection, "UPDATE meta SET writer = ?1, sequence = ?2, witness = ?3, witness_stamp = ?4", state.Writer, state.Witness.Sequence, state.Witness.Act, state.Witness.Stamp);

    /// <summary>Notes what some bytes are. What an earlier build wrote stays beside it.</summary>
    internal static void Add(SqliteConnection connection, byte[] hash, WrittenFile file)
        => Statement.Run(
            connection,
            "INSERT OR REPLACE INTO files (hash, record, revision, content, extension) VALUES (?1, ?2, ?3, ?4, ?5)",
            hash,
            file.Record.ToString("N"),
            file.Revision,
            Convert.FromHexString(file.ContentHash),
            file.Extension);

    internal static WrittenFile? Find(SqliteConnection connection, string hash)
        => Statement.Read(
            connection,
            "SELECT record, revision, content, extension FROM files WHERE hash = ?1",
            row => new WrittenFile(Guid.ParseExact(row.GetString(0), "N"), row.GetInt32(1), Convert.ToHexStringLower(row.GetFieldValue<byte[]>(2)), row.GetString(3)),
            [Convert.FromHexString(hash)]).FirstOrDefault();
}
