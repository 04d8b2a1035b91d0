namespace RrbPortal.Core.Exporting;

/// <summary>Where downloads that take long to make are kept.</summary>
public sealed record DownloadSettings
{
    /// <summary>A folder that no web server hands out; it may be emptied at any time.</summary>
    public string Folder { get; init; } = Path.Combine(AppContext.BaseDirectory, "downloads");
}
