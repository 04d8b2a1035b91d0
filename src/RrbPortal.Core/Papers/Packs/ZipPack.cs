using System.IO.Compression;

namespace RrbPortal.Core.Papers.Packs;

/// <summary>A pack as files: their names begin with their numbers, and a list of contents lies with them.</summary>
public sealed class ZipPack(PaperStore store, IPackPages pages)
{
    private const string Contents = "00 Contents.html";
    private const string Lost = "its file cannot be found";

    internal async Task<Pack> MakeAsync(string folder, PackPlan plan, Func<Guid, string> addressOf, CancellationToken ct)
    {
        var path = Path.Combine(folder, "pack.zip");
        var entries = plan.Papers
            .Select(paper => (Paper: paper, File: paper.WithdrawalReason is null ? store.Find(paper.Sha256, paper.Length) : null))
            .Select(found => (found.File, Entry: new PackEntry(
                found.Paper,
                Page: null,
                Pages: 0,
                found.File is null ? null : PackNames.File(found.Paper),
                found.Paper.WithdrawalReason is null && found.File is null ? Lost : null,
                addressOf(found.Paper.Key))))
            .ToList();
        await using (var file = new FileStream(path, FileMode.CreateNew))
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            await AddTextAsync(zip, Contents, await pages.FrontAsync(new PackFront(plan, [.. entries.Select(entry => entry.Entry)], Pages: null), ct), plan.MadeAt);
            foreach (var (source, entry) in entries.Where(entry => entry.File is not null))
            {
                await AddFileAsync(zip, entry.File!, source!, plan.MadeAt, ct);
            }
        }

        return new Pack(path, PackNames.Pack(plan, ".zip"), "application/zip");
    }

    private static async Task AddTextAsync(ZipArchive zip, string name, string text, DateTimeOffset at)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = at;
        await using var writer = new StreamWriter(entry.Open());
        await writer.WriteAsync(text);
    }

    private static async Task AddFileAsync(ZipArchive zip, string name, string source, DateTimeOffset at, CancellationToken ct)
    {
        // Documents and pictures are packed already.
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = at;
        await using var from = File.OpenRead(source);
        await using var to = entry.Open();
        await from.CopyToAsync(to, ct);
    }
}
