namespace RrbPortal.Core.Search;

/// <summary>Where the search index lies. It holds nothing that cannot be made again from what is published.</summary>
public sealed record SearchSettings
{
    /// <summary>A folder that no web server hands out.</summary>
    public string Folder { get; init; } = AppContext.BaseDirectory;

    internal string File => Path.Combine(Folder, "search.db");
}
