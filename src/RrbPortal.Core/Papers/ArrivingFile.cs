namespace RrbPortal.Core.Papers;

/// <summary>
/// A file that has been written down and belongs to nobody yet. Unless the store keeps it, it is gone when this is disposed.
/// </summary>
public sealed class ArrivingFile : IDisposable
{
    internal ArrivingFile(string path) => Path = path;

    /// <summary>Where it lies for now.</summary>
    public string Path { get; }

    /// <summary>SHA-256 of its bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; internal set; } = string.Empty;

    /// <summary>In bytes; of a file that is too large, those that were read.</summary>
    public long Length { get; internal set; }

    public bool IsTooLarge { get; internal set; }

    public void Dispose() => File.Delete(Path);
}
