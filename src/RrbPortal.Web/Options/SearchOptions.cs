namespace RrbPortal.Web.Options;

/// <summary>Section <c>Search</c>: where the search index and the fingerprints of downloads are kept.</summary>
public sealed class SearchOptions
{
    public const string Section = "Search";

    /// <summary>A folder on a disk of the machine's own, relative to the storage; null for the storage itself.</summary>
    public string? Folder { get; set; }
}
