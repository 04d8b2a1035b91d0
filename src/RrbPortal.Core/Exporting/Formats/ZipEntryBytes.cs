using System.IO.Compression;
using System.Text;

namespace RrbPortal.Core.Exporting.Formats;

/// <summary>One entry of a zip, in the parts that APPNOTE.TXT (4.3.7, 4.3.12) asks for; small enough for sizes of 32 bits.</summary>
internal sealed class ZipEntryBytes
{
    private const uint LocalHeader = 0x04034B50;
    private const uint CentralHeader = 0x02014B50;
    private const uint EndOfDirectory = 0x06054B50;
    private const ushort Version = 20;
    private const ushort Deflated = 8;

    /// <summary>1 January 1980, the first day that a zip can tell.</summary>
    private const uint Time = ((1 << 5) | 1) << 16;

    private readonly byte[] _name;
    private readonly uint _crc;
    private readonly int _length;
    private readonly int _packedLength;
    private readonly bool _isStored;
    private byte[]? _body;

    private ZipEntryBytes(string name, byte[] content, byte[] body)
    {
        _name = Encoding.ASCII.GetBytes(name);
        _crc = Crc32.Of(content);
        _length = content.Length;
        _packedLength = body.Length;
        _isStored = ReferenceEquals(content, body);
        _body = body;
    }

    /// <param name="name">In letters of ASCII.</param>
    public static ZipEntryBytes Stored(string name, byte[] content) => new(name, content, content);

    public static ZipEntryBytes Packed(string name, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal))
        {
            deflate.Write(content);
        }

        return new ZipEntryBytes(name, content, packed.ToArray());
    }

    /// <summary>Gives out the header and the content, once; the entry goes on without its content.</summary>
    public byte[] Local()
    {
        var body = _body ?? throw new InvalidOperationException("The content was given out before.");
        _body = null;
        return Written(writer =>
        {
            writer.Write(LocalHeader);
            WriteShared(writer);
            writer.Write(_name);
            writer.Write(body);
        });
    }

    /// <summary>What stands at the end of a zip.</summary>
    /// <param name="entries">Each with the place of its <see cref="Local"/> part.</param>
    /// <param name="at">Where this part begins.</param>
    public static byte[] Directory(IReadOnlyList<(ZipEntryBytes Entry, long Place)> entries, long at)
        => Written(writer =>
        {
            foreach (var (entry, place) in entries)
            {
                entry.WriteCentral(writer, place);
            }

            var size = (uint)writer.BaseStream.Position;
            writer.Write(EndOfDirectory);
            writer.Write(0u); // disks
            writer.Write((ushort)entries.Count);
            writer.Write((ushort)entries.Count);
            writer.Write(size);
            writer.Write(checked((uint)at));
            writer.Write((ushort)0); // comment
        });

    private void WriteCentral(BinaryWriter writer, long place)
    {
        writer.Write(CentralHeader);
        writer.Write(Version);
        WriteShared(writer);
        writer.Write((ushort)0); // comment
        writer.Write((ushort)0); // disk
        writer.Write((ushort)0); // internal attributes
        writer.Write(0u); // external attributes
        writer.Write(checked((uint)place));
        writer.Write(_name);
    }

    private void WriteShared(BinaryWriter writer)
    {
        writer.Write(Version);
        writer.Write((ushort)0); // flags
        writer.Write(_isStored ? (ushort)0 : Deflated);
        writer.Write(Time);
        writer.Write(_crc);
        writer.Write((uint)_packedLength);
        writer.Write((uint)_length);
        writer.Write((ushort)_name.Length);
        writer.Write((ushort)0); // extra field
    }

    private static byte[] Written(Action<BinaryWriter> write)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        write(writer);
        writer.Flush();
        return bytes.ToArray();
    }
}
