using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RrbPortal.Core.Search;

/// <summary>
/// The numbers of all entries that match, in their order. There can be a hundred thousand, so they are stepped through
/// without a reader around each.
/// </summary>
internal static class MatchedEntries
{
    /// <exception cref="SqliteException">The index is broken, or somebody holds it.</exception>
    public static List<long> Of(SqliteConnection connection, string match)
    {
        var database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, "SELECT rowid FROM words WHERE words MATCH ?1 ORDER BY rowid", out var statement), database);
        using (statement)
        {
            raw.sqlite3_bind_text(statement, 1, match);
            var found = new List<long>();
            int step;
            while ((step = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                found.Add(raw.sqlite3_column_int64(statement, 0));
            }

            SqliteException.ThrowExceptionForRC(step == raw.SQLITE_DONE ? raw.SQLITE_OK : step, database);
            return found;
        }
    }
}
