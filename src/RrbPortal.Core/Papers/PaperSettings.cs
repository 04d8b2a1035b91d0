namespace RrbPortal.Core.Papers;

/// <summary>Where the bytes of papers lie, and how large one may be.</summary>
public sealed record PaperSettings
{
    public const int Megabyte = 1024 * 1024;

    /// <summary>A folder that no web server hands out.</summary>
    public string Folder { get; init; } = Path.Combine(AppContext.BaseDirectory, "papers");

    /// <summary>The largest file, in bytes.</summary>
    public long LargestBytes { get; init; } = 50L * Megabyte;
}
