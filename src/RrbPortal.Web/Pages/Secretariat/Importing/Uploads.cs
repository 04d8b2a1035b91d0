using RrbPortal.Core.Importing;

namespace RrbPortal.Web.Pages.Secretariat.Importing;

/// <summary>Reads uploaded files; one that cannot be read does not stop the others.</summary>
internal static class Uploads
{
    public static async Task<IReadOnlyList<IncomingFile>> ReadAsync(IEnumerable<IFormFile> files, CancellationToken cancellationToken)
    {
        var read = new List<IncomingFile>();
        foreach (var file in files)
        {
            await using var stream = file.OpenReadStream();
            read.Add(await IncomingFile.ReadAsync(file.FileName, stream, cancellationToken));
        }

        return read;
    }
}
