using System.Globalization;
using RrbPortal.Core.Common;
using RrbPortal.Core.Exporting.Formats;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Core.Exporting;

/// <summary>
/// A board's year as one zip, written note by note and never held in memory as a whole: each note in every format that the portal
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
        var zip = new PackedZip(into);
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
                await zip.AddAsync(format.FileName(revision), format.Write(revision, addresses), ct);
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

        await zip.AddAsync(Index, Csv.File(index), ct);
        await zip.EndAsync(ct);
    }
}
