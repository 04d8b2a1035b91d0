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
    private readonly int[] _sets;

    // Of each number of facts and of organisations: which of the chosen it misses, and how many hits there were. What a facet
    // shows is counted from these at the end, not hit by hit.
    private readonly Missed[] _missed;
    private readonly bool[] _isNamed;
    private readonly int[] _kept;
    private readonly int[] _keptNamed;
    private readonly int[] _nearly;

    public FacetCounting(ColumnEdition columns, SearchFilter filter)
    {
        (_columns, _sets) = (columns, columns.OrganisationSetOfKeys);
        _missed = [.. columns.Facts.Select(facts => MissedBy(facts, filter))];
        _isNamed = [.. columns.OrganisationSets.Select(set => filter.Organisation is null || set.Contains(filter.Organisation))];
        (_kept, _nearly, _keptNamed) = (new int[_missed.Length], new int[_missed.Length], new int[_isNamed.Length]);
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
        => Counted(_keptNamed.Length, set => _keptNamed[set], set => _columns.OrganisationSets[set]);

    /// <summary>Counts hits, and tells which of them the filter lets through.</summary>
    /// <param name="matched">In the order of their numbers.</param>
    /// <param name="most">How many are given back, the newest of them; all are counted.</param>
    public NarrowedEntries Narrow(IEnumerable<long> matched, int most)
    {
        var newest = new Queue<long>();
        var (ids, entries) = (_columns.Ids, _columns.Entries);
        var (all, kept, at) = (0, 0, 0);
        foreach (var id in matched)
        {
            all++;
            while (at < ids.Length && ids[at] < id)
            {
                at++;
            }

            if (at < ids.Length && ids[at] == id && Count(entries[at]))
            {
                kept++;
                newest.Enqueue(id);
                if (newest.Count > most)
                {
                    newest.Dequeue();
                }
            }
        }

        return new NarrowedEntries(all, kept, [.. newest]);
    }

    /// <summary>Whether the filter lets it through; it is not counted.</summary>
    public bool IsKept(long id)
        => Array.BinarySearch(_columns.Ids, id) is >= 0 and var at && _columns.Entries[at] is var entry && _missed[entry.Facts] is Missed.Nothing && _isNamed[_sets[entry.Keys]];

    private bool Count(EntryColumns entry)
    {
        var set = _sets[entry.Keys];
        var (missed, isNamed) = (_missed[entry.Facts], _isNamed[set]);
        if (missed is Missed.Nothing)
        {
            _keptNamed[set]++;
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
        => Counted(_kept.Length, number => _kept[number] + (_missed[number] == facet ? _nearly[number] : 0), number => values(_columns.Facts[number]));

    private static List<(string Value, int Hits)> Counted(int length, Func<int, int> hits, Func<int, string[]> values)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < length; number++)
        {
            if (hits(number) is > 0 and var more)
            {
                foreach (var value in values(number))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _) += more;
                }
            }
        }

        return [.. counts.Select(count => (count.Key, count.Value))];
    }
}

/// <summary>What a filter leaves of the hits.</summary>
/// <param name="Matched">How many hits there were.</param>
/// <param name="Kept">How many of them the filter lets through.</param>
/// <param name="Newest">The newest of those, in the order of their numbers.</param>
internal sealed record NarrowedEntries(int Matched, int Kept, IReadOnlyList<long> Newest);
