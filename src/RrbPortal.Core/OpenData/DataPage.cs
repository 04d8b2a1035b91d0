namespace RrbPortal.Core.OpenData;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Number">From 1.</param>
public sealed record DataPlace(int Number, int Size)
{
    public const int LargestSize = 100;
    public const int UsualSize = 50;

    /// <summary>No list is so long that a later page could hold anything.</summary>
    public const int LastNumber = 1_000_000;

    public int Skipped => (Number - 1) * Size;
}

/// <summary>A part of a list.</summary>
/// <param name="Total">How many entries the whole list has.</param>
public sealed record DataPart<T>(IReadOnlyList<T> Entries, int Total);

/// <summary>A list, page by page.</summary>
/// <param name="Total">How many items all pages have together.</param>
public sealed record DataPage<T>(IReadOnlyList<T> Items, int Page, int PageSize, int Total, DataLinks Links);

/// <summary>Whole addresses of the pages beside this one. What was asked is not said back: it may be a word that is not public.</summary>
/// <param name="Next">Null on the last page.</param>
public sealed record DataLinks(string? Next, string? Previous);
