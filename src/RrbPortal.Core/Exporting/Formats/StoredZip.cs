using System.Text;

namespace RrbPortal.Core.Exporting.Formats;

/// <summary>
/// A package whose bytes depend on its parts alone, on every system: one time for all entries, and nothing compressed,
/// because what a compressor makes differs from version to version. On the way to a reader it is compressed anyway.
/// </summary>
internal sealed class StoredZip
{
    private const uint LocalHeader = 0x04034B50;
    private const uint CentralHeader = 0x02014B50;
    private const uint End = 0x06054B50;
    private const ushort Version = 20;

    /// <summary>1 January 1980, the first day that a zip can tell.</summary>
    private const uint Time = (1 << 5 | 1) << 16;

    private readonly List<(byte[] Name, byte[] Content, uint Crc)> _parts = [];

    /// <param name="name">In letters of ASCII.</param>
    public StoredZip Add(string name, byte[] content)
    {
        _parts.Add((Encoding.ASCII.GetBytes(name), content, Crc32.Of(content)));
        return this;
    }

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var places = new List<uint>(_parts.Count);
        foreach (var (name, content, crc) in _parts)
        {
            places.Add((uint)bytes.Position);
            writer.Write(LocalHeader);
            WriteEntry(writer, name, content, crc);
            writer.Write(name);
            writer.Write(content);
        }

        var directory = (uint)bytes.Position;
        foreach (var ((name, content, crc), place) in _parts.Zip(places))
        {
            writer.Write(CentralHeader);
            writer.Write(Version);
            WriteEntry(writer, name, content, crc);
            writer.Write((ushort)0); // comment
            writer.Write((ushort)0); // disk
            writer.Write((ushort)0); // internal attributes
            writer.Write(0u); // external attributes
            writer.Write(place);
            writer.Write(name);
        }

        var size = (uint)bytes.Position - directory;
        writer.Write(End);
        writer.Write(0u); // disks
        writer.Write((ushort)_parts.Count);
        writer.Write((ushort)_parts.Count);
        writer.Write(size);
        writer.Write(directory);
        writer.Write((ushort)0); // comment
        return bytes.ToArray();
    }

    /// <summary>What the header before an entry and the one in the directory share (APPNOTE.TXT, 4.3.7 and 4.3.12).</summary>
    private static void WriteEntry(BinaryWriter writer, byte[] name, byte[] content, uint crc)
    {
        writer.Write(Version);
        writer.Write((ushort)0); // flags
        writer.Write((ushort)0); // stored
        writer.Write(Time);
        writer.Write(crc);
        writer.Write((uint)content.Length);
        writer.Write((uint)content.Length);
        writer.Write((ushort)name.Length);
        writer.Write((ushort)0); // extra field
    }
}
