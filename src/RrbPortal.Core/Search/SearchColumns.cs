using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace RrbPortal.Core.Search;

/// <summary>
/// The facts of every entry in memory, in numbers: kind, board, year, themes, organisations. Counting tens of thousands
/// of hits by five facets takes a millisecond here, and a second by joins. It follows the file by turns, note by note.
/// </summary>
internal sealed class SearchColumns
{
    private readonly Lock _gate = new();
    private readonly Numbers _boards = new();
    private readonly Numbers _themes = new();
    private readonly Numbers _keys = new();
    private readonly Dictionary<string, int[]> _sets = new(StringComparer.Ordinal);
    private volatile ColumnEdition _current = new(string.Empty, 0, [], [], new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>What a connection reads now, in memory; call it inside the transaction that the search is made in.</summary>
    public ColumnEdition At(SqliteConnection connection, IndexState state)
    {
        var turn = Statement.Read(connection, "SELECT COALESCE(MAX(turn), 0) FROM notes", row => row.GetInt64(0))[0];
        if (_current is { } current && current.Edition == state.Edition && current.Turn >= turn)
        {
            return current;
        }

        lock (_gate)
        {
            if (_current.Edition != state.Edition)
            {
                _current = Read(connection, state.Edition, [], 0, turn);
            }
            else if (_current.Turn < turn)
            {
                _current = Read(connection, state.Edition, _current.Notes, _current.Turn, turn);
            }

            return _current;
        }
    }

    public string Board(int number) => _boards.Text(number);

    public string Theme(int number) => _themes.Text(number);

    public int? BoardNumber(string slug) => _boards.Find(slug);

    public int? ThemeNumber(string slug) => _themes.Find(slug);

    private ColumnEdition Read(SqliteConnection connection, string edition, IReadOnlyList<NoteColumns> known, long after, long turn)
    {
        var notes = known.ToDictionary(note => note.Id);
        var changed = Statement.Read(
            connection, "SELECT id, board, gone FROM notes WHERE turn > ?1 ORDER BY id", row => (Id: row.GetInt64(0), Board: row.GetString(1), Gone: row.GetBoolean(2)), after);

        // From nothing, in one pass over each table; afterwards note by note.
        var isWhole = known.Count == 0;
        using var kinds = new Statement(connection, "SELECT id, kind FROM entries WHERE id BETWEEN ?1 AND ?2 ORDER BY id");
        using var themes = new Statement(connection, "SELECT entry, slug FROM themes WHERE entry BETWEEN ?1 AND ?2 ORDER BY entry");
        using var parties = new Statement(connection, "SELECT entry, key FROM parties WHERE entry BETWEEN ?1 AND ?2 ORDER BY entry");
        foreach (var group in isWhole ? Chunks(changed) : changed.Select(note => new[] { note }))
        {
            foreach (var note in group)
            {
                notes.Remove(note.Id);
            }

            var (first, last) = (EntryNumbers.Entry(group[0].Id, 0), EntryNumbers.Entry(group[^1].Id, EntryNumbers.MostEntries - 1));
            var themesOf = themes.Read(row => (Entry: row.GetInt64(0), Number: _themes.Of(row.GetString(1))), first, last).ToLookup(row => row.Entry, row => row.Number);
            var partiesOf = parties.Read(row => (Entry: row.GetInt64(0), Number: _keys.Of(row.GetString(1))), first, last).ToLookup(row => row.Entry, row => row.Number);
            var entriesOf = kinds.Read(row => (Id: row.GetInt64(0), Kind: (byte)row.GetInt32(1)), first, last).ToLookup(row => EntryNumbers.NoteOf(row.Id));
            foreach (var note in group.Where(note => !note.Gone))
            {
                notes[note.Id] = new NoteColumns(
                    note.Id,
                    _boards.Of(note.Board),
                    EntryNumbers.Day(note.Id).Year,
                    [.. entriesOf[note.Id].Select(entry => new EntryColumns(entry.Kind, Shared(themesOf[entry.Id]), Shared(partiesOf[entry.Id])))]);
            }
        }

        var (slugs, names) = Names(connection);
        return new ColumnEdition(edition, turn, [.. notes.Values.OrderBy(note => note.Id)], slugs, names);
    }

    private static IEnumerable<(long Id, string Board, bool Gone)[]> Chunks(List<(long Id, string Board, bool Gone)> notes) => notes.Chunk(500);

    /// <summary>
    /// Which organisation a printed name means: the one whose attendance has it, the latest where there are several; of
    /// letters also the one whose name a note gives them for.
    /// </summary>
    private (string?[] OfKey, Dictionary<string, string> Slugs) Names(SqliteConnection connection)
    {
        var slugs = Statement.Read(
                connection, "SELECT key, slug, MAX(entry) FROM parties WHERE role = 0 GROUP BY key", row => (Key: row.GetString(0), Slug: row.GetString(1)))
            .ToDictionary(row => row.Key, row => row.Slug, StringComparer.Ordinal);
        foreach (var (letters, words) in Statement.Read(connection, "SELECT DISTINCT short_key, long_key FROM abbreviations", row => (row.GetString(0), row.GetString(1))))
        {
            if (slugs.TryGetValue(words, out var slug))
            {
                slugs.TryAdd(letters, slug);
            }
        }

        var ofKey = new string?[_keys.Count];
        foreach (var (key, slug) in slugs)
        {
            if (_keys.Find(key) is { } number && number < ofKey.Length)
            {
                ofKey[number] = slug;
            }
        }

        return (ofKey, slugs);
    }

    /// <summary>The same few sets stand on most entries; they are kept once.</summary>
    private int[] Shared(IEnumerable<int> numbers)
    {
        int[] set = [.. numbers.Distinct().Order()];
        if (set.Length == 0)
        {
            return [];
        }

        var name = string.Join(',', set);
        ref var shared = ref CollectionsMarshal.GetValueRefOrAddDefault(_sets, name, out _);
        return shared ??= set;
    }

    /// <summary>Numbers for texts, in the order in which they came; read without a lock while one writes.</summary>
    private sealed class Numbers
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private volatile string[] _texts = new string[16];

        public int Count => _numbers.Count;

        public int? Find(string text) => _numbers.TryGetValue(text, out var number) ? number : null;

        public string Text(int number) => _texts[number];

        public int Of(string text)
        {
            if (_numbers.TryGetValue(text, out var known))
            {
                return known;
            }

            var number = _numbers.Count;
            if (number == _texts.Length)
            {
                var larger = new string[number * 2];
                _texts.CopyTo(larger, 0);
                _texts = larger;
            }

            _texts[number] = text;
            _numbers[text] = number;
            return number;
        }
    }
}

/// <summary>The columns as they stood at one turn of the index; it does not change.</summary>
/// <param name="Notes">In the order of their numbers.</param>
/// <param name="OrganisationOfKey">The address part of the organisation that each key means; null for none.</param>
/// <param name="OrganisationOfName">The same, by the key itself.</param>
internal sealed record ColumnEdition(
    string Edition, long Turn, IReadOnlyList<NoteColumns> Notes, IReadOnlyList<string?> OrganisationOfKey, IReadOnlyDictionary<string, string> OrganisationOfName)
{
    /// <summary>The keys of all names of an organisation.</summary>
    public IReadOnlyList<string> KeysOf(string slug) => [.. OrganisationOfName.Where(pair => pair.Value == slug).Select(pair => pair.Key)];
}

internal sealed record NoteColumns(long Id, int Board, int Year, EntryColumns[] Entries);

internal readonly record struct EntryColumns(byte Kind, int[] Themes, int[] Keys);
