using RrbPortal.Core.Common;
using RrbPortal.Core.Papers;

namespace RrbPortal.Web.Pages.Secretariat.Papers;

/// <summary>Takes uploaded papers into the store, one after the other; each is looked at by its content.</summary>
internal static class PaperUploads
{
    /// <summary>What the dialogue for choosing files offers first; what comes is judged by its content.</summary>
    public static string Accept { get; } = string.Join(',', PaperType.All.SelectMany(type => type.Extensions));

    public static string Hint(PaperSettings settings) => $"{PaperType.Names}. Up to {FileSizes.InWords(settings.LargestBytes)} each";

    /// <returns>The files that can be papers, and the reasons why others cannot.</returns>
    public static async Task<(IReadOnlyList<ReceivedFile> Files, IReadOnlyList<string> Problems)> TakeAsync(
        IEnumerable<IFormFile> files, PaperIntake intake, int boardId, Change change, CancellationToken ct)
    {
        var taken = new List<ReceivedFile>();
        foreach (var file in files)
        {
            await using var stream = file.OpenReadStream();
            if (await intake.TakeAsync(file.FileName, stream, boardId, change, ct) is { } received)
            {
                taken.Add(received);
            }
        }

        return ([.. taken.Where(file => file.Problem is null)], [.. taken.Select(file => file.Problem).OfType<string>()]);
    }
}
