using RrbPortal.Core.Importing;

namespace RrbPortal.Web.Pages.Secretariat.Importing;

/// <summary>Takes uploaded files in; what they say is read afterwards.</summary>
internal static class Uploads
{
    public static async Task<IReadOnlyList<IncomingFile>> KeepAsync(IEnumerable<IFormFile> files, CancellationToken cancellationToken)
    {
        var kept = new List<IncomingFile>();
        foreach (var file in files)
        {
            await using var stream = file.OpenReadStream();
            kept.Add(await IncomingFile.KeepAsync(file.FileName, stream, cancellationToken));
        }

        return kept;
    }
}
