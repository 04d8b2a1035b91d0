namespace RrbPortal.Core.Exporting.Formats;

/// <summary>A zip that is written entry by entry, each packed: one at a time is in memory, and nothing written is gone back to.</summary>
internal sealed class PackedZip(Stream into)
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
