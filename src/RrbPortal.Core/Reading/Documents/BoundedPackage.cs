using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;

namespace RrbPortal.Core.Reading.Documents;

/// <summary>
/// The one way to open a packed document (Word, OpenDocument). Nothing is unpacked to a disk, the sizes that the package
/// claims are not believed, and what is read from it is counted while it is read.
/// </summary>
internal sealed class BoundedPackage : IDisposable
{
    public const int MaximumEntries = 1_000;

    /// <summary>The most that one part may unfold to. The text of a note of a hundred pages is a tenth of it.</summary>
    public const int MaximumPartBytes = 24 * 1024 * 1024;

    /// <summary>The most that all parts that are read may unfold to.</summary>
    public const int MaximumTotalBytes = 48 * 1024 * 1024;

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly CancellationToken deadline;
    private long total;

    private BoundedPackage(ZipArchive archive, CancellationToken deadline)
    {
        (this.archive, this.deadline) = (archive, deadline);
        foreach (var entry in archive.Entries)
        {
            if (!entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry))
            {
                throw new UnreadableDocumentException("is damaged: two of its parts have one name. Open it in the program that made it, save it again and import that");
            }
        }
    }

    /// <param name="bytes">The file.</param>
    /// <param name="deadline">Past it no part is read on.</param>
    /// <exception cref="UnreadableDocumentException">It is damaged, or made to be a trap.</exception>
    public static BoundedPackage Open(ReadOnlyMemory<byte> bytes, CancellationToken deadline)
    {
        if (Directory(bytes.Span) > MaximumEntries)
        {
            throw new UnreadableDocumentException($"is a package of more than {MaximumEntries:N0} parts, which no note of a meeting is");
        }

        ZipArchive? opened = null;
        try
        {
            opened = new ZipArchive(Seekable(bytes), ZipArchiveMode.Read);
            return new BoundedPackage(opened, deadline);
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            opened?.Dispose();
            throw Damaged();
        }
        catch (UnreadableDocumentException)
        {
            opened?.Dispose();
            throw;
        }
    }

    public static UnreadableDocumentException Damaged() =>
        new("is damaged or was not transferred in full. Open it in the program that made it, save it again and import that");

    public bool Has(string part) => entries.ContainsKey(part);

    /// <summary>A part as XML to be read forwards; null where the package has none of this name.</summary>
    public XmlReader? Xml(string part)
    {
        if (!entries.TryGetValue(part, out var entry))
        {
            return null;
        }

        if (entry.IsEncrypted)
        {
            throw new UnreadableDocumentException("is protected by a password. Save it without one and import that");
        }

        return XmlReader.Create(Stream(entry), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaximumPartBytes,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });
    }

    /// <summary>The first characters of a part, for the few that are no XML; null where there is none.</summary>
    public string? Start(string part)
    {
        if (!entries.TryGetValue(part, out var entry) || entry.IsEncrypted)
        {
            return null;
        }

        using var stream = Stream(entry);
        var buffer = new byte[200];
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return System.Text.Encoding.UTF8.GetString(buffer, 0, read);
    }

    public void Dispose() => archive.Dispose();

    private CountedStream Stream(ZipArchiveEntry entry) => new(entry.Open(), Count);

    private void Count(long ofPart, int read)
    {
        deadline.ThrowIfCancellationRequested();
        total += read;
        if (ofPart > MaximumPartBytes || total > MaximumTotalBytes)
        {
            throw new UnreadableDocumentException($"unfolds to more than {MaximumPartBytes / (1024 * 1024)} MB, which no note of a meeting does");
        }
    }

    private static MemoryStream Seekable(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);

    // Counted before the archive is opened, because opening it makes an object of each.
    private static int Directory(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        while (bytes.IndexOf("PK\u0001\u0002"u8) is >= 0 and var at)
        {
            count++;
            bytes = bytes[(at + 4)..];
        }

        return count;
    }
}
