namespace RrbPortal.Core.Search;

/// <summary>The tables of the index. Whoever changes them raises the version; an index of another version is made anew.</summary>
internal static class SearchSchema
{
    public const int Version = 5;

    public const string Drop = """
        DROP TABLE IF EXISTS words;
        DROP TABLE IF EXISTS titles;
        DROP TABLE IF EXISTS meta;
        DROP TABLE IF EXISTS notes;
        DROP TABLE IF EXISTS entries;
        DROP TABLE IF EXISTS themes;
        DROP TABLE IF EXISTS parties;
        DROP TABLE IF EXISTS reports;
        DROP TABLE IF EXISTS abbreviations;
        DROP TABLE IF EXISTS vocabulary;
        """;

    /// <summary>
    /// A note's number begins with its day, and an entry's with its note, so that the order of numbers is the order of
    /// days. The row of a note that is gone stays, without its texts: other processes learn from it that it went. Titles
    /// have a small text index of their own: to learn from the large one that no title has a word takes as long as finding
    /// the word in all texts.
    /// </summary>
    public const string Create = """
        CREATE TABLE meta (
            id INTEGER PRIMARY KEY CHECK (id = 1), ready INTEGER NOT NULL, sequence INTEGER NOT NULL,
            witness INTEGER NOT NULL, witness_stamp TEXT NOT NULL, edition TEXT NOT NULL);
        CREATE TABLE notes (
            id INTEGER PRIMARY KEY, record TEXT NOT NULL, board TEXT NOT NULL, board_name TEXT NOT NULL,
            day INTEGER NOT NULL, first INTEGER NOT NULL, published INTEGER NOT NULL, turn INTEGER NOT NULL, gone INTEGER NOT NULL);
        CREATE INDEX notes_record ON notes (record);
        CREATE INDEX notes_turn ON notes (turn);
        CREATE INDEX notes_published ON notes (published) WHERE gone = 0;
        CREATE INDEX notes_board ON notes (board, day);
        CREATE TABLE entries (
            id INTEGER PRIMARY KEY, note INTEGER NOT NULL, kind INTEGER NOT NULL, anchor TEXT NOT NULL, number TEXT NOT NULL,
            title TEXT NOT NULL, text TEXT NOT NULL, said TEXT NOT NULL, item TEXT, reference TEXT, by TEXT,
            due INTEGER, due_printed TEXT, status INTEGER, now_due INTEGER, now_status INTEGER, now_day INTEGER);
        CREATE INDEX entries_kind ON entries (kind, id, now_status, now_due);
        CREATE INDEX entries_action ON entries (note, anchor) WHERE kind = 2;
        CREATE TABLE themes (entry INTEGER NOT NULL, slug TEXT NOT NULL, label TEXT NOT NULL, PRIMARY KEY (entry, slug)) WITHOUT ROWID;
        CREATE INDEX themes_slug ON themes (slug, entry, label);
        CREATE TABLE parties (
            entry INTEGER NOT NULL, role INTEGER NOT NULL, key TEXT NOT NULL, slug TEXT NOT NULL, name TEXT NOT NULL, presence INTEGER NOT NULL,
            PRIMARY KEY (entry, role, key, slug, presence)) WITHOUT ROWID;
        CREATE INDEX parties_key ON parties (role, key, entry, slug);
        CREATE INDEX parties_slug ON parties (slug, entry, presence, name) WHERE slug <> '';
        CREATE TABLE reports (note INTEGER NOT NULL, board TEXT NOT NULL, day INTEGER NOT NULL, anchor TEXT NOT NULL, status INTEGER, due INTEGER);
        CREATE INDEX reports_note ON reports (note);
        CREATE INDEX reports_action ON reports (board, day, anchor, note);
        CREATE TABLE abbreviations (note INTEGER NOT NULL, short_key TEXT NOT NULL, long_key TEXT NOT NULL);
        CREATE INDEX abbreviations_note ON abbreviations (note);
        CREATE INDEX abbreviations_short ON abbreviations (short_key, long_key);
        CREATE INDEX abbreviations_long ON abbreviations (long_key, short_key);
        CREATE TABLE vocabulary (word TEXT PRIMARY KEY, uses INTEGER NOT NULL) WITHOUT ROWID;
        CREATE VIRTUAL TABLE words USING fts5 (
            title, text, content = 'entries', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
        CREATE VIRTUAL TABLE titles USING fts5 (
            title, content = 'entries', content_rowid = 'id', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
        INSERT INTO words (words, rank) VALUES ('hashsize', 8388608);
        """;
}
