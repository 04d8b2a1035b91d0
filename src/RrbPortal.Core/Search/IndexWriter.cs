using Microsoft.Data.Sqlite;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.SideFiles;

namespace RrbPortal.Core.Search;

/// <summary>Replaces the rows of records in the index, inside a transaction of the caller's.</summary>
internal sealed class IndexWriter(SqliteConnection connection) : IDisposable
{
    private readonly Statement _find = new(connection, "SELECT id FROM notes WHERE record = ?1 AND gone = 0");
    private readonly Statement _note = new(
        connection,
        """
        INSERT INTO notes VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0)
        ON CONFLICT (id) DO UPDATE SET board = ?3, board_name = ?4, first = ?6, published = ?7, turn = ?8, gone = 0
        """);

    private readonly Statement _entry = new(connection, "INSERT INTO entries VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?12, ?14, NULL)");
    private readonly Statement _words = new(connection, "INSERT INTO words (rowid, title, text) VALUES (?1, ?2, ?3)");
    private readonly Statement _title = new(connection, "INSERT INTO titles (rowid, title) VALUES (?1, ?2)");
    private readonly Statement _theme = new(connection, "INSERT OR IGNORE INTO themes VALUES (?1, ?2, ?3)");
    private readonly Statement _party = new(connection, "INSERT OR IGNORE INTO parties VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    private readonly Statement _report = new(connection, "INSERT INTO reports VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    private readonly Statement _abbreviation = new(connection, "INSERT INTO abbreviations VALUES (?1, ?2, ?3)");

    private readonly long _turn = Statement.Read(connection, "SELECT COALESCE(MAX(turn), 0) + 1 FROM notes", row => row.GetInt64(0))[0];
    private readonly ReportedActionStates _reported = new(connection);
    private readonly Vocabulary _vocabulary = new();

    public void Replace(IReadOnlyList<PublishedRow> rows)
    {
        // The last act of a record counts. In the order of numbers: the text index takes rows best in that order.
        var records = rows.GroupBy(row => row.Record).Select(record => record.Last()).ToList();
        foreach (var note in records.SelectMany(row => Standing(row.Record)).Order().ToList())
        {
            Remove(note);
        }

        foreach (var (row, note) in records.Where(row => row.Content is not null).Select(row => (row, Number(row))).OrderBy(pair => pair.Item2))
        {
            Add(row, note);
        }

        _reported.Settle();
        _vocabulary.Write(connection);
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _find, _note, _entry, _words, _title, _theme, _party, _report, _abbreviation })
        {
            statement.Dispose();
        }
    }

    private List<long> Standing(Guid record) => _find.Read(row => row.GetInt64(0), record.ToString("N"));

    private void Remove(long note)
    {
        var (first, last) = (EntryNumbers.Entry(note, 0), EntryNumbers.Entry(note, EntryNumbers.MostEntries - 1));
        foreach (var (title, text) in Statement.Read(connection, "SELECT title, text FROM entries WHERE id BETWEEN ?1 AND ?2", row => (row.GetString(0), row.GetString(1)), first, last))
        {
            _vocabulary.Count(title, -1);
            _vocabulary.Count(text, -1);
        }

        _reported.Touch(note);
        Statement.Run(connection, "INSERT INTO words (words, rowid, title, text) SELECT 'delete', id, title, text FROM entries WHERE id BETWEEN ?1 AND ?2", first, last);
        Statement.Run(connection, "INSERT INTO titles (titles, rowid, title) SELECT 'delete', id, title FROM entries WHERE id BETWEEN ?1 AND ?2", first, last);
        Statement.Run(connection, "DELETE FROM entries WHERE id BETWEEN ?1 AND ?2", first, last);
        Statement.Run(connection, "DELETE FROM themes WHERE entry BETWEEN ?1 AND ?2", first, last);
        Statement.Run(connection, "DELETE FROM parties WHERE entry BETWEEN ?1 AND ?2", first, last);
        Statement.Run(connection, "DELETE FROM reports WHERE note = ?1", note);
        Statement.Run(connection, "DELETE FROM abbreviations WHERE note = ?1", note);
        Statement.Run(connection, "UPDATE notes SET gone = 1, board_name = '', turn = ?2 WHERE id = ?1", note, _turn);
    }

    /// <summary>The number that the record has had on this day, or the next of the day.</summary>
    private long Number(PublishedRow row)
    {
        var (first, last) = (EntryNumbers.Note(row.Date, 0), EntryNumbers.Note(row.Date, EntryNumbers.MostNotesADay - 1));
        var known = Statement.Read(
            connection, "SELECT id FROM notes WHERE record = ?1 AND id BETWEEN ?2 AND ?3", found => found.GetInt64(0), row.Record.ToString("N"), first, last);
        if (known.Count > 0)
        {
            return known[0];
        }

        var next = Statement.Read(connection, "SELECT COALESCE(MAX(id) + 1, ?1) FROM notes WHERE id BETWEEN ?1 AND ?2", found => found.GetInt64(0), first, last)[0];
        if (next > last)
        {
            throw new InvalidOperationException("A day has more notes than the index can number.");
        }

        // Taken at once, so that the next of this day does not get it as well.
        _note.Run(next, row.Record.ToString("N"), string.Empty, string.Empty, row.Date.DayNumber, 0, 0, _turn);
        return next;
    }

    private void Add(PublishedRow row, long number)
    {
        var note = PublicNoteJson.Read(row.Content!);
        var entries = NoteEntries.Of(note);
        if (entries.Count > EntryNumbers.MostEntries)
        {
            throw new InvalidOperationException("A note has more entries than the index can number.");
        }

        _note.Run(number, row.Record.ToString("N"), note.Board.Slug, note.Board.Name, note.Date.DayNumber, row.FirstAt.UtcTicks, row.At.UtcTicks, _turn);
        for (var place = 0; place < entries.Count; place++)
        {
            Add(EntryNumbers.Entry(number, place), number, entries[place]);
        }

        foreach (var report in note.ActionUpdates ?? [])
        {
            _report.Run(number, note.Board.Slug, report.From.DayNumber, report.Anchor, (int?)report.Status, report.DueDate?.DayNumber);
        }

        foreach (var (letters, words) in Abbreviations.In(note, entries))
        {
            _abbreviation.Run(number, string.Join(' ', FoldedWords.In(letters)), string.Join(' ', FoldedWords.In(words)));
        }

        _reported.Touch(number);
    }

    private void Add(long id, long note, IndexedEntry entry)
    {
        _entry.Run(
            id, note, (int)entry.Kind, entry.Anchor, entry.Number, entry.Title, entry.Text, entry.Said, entry.Item, entry.Reference, entry.By,
            entry.Due?.DayNumber, entry.DuePrinted, (int?)entry.Status);
        _words.Run(id, entry.Title, entry.Text);
        _title.Run(id, entry.Title);
        _vocabulary.Count(entry.Title, 1);
        _vocabulary.Count(entry.Text, 1);
        foreach (var theme in entry.Themes)
        {
            _theme.Run(id, theme.Slug, theme.Label);
        }

        foreach (var party in entry.Parties)
        {
            _party.Run(id, (int)party.Role, party.Key, party.Slug, party.Name, (int)party.Presence);
        }
    }
}
