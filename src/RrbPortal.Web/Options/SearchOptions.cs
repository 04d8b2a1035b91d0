namespace RrbPortal.Web.Options;

/// <summary>Section <c>Search</c>: where the search index is kept.</summary>
public sealed class SearchOptions
{
    public const string Section = "Search";

    /// <summary>A folder on a disk of the machine's own, relative to the storage; null for the storage itself.</summary>
    public string? Folder { get; set; }
}
