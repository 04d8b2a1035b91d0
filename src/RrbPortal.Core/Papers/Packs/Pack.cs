using RrbPortal.Core.Printing;

namespace RrbPortal.Core.Papers.Packs;

/// <summary>A finished pack, in a folder of its own that goes when it is disposed.</summary>
/// <param name="Path">Where the file lies for now.</param>
/// <param name="FileName">What whoever downloads it gets.</param>
public sealed record Pack(string Path, string FileName, string MediaType) : IDisposable
{
    public void Dispose() => WorkFolder.Delete(System.IO.Path.GetDirectoryName(Path)!);
}
