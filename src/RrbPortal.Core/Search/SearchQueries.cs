using Microsoft.Data.Sqlite;
using RrbPortal.Core.SideFiles;

namespace RrbPortal.Core.Search;

/// <summary>Finds published notes, items, actions and decisions by their words.</summary>
public sealed class SearchQueries(SearchDesk desk)
{
    /// <summary>
    /// Ranking costs some microseconds a hit; of more hits than this the order is that of titles and days. Twice what can be
    /// turned to, so that enough of the newest are left where some of them come first for their titles.
    /// </summary>
    private const int MostRanked = 2 * SearchPage.MostPages * SearchPage.Size;

    private const int MostValues = 50;

    /// <returns>Null while the index is not complete.</returns>
    public Task<SearchPage?> FindAsync(SearchRequest request, CancellationToken ct)
        => desk.ReadAsync((connection, columns) => Find(connection, columns, request), ct);

    /// <summary>What was published last of all that is found, for those who follow a search.</summary>
    /// <returns>Null while the index is not complete.</returns>
    public Task<IReadOnlyList<SearchHit>?> LatestAsync(SearchRequest request, int most, CancellationToken ct)
        => desk.ReadAsync((connection, columns) => Latest(connection, columns, request, most), ct);

    private static IReadOnlyList<SearchHit> Latest(SqliteConnection connection, ColumnEdition columns, SearchRequest request, int most)
    {
        if (Terms(request) is not { Count: > 0 } terms)
        {
            return [];
        }

        var match = MatchExpression.Of(connection, terms, request.IsExact).Match;
        var kept = new FacetCounting(columns, request.Filter).Narrow(MatchedEntries.Of(connection, match), int.MaxValue).Newest.ToLookup(EntryNumbers.NoteOf);
        var ids = Statement.Stream(connection, "SELECT id FROM notes WHERE gone = 0 ORDER BY published DESC, id DESC", row => row.GetInt64(0)).SelectMany(note => kept[note]);
        return ShownHits.Of(connection, match, ids.Take(Math.Min(most, kept.Sum(note => note.Count()))));
    }

    private static IReadOnlyList<SearchTerm> Terms(SearchRequest request)
        => request.Words.Length > SearchRequest.LongestWords ? [] : SearchTerms.Of(request.Words);

    private static SearchPage Find(SqliteConnection connection, ColumnEdition columns, SearchRequest request)
    {
        var terms = Terms(request);
        if (terms.Count == 0)
        {
            return SearchPage.Empty;
        }

        var expression = MatchExpression.Of(connection, terms, request.IsExact);
        var counting = new FacetCounting(columns, request.Filter);
        var found = counting.Narrow(MatchedEntries.Of(connection, expression.Match), MostRanked);
        var isRanked = found.Matched <= MostRanked;
        var ordered = isRanked ? Ranked(connection, expression.Match, found.Newest) : ByTitle(connection, expression.Match, found.Newest, counting);
        var pages = Math.Min(SearchPage.MostPages, (found.Kept + SearchPage.Size - 1) / SearchPage.Size);
        var page = Math.Clamp(request.Page, 1, Math.Max(1, pages));
        var hits = ShownHits.Of(connection, expression.Match, ordered.Skip((page - 1) * SearchPage.Size).Take(SearchPage.Size));
        return new SearchPage(hits, found.Kept, page, pages, isRanked, expression.Replaced, Facets(connection, counting));
    }

    /// <summary>The best first; of equals the newest. A word in a title counts five times.</summary>
    private static IEnumerable<long> Ranked(SqliteConnection connection, string match, IReadOnlyList<long> kept)
    {
        var scores = Statement.Read(
                connection, "SELECT rowid, bm25(words, 5.0, 1.0) FROM words WHERE words MATCH ?1", row => (Id: row.GetInt64(0), Score: row.GetDouble(1)), match)
            .ToDictionary(row => row.Id, row => row.Score);
        return kept.OrderBy(id => scores[id]).ThenByDescending(id => id);
    }

    /// <summary>
    /// Those with the words in their title first, then the others; of each the newest first. Of so many, all that can be
    /// turned to are among these.
    /// </summary>
    private static IEnumerable<long> ByTitle(SqliteConnection connection, string match, IReadOnlyList<long> newest, FacetCounting counting)
    {
        var titled = new HashSet<long>();
        foreach (var id in MatchedEntries.Titled(connection, match).Where(counting.IsKept))
        {
            titled.Add(id);
            yield return id;
        }

        foreach (var id in newest.Reverse().Where(id => !titled.Contains(id)))
        {
            yield return id;
        }
    }

    private static SearchFacets Facets(SqliteConnection connection, FacetCounting counting)
    {
        using var board = new Statement(connection, LatestLabels.Board);
        using var theme = new Statement(connection, LatestLabels.Theme);
        using var organisation = new Statement(connection, LatestLabels.Organisation);
        return new SearchFacets(
            Labelled(counting.Boards, board),
            [.. counting.Years.Select(year => new SearchFacet(year.Value, year.Value, year.Hits))],
            Labelled(counting.Themes, theme),
            Labelled(counting.Organisations, organisation),
            [.. counting.Kinds.Select(kind => new SearchFacet(kind.Value.ToString().ToLowerInvariant(), kind.Value.ToString(), kind.Hits))]);
    }

    private static IReadOnlyList<SearchFacet> Labelled(IReadOnlyList<(string Value, int Hits)> values, Statement label)
        =>
        [
            .. values.OrderByDescending(value => value.Hits).ThenBy(value => value.Value, StringComparer.Ordinal).Take(MostValues)
                .SelectMany(value => label.Read(row => new SearchFacet(value.Value, row.GetString(0), value.Hits), value.Value)),
        ];
}
