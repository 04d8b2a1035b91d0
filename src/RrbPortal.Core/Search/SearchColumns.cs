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
    private readonly NumberedValues<EntryFacts> _facts = new();
    private readonly NumberedValues<string[]> _keys = new();
    private volatile ColumnEdition _current = new(string.Empty, 0, [], [], [], [], new Dictionary<string, string>(StringComparer.Ordinal));

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
                _current = Read(connection, state.Edition, known: null, turn);
            }
            else if (_current.Turn < turn)
            {
                _current = Read(connection, state.Edition, _current, turn);
            }

            return _current;
        }
    }

    private ColumnEdition Read(SqliteConnection connection, string edition, ColumnEdition? known, long turn)
    {
        var changed = Statement.Read(
            connection,
            "SELECT id, board, gone FROM notes WHERE turn > ?1 ORDER BY id",
            row => (Id: row.GetInt64(0), Board: row.GetString(1), Gone: row.GetBoolean(2)),
            known?.Turn ?? 0);
        var replaced = changed.Select(note => note.Id).ToHashSet();
        var entries = new List<(long Id, EntryColumns Columns)>();
        for (var at = 0; at < known?.Ids.Length; at++)
        {
            if (!replaced.Contains(EntryNumbers.NoteOf(known.Ids[at])))
            {
                entries.Add((known.Ids[at], known.Entries[at]));
            }
        }

        // From nothing, in one pass over each table; afterwards note by note.
        using var kinds = new Statement(connection, "SELECT id, kind FROM entries WHERE id BETWEEN ?1 AND ?2 ORDER BY id");
        using var themes = new Statement(connection, "SELECT entry, slug FROM themes WHERE entry BETWEEN ?1 AND ?2 ORDER BY entry");
        using var parties = new Statement(connection, "SELECT DISTINCT entry, key FROM parties WHERE entry BETWEEN ?1 AND ?2 ORDER BY entry");
        foreach (var group in known is null ? changed.Chunk(500) : changed.Select(note => new[] { note }))
        {
            var (first, last) = (EntryNumbers.Entry(group[0].Id, 0), EntryNumbers.Entry(group[^1].Id, EntryNumbers.MostEntries - 1));
            var boards = group.Where(note => !note.Gone).ToDictionary(note => note.Id, note => note.Board);
            var themesOf = themes.Read(row => (Entry: row.GetInt64(0), Slug: row.GetString(1)), first, last).ToLookup(row => row.Entry, row => row.Slug);
            var keysOf = parties.Read(row => (Entry: row.GetInt64(0), Key: row.GetString(1)), first, last).ToLookup(row => row.Entry, row => row.Key);
            foreach (var (id, kind) in kinds.Read(row => (row.GetInt64(0), (EntryKind)row.GetInt32(1)), first, last))
            {
                if (EntryNumbers.NoteOf(id) is var note && boards.TryGetValue(note, out var board))
                {
                    entries.Add((id, new EntryColumns(Facts(board, EntryNumbers.Day(note).Year, kind, themesOf[id]), Keys(keysOf[id]))));
                }
            }
        }

        entries.Sort((left, right) => left.Id.CompareTo(right.Id));
        return new ColumnEdition(
            edition, turn, [.. entries.Select(entry => entry.Id)], [.. entries.Select(entry => entry.Columns)], _facts.All, _keys.All, Names(connection));
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
}

/// <summary>The columns as they stood at one turn of the index; it does not change.</summary>
/// <param name="Ids">The numbers of all entries, in their order. Beside each other in memory: a search passes over all of them.</param>
/// <param name="Entries">What each of them is, in the same order.</param>
/// <param name="Facts">What the entries are, by number.</param>
/// <param name="Keys">The sets of names that entries have, by number.</param>
/// <param name="OrganisationOfName">The address part of the organisation that each name means.</param>
internal sealed record ColumnEdition(
    string Edition, long Turn, long[] Ids, EntryColumns[] Entries, EntryFacts[] Facts, string[][] Keys, IReadOnlyDictionary<string, string> OrganisationOfName)
{
    private readonly Lazy<(int[] OfKeys, string[][] Sets)> _organisations = new(() => Organisations(Keys, OrganisationOfName));

    private readonly Lazy<HashSet<int>> _used = new(() => [.. Entries.Select(entry => entry.Facts)]);

    /// <summary>Sets of organisations; many sets of names mean the same ones.</summary>
    public string[][] OrganisationSets => _organisations.Value.Sets;

    /// <summary>By the number of a set of names: the number of the set of organisations that it means.</summary>
    public int[] OrganisationSetOfKeys => _organisations.Value.OfKeys;

    /// <summary>The numbers of facts that an entry has; others are left of notes that went.</summary>
    public HashSet<int> UsedFacts => _used.Value;

    /// <summary>The organisations that entries of a kind name.</summary>
    public IEnumerable<string> OrganisationsOf(EntryKind kind)
        => OfKind(kind).Select(entry => OrganisationSetOfKeys[entry.Keys]).Distinct().SelectMany(set => OrganisationSets[set]).Distinct(StringComparer.Ordinal);

    /// <summary>How many entries of a kind name each organisation.</summary>
    public IReadOnlyDictionary<string, int> CountOrganisations(EntryKind kind)
        => OfKind(kind).SelectMany(entry => OrganisationSets[OrganisationSetOfKeys[entry.Keys]]).CountBy(slug => slug, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    private IEnumerable<EntryColumns> OfKind(EntryKind kind) => Entries.Where(entry => Facts[entry.Facts].Kind == kind);

    /// <summary>The keys of all names of an organisation.</summary>
    public IReadOnlyList<string> KeysOf(string slug) => [.. OrganisationOfName.Where(pair => pair.Value == slug).Select(pair => pair.Key)];

    private static (int[] OfKeys, string[][] Sets) Organisations(string[][] keys, IReadOnlyDictionary<string, string> organisationOfName)
    {
        var sets = new NumberedValues<string[]>();
        var ofKeys = keys.Select(names =>
        {
            string[] slugs = [.. names.Select(organisationOfName.GetValueOrDefault).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            return sets.Of(string.Join(' ', slugs), () => slugs);
        });
        return ([.. ofKeys], sets.All);
    }
}

/// <summary>The numbers of an entry's facts, and of its set of names.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EntryColumns(int Facts, int Keys);

/// <summary>What many entries have in common.</summary>
/// <param name="Themes">As addresses have them.</param>
internal sealed record EntryFacts(string Board, int Year, EntryKind Kind, string[] Themes);
