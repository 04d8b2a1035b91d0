using System.Text.Json;
using Microsoft.Data.Sqlite;
using RrbPortal.Core.SideFiles;

namespace RrbPortal.Core.Search;

/// <summary>
/// The hits of one page, with what was looked for marked in them. The words of these few entries are matched once more in
/// a small table of the connection's own: asked one by one, the whole index would unfold a beginning like "re*" for each.
/// </summary>
internal static class ShownHits
{
    /// <summary>Every connection to the index has it; the words are parted as they are there.</summary>
    public const string Table = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.shown USING fts5 (title, text, tokenize = 'unicode61 remove_diacritics 2');";

    /// <returns>In the order of <paramref name="ids"/>.</returns>
    public static IReadOnlyList<SearchHit> Of(SqliteConnection connection, string match, IEnumerable<long> ids)
    {
        var wanted = ids.ToList();
        if (wanted.Count == 0)
        {
            return [];
        }

        Statement.Run(connection, "DELETE FROM temp.shown");
        Statement.Run(
            connection,
            "INSERT INTO temp.shown (rowid, title, text) SELECT id, title, text FROM entries WHERE id IN (SELECT value FROM json_each(?1))",
            JsonSerializer.Serialize(wanted));
        var hits = Statement.Read(
                connection,
                """
                SELECT e.kind, n.board, n.board_name, n.day, e.anchor, e.number,
                    highlight(shown, 0, char(2), char(3)), snippet(shown, 1, char(2), char(3), '…', 40), n.record, n.first, n.published, e.id
                FROM temp.shown JOIN entries e ON e.id = shown.rowid JOIN notes n ON n.id = e.note
                WHERE shown MATCH ?1
                """,
                row => (Id: row.GetInt64(11), Hit: Hit(row)),
                match)
            .ToDictionary(row => row.Id, row => row.Hit);
        return [.. wanted.Where(hits.ContainsKey).Select(id => hits[id])];
    }

    private static SearchHit Hit(SqliteDataReader row)
        => new(
            (EntryKind)row.GetInt32(0),
            row.GetString(1),
            row.GetString(2),
            DateOnly.FromDayNumber(row.GetInt32(3)),
            row.GetString(4),
            row.GetString(5),
            Passages.Of(row.GetString(6)),
            Passages.Of(row.GetString(7)),
            Guid.ParseExact(row.GetString(8), "N"),
            new DateTimeOffset(row.GetInt64(9), TimeSpan.Zero),
            new DateTimeOffset(row.GetInt64(10), TimeSpan.Zero));
}
