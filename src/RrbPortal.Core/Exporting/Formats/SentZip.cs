namespace RrbPortal.Core.Exporting.Formats;

/// <summary>A zip that is written while it is sent: one entry at a time is in memory, and nothing waits for a disk or a reader's line.</summary>
internal sealed class SentZip(Stream into)
{
    private readonly List<(ZipEntryBytes Entry, long Place)> _entries = [];
    private long _at;

    /// <param name="name">In letters of ASCII.</param>
    public async Task AddAsync(string name, byte[] content, CancellationToken ct)
    {
        var entry = ZipEntryBytes.Packed(name, content);
        var bytes = entry.Local();
        _entries.Add((entry, _at));
        _at += bytes.Length;
        await into.WriteAsync(bytes, ct);
    }

    /// <summary>Writes the directory, without which it is no zip.</summary>
    public async Task EndAsync(CancellationToken ct)
    {
        await into.WriteAsync(ZipEntryBytes.Directory(_entries, _at), ct);
        await into.FlushAsync(ct);
    }
}
