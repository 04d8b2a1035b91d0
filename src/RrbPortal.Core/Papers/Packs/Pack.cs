namespace RrbPortal.Core.Papers.Packs;

/// <summary>A finished pack, in a folder of its own that goes when it is disposed.</summary>
/// <param name="Path">Where the file lies for now.</param>
/// <param name="FileName">What whoever downloads it gets.</param>
public sealed record Pack(string Path, string FileName, string MediaType) : IDisposable
{
    public void Dispose() => PackFolder.Delete(System.IO.Path.GetDirectoryName(Path)!);
}

/// <summary>The folder in which one pack is made: readable by this process alone.</summary>
internal static class PackFolder
{
    public static string Create() => Directory.CreateTempSubdirectory("rrb-pack-").FullName;

    public static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // A program that was ended may still be writing its last file; the system clears its temporary folder.
        }
    }
}
