using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RrbPortal.Core.Search;

/// <summary>
/// The numbers of entries that match. There can be a hundred thousand, so that they are read without a reader of ADO.NET
/// around each: that takes several times what finding them does.
/// </summary>
internal static class MatchedEntries
{
    /// <summary>All of them, in their order.</summary>
    /// <exception cref="SqliteException">The index is broken, or somebody holds it.</exception>
    public static IEnumerable<long> Of(SqliteConnection connection, string match)
        => Numbers(connection, "SELECT rowid FROM words WHERE words MATCH ?1 ORDER BY rowid", match);

    /// <summary>Those whose titles match, the newest first; whoever stops reading has only paid for what they read.</summary>
    /// <exception cref="SqliteException">The index is broken, or somebody holds it.</exception>
    public static IEnumerable<long> Titled(SqliteConnection connection, string match)
        => Numbers(connection, "SELECT rowid FROM titles WHERE titles MATCH ?1 ORDER BY rowid DESC", match);

    private static IEnumerable<long> Numbers(SqliteConnection connection, string text, string match)
    {
        var database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, text, out var statement), database);
        using (statement)
        {
            raw.sqlite3_bind_text(statement, 1, match);
            while (raw.sqlite3_step(statement) is var step && step != raw.SQLITE_DONE)
            {
                SqliteException.ThrowExceptionForRC(step == raw.SQLITE_ROW ? raw.SQLITE_OK : step, database);
                yield return raw.sqlite3_column_int64(statement, 0);
            }
        }
    }
}
