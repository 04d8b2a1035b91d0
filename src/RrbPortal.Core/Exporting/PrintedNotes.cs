using System.Globalization;

namespace RrbPortal.Core.Exporting;

/// <summary>Which revision a printed PDF is of.</summary>
/// <param name="Record">The public key of the record.</param>
public sealed record PrintedNote(Guid Record, int Revision, string ContentHash);

/// <summary>Knows the PDFs that were printed by the SHA-256 of their bytes: one small file each, beside the PDFs.</summary>
public sealed class PrintedNotes(DownloadSettings settings)
{
    /// <returns>Null for bytes that were not printed here, or whose folder was emptied since.</returns>
    public async Task<PrintedNote?> FindAsync(string sha256, CancellationToken ct)
    {
        var place = Place(sha256);
        return File.Exists(place) && (await File.ReadAllTextAsync(place, ct)).Split(' ') is [var record, var revision, var content]
            ? new PrintedNote(Guid.ParseExact(record, "N"), int.Parse(revision, CultureInfo.InvariantCulture), content)
            : null;
    }

    internal async Task KeepAsync(string sha256, NoteRevision revision, CancellationToken ct)
    {
        var place = Place(sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);

        // Written beside its place first: whoever finds it finds all of it.
        var arriving = $"{place}.{Guid.NewGuid():N}";
        await File.WriteAllTextAsync(arriving, string.Create(CultureInfo.InvariantCulture, $"{revision.Key:N} {revision.Number} {revision.ContentHash}"), ct);
        File.Move(arriving, place, overwrite: true);
    }

    private string Place(string sha256) => Path.Combine(settings.Folder, "printed", sha256[..2], sha256);
}
