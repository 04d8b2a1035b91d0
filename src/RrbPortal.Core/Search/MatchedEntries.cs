using System.Buffers.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RrbPortal.Core.Search;

/// <summary>The numbers of entries that match; there can be a hundred thousand.</summary>
internal static class MatchedEntries
{
    /// <summary>
    /// All of them, in their order. The database hands them over in one text: asked for one by one, the way from there to
    /// here costs several times what finding them does.
    /// </summary>
    /// <exception cref="SqliteException">The index is broken, or somebody holds it.</exception>
    public static List<long> Of(SqliteConnection connection, string match)
    {
        using var matched = new Matched(connection, "SELECT CAST(group_concat(rowid) AS BLOB) FROM (SELECT rowid FROM words WHERE words MATCH ?1 ORDER BY rowid)", match);
        return matched.Next() ? matched.Listed() : [];
    }

    /// <summary>The newest first; whoever stops reading has only paid for what they read.</summary>
    /// <exception cref="SqliteException">The index is broken, or somebody holds it.</exception>
    public static IEnumerable<long> NewestFirst(SqliteConnection connection, string match)
    {
        using var matched = new Matched(connection, "SELECT rowid FROM words WHERE words MATCH ?1 ORDER BY rowid DESC", match);
        while (matched.Next())
        {
            yield return matched.Number();
        }
    }

    /// <summary>A statement without a reader around it.</summary>
    private sealed class Matched : IDisposable
    {
        private readonly sqlite3 _database;
        private readonly sqlite3_stmt _statement;

        public Matched(SqliteConnection connection, string text, string match)
        {
            _database = connection.Handle!;
            SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, text, out _statement), _database);
            raw.sqlite3_bind_text(_statement, 1, match);
        }

        /// <returns>Whether there is another row.</returns>
        public bool Next()
        {
            var step = raw.sqlite3_step(_statement);
            SqliteException.ThrowExceptionForRC(step is raw.SQLITE_ROW or raw.SQLITE_DONE ? raw.SQLITE_OK : step, _database);
            return step == raw.SQLITE_ROW;
        }

        public long Number() => raw.sqlite3_column_int64(_statement, 0);

        /// <summary>Numbers with commas between them.</summary>
        public List<long> Listed()
        {
            var text = raw.sqlite3_column_blob(_statement, 0);
            var numbers = new List<long>();
            while (Utf8Parser.TryParse(text, out long number, out var length))
            {
                numbers.Add(number);
                text = text[Math.Min(text.Length, length + 1)..];
            }

            return numbers;
        }

        public void Dispose() => _statement.Dispose();
    }
}
