using RrbPortal.Core.Importing;

namespace RrbPortal.Web.Pages.Secretariat.Importing;

/// <summary>Takes uploaded files in; what they say is read afterwards.</summary>
internal static class Uploads
{
    public static async Task<IReadOnlyList<IncomingFile>> ReadAsync(IEnumerable<IFormFile> files, CancellationToken cancellationToken)
    {
        var read = new List<IncomingFile>();
        foreach (var file in files)
        {
            await using var stream = file.OpenReadStream();
            read.Add(await IncomingFile.KeepAsync(file.FileName, stream, cancellationToken));
        }

        return read;
    }
}
