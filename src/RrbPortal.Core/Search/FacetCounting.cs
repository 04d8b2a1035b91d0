using System.Globalization;
using System.Runtime.InteropServices;

namespace RrbPortal.Core.Search;

/// <summary>
/// Narrows hits and counts them by what they could be narrowed to. A facet is counted as if nothing were chosen in it, so
/// that the others of its values can be chosen instead.
/// </summary>
internal sealed class FacetCounting
{
    private readonly ColumnEdition _columns;

    // Of each number of facts and of names: which of the chosen it misses, and how many hits there were. What a facet
    // shows is counted from these at the end, not hit by hit.
    private readonly Missed[] _missed;
    private readonly bool[] _isNamed;
    private readonly int[] _kept;
    private readonly int[] _keptNamed;
    private readonly int[] _nearly;
    private readonly bool _isEmpty;

    public FacetCounting(ColumnEdition columns, SearchFilter filter)
    {
        _columns = columns;
        _missed = [.. columns.Facts.Select(facts => MissedBy(facts, filter))];
        _isNamed = [.. columns.Organisations.Select(organisations => filter.Organisation is null || organisations.Contains(filter.Organisation))];
        (_kept, _nearly, _keptNamed) = (new int[_missed.Length], new int[_missed.Length], new int[_isNamed.Length]);
        _isEmpty = filter.IsEmpty;
    }

    /// <summary>What facts alone miss of the chosen ones.</summary>
    private enum Missed
    {
        Nothing,
        Board,
        Year,
        Theme,
        Kind,
        Several,
    }

    public IReadOnlyList<(string Value, int Hits)> Boards => Counted(Missed.Board, facts => [facts.Board]);

    public IReadOnlyList<(string Value, int Hits)> Years
        => [.. Counted(Missed.Year, facts => [facts.Year.ToString("D4", CultureInfo.InvariantCulture)]).OrderByDescending(year => year.Value, StringComparer.Ordinal)];

    public IReadOnlyList<(string Value, int Hits)> Themes => Counted(Missed.Theme, facts => facts.Themes);

    public IReadOnlyList<(EntryKind Value, int Hits)> Kinds
        => [.. Counted(Missed.Kind, facts => [facts.Kind.ToString()]).Select(kind => (Enum.Parse<EntryKind>(kind.Value), kind.Hits)).OrderBy(kind => kind.Item1)];

    public IReadOnlyList<(string Value, int Hits)> Organisations
    {
        get
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var number = 0; number < _keptNamed.Length; number++)
            {
                Add(counts, _columns.Organisations[number], _keptNamed[number]);
            }

            return [.. counts.Select(count => (count.Key, count.Value))];
        }
    }

    /// <summary>The hits that the filter lets through, in the order of their numbers.</summary>
    /// <param name="matched">In the order of their numbers.</param>
    public List<long> Narrow(List<long> matched)
    {
        var kept = new List<long>(_isEmpty ? matched.Count : 64);
        var notes = _columns.Notes;
        var at = 0;
        foreach (var id in matched)
        {
            var note = EntryNumbers.NoteOf(id);
            while (at < notes.Length && notes[at].Id < note)
            {
                at++;
            }

            if (at == notes.Length)
            {
                break;
            }

            if (notes[at].Id == note && EntryNumbers.PlaceOf(id) is var place && place < notes[at].Entries.Length && Count(notes[at].Entries[place]))
            {
                kept.Add(id);
            }
        }

        return kept;
    }

    private bool Count(EntryColumns entry)
    {
        var (missed, isNamed) = (_missed[entry.Facts], _isNamed[entry.Keys]);
        if (missed is Missed.Nothing)
        {
            _keptNamed[entry.Keys]++;
            _kept[entry.Facts] += isNamed ? 1 : 0;
            return isNamed;
        }

        _nearly[entry.Facts] += isNamed && missed is not Missed.Several ? 1 : 0;
        return false;
    }

    private static Missed MissedBy(EntryFacts facts, SearchFilter filter)
    {
        List<Missed> missed = [];
        Note(Missed.Board, filter.Board is not null && facts.Board != filter.Board);
        Note(Missed.Year, filter.Year is not null && facts.Year != filter.Year);
        Note(Missed.Theme, filter.Theme is not null && !facts.Themes.Contains(filter.Theme));
        Note(Missed.Kind, filter.Kind is not null && facts.Kind != filter.Kind);
        return missed.Count switch
        {
            0 => Missed.Nothing,
            1 => missed[0],
            _ => Missed.Several,
        };

        void Note(Missed what, bool isMissed)
        {
            if (isMissed)
            {
                missed.Add(what);
            }
        }
    }

    private List<(string Value, int Hits)> Counted(Missed facet, Func<EntryFacts, string[]> values)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < _kept.Length; number++)
        {
            Add(counts, values(_columns.Facts[number]), _kept[number] + (_missed[number] == facet ? _nearly[number] : 0));
        }

        return [.. counts.Select(count => (count.Key, count.Value))];
    }

    private static void Add(Dictionary<string, int> counts, string[] values, int hits)
    {
        if (hits == 0)
        {
            return;
        }

        foreach (var value in values)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _) += hits;
        }
    }
}
