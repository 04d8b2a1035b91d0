using System.Globalization;
using Microsoft.Data.Sqlite;

namespace RrbPortal.Core.SideFiles;

/// <summary>
/// A file beside the database, made of what is published and of nothing else. It is SQLite's, whatever the portal's own
/// database is. Whatever is wrong with it (it is missing, of another version, or broken) is mended by beginning it anew.
/// </summary>
/// <param name="file">The path; its folder is made where it is absent.</param>
/// <param name="version">A file of another version is made anew.</param>
/// <param name="settings">What every connection begins with.</param>
/// <param name="begin">Empties the file, inside a transaction.</param>
internal sealed class SideFile(string file, int version, string settings, Action<SqliteConnection> begin) : IDisposable
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 2 }.ConnectionString;

    /// <summary>Whether this process has compared the file with the database since it started.</summary>
    public bool IsCompared { get; set; }

    public static bool IsBroken(SqliteException trouble) => trouble.SqliteErrorCode is Corrupt or NotADatabase;

    /// <summary>Whether another process holds it longer than anybody here waits.</summary>
    public static bool IsHeld(SqliteException trouble) => trouble.SqliteErrorCode is Busy or Locked;

    /// <summary>A connection to a file that has its tables; the caller disposes it.</summary>
    public SqliteConnection Open()
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
    public void Discard()
    {
        ClearPool();
        foreach (var ending in new[] { string.Empty, "-wal", "-shm" })
        {
            File.Delete(file + ending);
        }

        IsCompared = false;
    }

    public void Dispose() => ClearPool();

    /// <summary>Marks a file as one of this version, inside the transaction that makes its tables.</summary>
    public static void Mark(SqliteConnection connection, int version)
        => Statement.Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}"));

    private SqliteConnection OpenFile()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var connection = new SqliteConnection(_connection);
        try
        {
            connection.Open();
            Statement.Run(connection, settings);
            if (VersionOf(connection) != version)
            {
                using var transaction = connection.BeginTransaction(deferred: false);
                if (VersionOf(connection) != version)
                {
                    begin(connection);
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

    private void ClearPool()
    {
        using var pool = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(pool);
    }

    private static int VersionOf(SqliteConnection connection)
        => Statement.Read(connection, "PRAGMA user_version", row => row.GetInt32(0))[0];
}
