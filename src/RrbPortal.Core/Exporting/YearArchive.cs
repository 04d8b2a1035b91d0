using System.Globalization;
using System.IO.Compression;
using RrbPortal.Core.Common;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Core.Exporting;

/// <summary>How many archives are written at one time; more wait.</summary>
public sealed class YearTurns : IDisposable
{
    private const int AtOnce = 2;

    private readonly SemaphoreSlim _turns = new(AtOnce);

    /// <returns>False where none became free in time.</returns>
    public Task<bool> TakeAsync(CancellationToken ct) => _turns.WaitAsync(TimeSpan.FromSeconds(20), ct);

    public void Release() => _turns.Release();

    public void Dispose() => _turns.Dispose();
}

/// <summary>
/// A board's year as one zip, written while it is sent and never held as a whole: each note in every format that the portal
/// writes by itself, the same bytes as the single downloads, and an index.
/// </summary>
public sealed class YearArchive(PublishedRecords records)
{
    private const string Index = "index.csv";

    private static readonly string[] Head = ["Meeting", "Revision", "Published", "SHA-256 of the content", "Address", .. DownloadFormat.Written.Select(format => format.Label)];

    /// <param name="addressesOf">The addresses of a note and one of its revisions.</param>
    public async Task WriteAsync(Stream into, string board, IReadOnlyList<YearNote> notes, Func<PublicNote, int, NoteAddresses> addressesOf, CancellationToken ct)
    {
        List<string?[]> index = [Head];
        await using var zip = await ZipArchive.CreateAsync(into, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        foreach (var wanted in notes)
        {
            // What was withdrawn or corrected since the list was made is looked up again: the archive holds what can be read now.
            if (await records.MeetingAsync(board, wanted.Date, revision: null, ct) is not PublishedLookup.Found { Page: var page } || NoteRevision.Of(page) is not { } revision)
            {
                continue;
            }

            var addresses = addressesOf(revision.Note, revision.Number);
            foreach (var format in DownloadFormat.Written)
            {
                await AddAsync(zip, format.FileName(revision), format.Write(revision, addresses), revision.PublishedAt, ct);
            }

            index.Add(
            [
                revision.Note.Date.ToString("O", CultureInfo.InvariantCulture),
                revision.Number.ToString(CultureInfo.InvariantCulture),
                revision.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                revision.ContentHash,
                addresses.Revision.AbsoluteUri,
                .. DownloadFormat.Written.Select(format => format.FileName(revision)),
            ]);
        }

        await AddAsync(zip, Index, Csv.File(index), at: null, ct);
    }

    private static async Task AddAsync(ZipArchive zip, string name, byte[] content, DateTimeOffset? at, CancellationToken ct)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = at?.ToUniversalTime() ?? new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await using var stream = await entry.OpenAsync(ct);
        await stream.WriteAsync(content, ct);
    }
}
