using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using RrbPortal.Core.SideFiles;

namespace RrbPortal.Core.Search;

/// <summary>
/// The facts of every entry in memory: kind, board, year, themes, organisations. Few entries are alike in their words and
/// many in their facts, so that an entry is two numbers here, and counting tens of thousands of hits by five facets takes
/// less than a millisecond. It follows the file by turns, note by note.
/// </summary>
internal sealed class SearchColumns
{
    private readonly Lock _gate = new();
    private readonly Numbered<EntryFacts> _facts = new();
    private readonly Numbered<string[]> _keys = new();
    private volatile ColumnEdition _current = new(string.Empty, 0, [], [], [], new Dictionary<string, string>(StringComparer.Ordinal));

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

    private ColumnEdition Read(SqliteConnection connection, string edition, NoteColumns[] known, long after, long turn)
    {
        var notes = known.ToDictionary(note => note.Id);
        var changed = Statement.Read(
            connection, "SELECT id, board, gone FROM notes WHERE turn > ?1 ORDER BY id", row => (Id: row.GetInt64(0), Board: row.GetString(1), Gone: row.GetBoolean(2)), after);

        // From nothing, in one pass over each table; afterwards note by note.
        var isWhole = known.Length == 0;
        using var kinds = new Statement(connection, "SELECT id, kind FROM entries WHERE id BETWEEN ?1 AND ?2 ORDER BY id");
        using var themes = new Statement(connection, "SELECT entry, slug FROM themes WHERE entry BETWEEN ?1 AND ?2 ORDER BY entry");
        using var parties = new Statement(connection, "SELECT DISTINCT entry, key FROM parties WHERE entry BETWEEN ?1 AND ?2 ORDER BY entry");
        foreach (var group in isWhole ? changed.Chunk(500) : changed.Select(note => new[] { note }))
        {
            foreach (var note in group)
            {
                notes.Remove(note.Id);
            }

            var (first, last) = (EntryNumbers.Entry(group[0].Id, 0), EntryNumbers.Entry(group[^1].Id, EntryNumbers.MostEntries - 1));
            var themesOf = themes.Read(row => (Entry: row.GetInt64(0), Slug: row.GetString(1)), first, last).ToLookup(row => row.Entry, row => row.Slug);
            var keysOf = parties.Read(row => (Entry: row.GetInt64(0), Key: row.GetString(1)), first, last).ToLookup(row => row.Entry, row => row.Key);
            var entriesOf = kinds.Read(row => (Id: row.GetInt64(0), Kind: (EntryKind)row.GetInt32(1)), first, last).ToLookup(row => EntryNumbers.NoteOf(row.Id));
            foreach (var note in group.Where(note => !note.Gone))
            {
                var year = EntryNumbers.Day(note.Id).Year;
                notes[note.Id] = new NoteColumns(
                    note.Id, [.. entriesOf[note.Id].Select(entry => new EntryColumns(Facts(note.Board, year, entry.Kind, themesOf[entry.Id]), Keys(keysOf[entry.Id])))]);
            }
        }

        return new ColumnEdition(edition, turn, [.. notes.Values.OrderBy(note => note.Id)], _facts.All, _keys.All, Names(connection));
    }

    private int Facts(string board, int year, EntryKind kind, IEnumerable<string> themes)
    {
        string[] set = [.. themes.Order(StringComparer.Ordinal)];
        return _facts.Of(string.Create(CultureInfo.InvariantCulture, $"{board} {year} {kind} {string.Join(' ', set)}"), () => new EntryFacts(board, year, kind, set));
    }

    private int Keys(IEnumerable<string> keys)
    {
        string[] set = [.. keys.Order(StringComparer.Ordinal)];
        return _keys.Of(string.Join('\n', set), () => set);
    }

    /// <summary>
    /// Which organisation a printed name means: the one whose attendance has it, the latest where there are several; of
    /// letters also the one whose name a note gives them for.
    /// </summary>
    private static Dictionary<string, string> Names(SqliteConnection connection)
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

        return slugs;
    }

    /// <summary>Values in the order in which they came, each with its number; only one thread adds.</summary>
    private sealed class Numbered<T>
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly List<T> _values = [];

        /// <summary>Those that there are now, apart from those to come.</summary>
        public T[] All => [.. _values];

        public int Of(string name, Func<T> value)
        {
            if (!_numbers.TryGetValue(name, out var number))
            {
                _numbers[name] = number = _values.Count;
                _values.Add(value());
            }

            return number;
        }
    }
}

/// <summary>The columns as they stood at one turn of the index; it does not change.</summary>
/// <param name="Notes">In the order of their numbers.</param>
/// <param name="Facts">What the entries are, by number.</param>
/// <param name="Keys">The sets of names that entries have, by number.</param>
/// <param name="OrganisationOfName">The address part of the organisation that each name means.</param>
internal sealed record ColumnEdition(
    string Edition, long Turn, NoteColumns[] Notes, EntryFacts[] Facts, string[][] Keys, IReadOnlyDictionary<string, string> OrganisationOfName)
{
    private readonly Lazy<string[][]> _organisations = new(
        () => [.. Keys.Select(set => set.Select(key => OrganisationOfName.GetValueOrDefault(key)).OfType<string>().Distinct(StringComparer.Ordinal).ToArray())]);

    private readonly Lazy<HashSet<int>> _used = new(() => [.. Notes.SelectMany(note => note.Entries).Select(entry => entry.Facts)]);

    /// <summary>The organisations that each set of names means.</summary>
    public string[][] Organisations => _organisations.Value;

    /// <summary>The numbers of facts that an entry has; others are left of notes that went.</summary>
    public HashSet<int> UsedFacts => _used.Value;

    /// <summary>The organisations that entries of a kind name.</summary>
    public IEnumerable<string> OrganisationsOf(EntryKind kind)
        => OfKind(kind).Select(entry => entry.Keys).Distinct().SelectMany(keys => Organisations[keys]).Distinct(StringComparer.Ordinal);

    public IEnumerable<EntryColumns> OfKind(EntryKind kind) => Notes.SelectMany(note => note.Entries).Where(entry => Facts[entry.Facts].Kind == kind);

    /// <summary>The keys of all names of an organisation.</summary>
    public IReadOnlyList<string> KeysOf(string slug) => [.. OrganisationOfName.Where(pair => pair.Value == slug).Select(pair => pair.Key)];
}

/// <param name="Entries">In the order of their places.</param>
internal sealed record NoteColumns(long Id, EntryColumns[] Entries);

/// <summary>The numbers of an entry's facts, and of its set of names.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EntryColumns(int Facts, int Keys);

/// <summary>What many entries have in common.</summary>
/// <param name="Themes">As addresses have them.</param>
internal sealed record EntryFacts(string Board, int Year, EntryKind Kind, string[] Themes);
