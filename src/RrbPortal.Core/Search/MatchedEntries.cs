using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RrbPortal.Core.Search;

/// <summary>
/// The numbers of entries that match. There can be a hundred thousand, so they are stepped through without a reader
/// around each.
/// </summary>
internal static class MatchedEntries
{
    /// <summary>All of them, in their order.</summary>
    /// <exception cref="SqliteException">The index is broken, or somebody holds it.</exception>
    public static List<long> Of(SqliteConnection connection, string match)
        => [.. Step(connection, "SELECT rowid FROM words WHERE words MATCH ?1 ORDER BY rowid", match)];

    /// <summary>The newest first; whoever stops reading has only paid for what they read.</summary>
    /// <exception cref="SqliteException">The index is broken, or somebody holds it.</exception>
    public static IEnumerable<long> NewestFirst(SqliteConnection connection, string match)
        => Step(connection, "SELECT rowid FROM words WHERE words MATCH ?1 ORDER BY rowid DESC", match);

    private static IEnumerable<long> Step(SqliteConnection connection, string text, string match)
    {
        var database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, text, out var statement), database);
        using (statement)
        {
            raw.sqlite3_bind_text(statement, 1, match);
            int step;
            while ((step = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                yield return raw.sqlite3_column_int64(statement, 0);
            }

            SqliteException.ThrowExceptionForRC(step == raw.SQLITE_DONE ? raw.SQLITE_OK : step, database);
        }
    }
}
