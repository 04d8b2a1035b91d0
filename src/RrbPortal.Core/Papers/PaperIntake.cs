using RrbPortal.Core.Common;

namespace RrbPortal.Core.Papers;

/// <summary>A file that somebody handed in, looked at; its bytes are in the store, unless there is a problem.</summary>
/// <param name="Problem">Why it is not taken: a sentence that names the file and says what to do.</param>
public sealed record ReceivedFile(string FileName, string? Problem)
{
    public string MediaType { get; init; } = string.Empty;

    /// <summary>In bytes.</summary>
    public long Length { get; init; }

    public string Sha256 { get; init; } = string.Empty;

    public int? Pages { get; init; }
}

/// <summary>Takes files in: to the disk, looked at there, and into the store only when they are what papers may be.</summary>
public sealed class PaperIntake(PaperStore store, PaperSettings settings, PdfPageCount pages)
{
    /// <returns>Null for somebody who may not add papers to this board; nothing is written for them.</returns>
    public async Task<ReceivedFile?> TakeAsync(string fileName, Stream stream, int boardId, Change change, CancellationToken ct)
    {
        if (!change.Rights.MayEdit(boardId))
        {
            return null;
        }

        var name = PaperFileNames.Clean(fileName);
        using var file = await store.WriteAsync(stream, ct);
        if (file.IsTooLarge)
        {
            return Refused(name, $"is larger than {FileSizes.InWords(settings.LargestBytes)}. Make it smaller (pictures in it are often larger than needed), or upload it in parts");
        }

        if (file.Length == 0)
        {
            return Refused(name, "is empty. Check that this is the right file");
        }

        var found = await PaperInspection.OfAsync(file.Path, name, ct);
        if (found.Problem is { } problem)
        {
            return Refused(name, problem);
        }

        var count = found.Type == PaperType.Pdf ? await pages.OfAsync(file.Path, ct) : null;
        store.Keep(file);
        return new ReceivedFile(PaperFileNames.Of(name, found.Type!), Problem: null)
        {
            MediaType = found.MediaType!,
            Length = file.Length,
            Sha256 = file.Sha256,
            Pages = count,
        };
    }

    private static ReceivedFile Refused(string name, string problem) => new(name, $"{name} {problem}.");
}
