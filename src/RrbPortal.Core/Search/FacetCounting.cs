using System.Globalization;

namespace RrbPortal.Core.Search;

/// <summary>
/// Narrows hits and counts them by what they could be narrowed to. A facet is counted as if nothing were chosen in it, so
/// that the others of its values can be chosen instead.
/// </summary>
internal sealed class FacetCounting
{
    private const int Facets = 5;

    private readonly SearchColumns _columns;
    private readonly ColumnEdition _edition;
    private readonly SearchFilter _filter;
    private readonly int _board;
    private readonly int _theme;
    private readonly Dictionary<int, int> _boards = [];
    private readonly Dictionary<int, int> _years = [];
    private readonly Dictionary<int, int> _themes = [];
    private readonly Dictionary<string, int> _organisations = new(StringComparer.Ordinal);
    private readonly int[] _kinds = new int[Enum.GetValues<EntryKind>().Length];

    // Most entries share few sets of names; what a set means is found out once a search.
    private readonly Dictionary<int[], string[]> _named = new(ReferenceEqualityComparer.Instance);

    public FacetCounting(SearchColumns columns, ColumnEdition edition, SearchFilter filter)
    {
        (_columns, _edition, _filter) = (columns, edition, filter);
        _board = filter.Board is null ? -1 : columns.BoardNumber(filter.Board) ?? int.MaxValue;
        _theme = filter.Theme is null ? -1 : columns.ThemeNumber(filter.Theme) ?? int.MaxValue;
    }

    /// <summary>The hits that the filter lets through, in the order of their numbers.</summary>
    public List<long> Narrow(List<long> matched)
    {
        var kept = new List<long>(_filter.IsEmpty ? matched.Count : 64);
        var notes = _edition.Notes;
        var at = 0;
        foreach (var id in matched)
        {
            var note = EntryNumbers.NoteOf(id);
            while (at < notes.Count && notes[at].Id < note)
            {
                at++;
            }

            if (at == notes.Count)
            {
                break;
            }

            if (notes[at].Id == note && EntryNumbers.PlaceOf(id) is var place && place < notes[at].Entries.Length && Count(notes[at], notes[at].Entries[place]))
            {
                kept.Add(id);
            }
        }

        return kept;
    }

    public IReadOnlyList<(string Value, int Hits)> Boards => [.. _boards.Select(pair => (_columns.Board(pair.Key), pair.Value))];

    public IReadOnlyList<(string Value, int Hits)> Years => [.. _years.OrderByDescending(pair => pair.Key).Select(pair => (pair.Key.ToString(CultureInfo.InvariantCulture), pair.Value))];

    public IReadOnlyList<(string Value, int Hits)> Themes => [.. _themes.Select(pair => (_columns.Theme(pair.Key), pair.Value))];

    public IReadOnlyList<(string Value, int Hits)> Organisations => [.. _organisations.Select(pair => (pair.Key, pair.Value))];

    public IReadOnlyList<(EntryKind Value, int Hits)> Kinds => [.. Enum.GetValues<EntryKind>().Where(kind => _kinds[(int)kind] > 0).Select(kind => (kind, _kinds[(int)kind]))];

    private bool Count(NoteColumns note, EntryColumns entry)
    {
        var named = Named(entry.Keys);
        Span<bool> passes =
        [
            _board < 0 || note.Board == _board,
            _filter.Year is null || note.Year == _filter.Year,
            _theme < 0 || Array.IndexOf(entry.Themes, _theme) >= 0,
            _filter.Organisation is null || Array.IndexOf(named, _filter.Organisation) >= 0,
            _filter.Kind is null || entry.Kind == (int)_filter.Kind,
        ];
        var passed = passes.Count(true);
        if (passed < Facets - 1)
        {
            return false;
        }

        var isKept = passed == Facets;
        if (isKept || !passes[0])
        {
            Add(_boards, note.Board);
        }

        if (isKept || !passes[1])
        {
            Add(_years, note.Year);
        }

        if (isKept || !passes[2])
        {
            foreach (var theme in entry.Themes)
            {
                Add(_themes, theme);
            }
        }

        if (isKept || !passes[3])
        {
            foreach (var organisation in named)
            {
                Add(_organisations, organisation);
            }
        }

        if (isKept || !passes[4])
        {
            _kinds[entry.Kind]++;
        }

        return isKept;
    }

    private string[] Named(int[] keys)
    {
        if (keys.Length == 0)
        {
            return [];
        }

        if (!_named.TryGetValue(keys, out var slugs))
        {
            _named[keys] = slugs = [.. keys.Where(key => key < _edition.OrganisationOfKey.Count).Select(key => _edition.OrganisationOfKey[key]).OfType<string>().Distinct(StringComparer.Ordinal)];
        }

        return slugs;
    }

    private static void Add<T>(Dictionary<T, int> counts, T value)
        where T : notnull
        => System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _)++;
}
