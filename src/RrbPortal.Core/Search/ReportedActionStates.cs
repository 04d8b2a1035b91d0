using Microsoft.Data.Sqlite;
using RrbPortal.Core.SideFiles;

namespace RrbPortal.Core.Search;

/// <summary>
/// How an action stands by what is published: its own note says it first, and the report of the latest meeting after it
/// says how it stands now, whenever that note was published.
/// </summary>
internal sealed class ReportedActionStates(SqliteConnection connection)
{
    private readonly HashSet<(string Board, int Day, string Anchor)> _reported = [];
    private readonly HashSet<long> _notes = [];

    /// <summary>Notes down which actions a note speaks of: its own, and those that it reports on.</summary>
    public void Touch(long note)
    {
        _notes.Add(note);
        _reported.UnionWith(Statement.Read(connection, "SELECT board, day, anchor FROM reports WHERE note = ?1", row => (row.GetString(0), row.GetInt32(1), row.GetString(2)), note));
    }

    public void Settle()
    {
        foreach (var note in _notes)
        {
            _reported.UnionWith(Statement.Read(
                connection,
                "SELECT n.board, n.day, e.anchor FROM entries e JOIN notes n ON n.id = e.note WHERE e.id BETWEEN ?1 AND ?2 AND e.kind = 2",
                row => (row.GetString(0), row.GetInt32(1), row.GetString(2)),
                EntryNumbers.Entry(note, 0),
                EntryNumbers.Entry(note, EntryNumbers.MostEntries - 1)));
        }

        using var settle = new Statement(
            connection,
            """
            UPDATE entries SET
                now_status = COALESCE((SELECT status FROM reports r WHERE r.board = ?1 AND r.day = ?2 AND r.anchor = ?3 AND r.status IS NOT NULL ORDER BY r.note DESC LIMIT 1), status),
                now_due = COALESCE((SELECT due FROM reports r WHERE r.board = ?1 AND r.day = ?2 AND r.anchor = ?3 AND r.due IS NOT NULL ORDER BY r.note DESC LIMIT 1), due),
                now_day = (SELECT n.day FROM reports r JOIN notes n ON n.id = r.note WHERE r.board = ?1 AND r.day = ?2 AND r.anchor = ?3 ORDER BY r.note DESC LIMIT 1)
            WHERE kind = 2 AND anchor = ?3 AND note IN (SELECT id FROM notes WHERE board = ?1 AND day = ?2 AND gone = 0)
            """);
        foreach (var (board, day, anchor) in _reported)
        {
            settle.Run(board, day, anchor);
        }

        _reported.Clear();
        _notes.Clear();
    }
}
