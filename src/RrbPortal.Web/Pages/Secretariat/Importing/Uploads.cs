using RrbPortal.Core.Importing;
using RrbPortal.Core.Reading.Documents;

namespace RrbPortal.Web.Pages.Secretariat.Importing;

/// <summary>Reads uploaded files; one that cannot be read does not stop the others.</summary>
internal static class Uploads
{
    public static async Task<IReadOnlyList<IncomingFile>> ReadAsync(IEnumerable<IFormFile> files, DocumentReader documents, CancellationToken cancellationToken)
    {
        var read = new List<IncomingFile>();
        foreach (var file in files)
        {
            await using var stream = file.OpenReadStream();
            read.Add(await IncomingFile.ReadAsync(file.FileName, stream, documents, cancellationToken));
        }

        return read;
    }
}
