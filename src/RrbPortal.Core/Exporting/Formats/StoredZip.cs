namespace RrbPortal.Core.Exporting.Formats;

/// <summary>
/// A package whose bytes depend on its parts alone, on every system: one time for all entries, and nothing compressed,
/// because what a compressor makes differs from version to version. On the way to a reader it is compressed anyway.
/// </summary>
internal sealed class StoredZip
{
    private readonly List<ZipEntryBytes> _parts = [];

    /// <param name="name">In letters of ASCII.</param>
    public StoredZip Add(string name, byte[] content)
    {
        _parts.Add(ZipEntryBytes.Stored(name, content));
        return this;
    }

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        var places = new List<(ZipEntryBytes, long)>(_parts.Count);
        foreach (var part in _parts)
        {
            places.Add((part, bytes.Position));
            bytes.Write(part.Local());
        }

        bytes.Write(ZipEntryBytes.Directory(places, bytes.Position));
        return bytes.ToArray();
    }
}
