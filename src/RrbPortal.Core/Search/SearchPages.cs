namespace RrbPortal.Core.Search;

/// <summary>What somebody asks for: words, and what the hits are narrowed to.</summary>
/// <param name="Words">As they were typed.</param>
/// <param name="IsExact">Whether words that nobody uses are searched for all the same.</param>
/// <param name="Page">From 1.</param>
public sealed record SearchRequest(string Words, SearchFilter Filter, bool IsExact = false, int Page = 1)
{
    /// <summary>The longest text that is searched for.</summary>
    public const int LongestWords = 200;

    /// <summary>The same search for words that begin with the one that was typed; null where another thing than one word was.</summary>
    public SearchRequest? OfBeginnings => SearchTerms.Of(Words) is [{ Kind: TermKind.Word, Text: { Length: >= SearchTerms.ShortestPrefix } word }] ? this with { Words = $"{word}*", Page = 1 } : null;
}

/// <summary>A page of hits.</summary>
/// <param name="Total">How many hits there are, on all pages.</param>
/// <param name="Pages">How many pages can be turned to.</param>
/// <param name="IsRanked">Whether the best come first; of very many hits those with the words in their title do, then the newest.</param>
public sealed record SearchPage(
    IReadOnlyList<SearchHit> Hits, int Total, int Page, int Pages, bool IsRanked, IReadOnlyList<ReplacedWord> Replaced, SearchFacets Facets)
{
    public const int Size = 20;
    public const int MostPages = 50;

    public static SearchPage Empty { get; } = new([], 0, 1, 0, IsRanked: true, [], new SearchFacets([], [], [], [], []));
}

/// <summary>One hit.</summary>
/// <param name="Anchor">Its place on the page of the note; empty for the note itself.</param>
/// <param name="Number">The number of the item; empty for what is none.</param>
/// <param name="Title">The title in parts, of an action its reference; empty for what has none.</param>
/// <param name="Passage">A piece of the text in parts.</param>
/// <param name="Record">The public key of its note.</param>
/// <param name="FirstPublishedAt">When its note was first published.</param>
/// <param name="PublishedAt">When this revision of its note was published.</param>
public sealed record SearchHit(
    EntryKind Kind,
    string BoardSlug,
    string BoardName,
    DateOnly Date,
    string Anchor,
    string Number,
    IReadOnlyList<PassagePart> Title,
    IReadOnlyList<PassagePart> Passage,
    Guid Record,
    DateTimeOffset FirstPublishedAt,
    DateTimeOffset PublishedAt);

/// <summary>A piece of a text; marked where it is what was looked for.</summary>
public sealed record PassagePart(string Text, bool IsMarked);

/// <summary>What the hits can be narrowed to, the most frequent first (years: the latest), with the number of hits each.</summary>
public sealed record SearchFacets(
    IReadOnlyList<SearchFacet> Boards,
    IReadOnlyList<SearchFacet> Years,
    IReadOnlyList<SearchFacet> Themes,
    IReadOnlyList<SearchFacet> Organisations,
    IReadOnlyList<SearchFacet> Kinds);

/// <param name="Value">As addresses have it.</param>
public sealed record SearchFacet(string Value, string Label, int Hits);
