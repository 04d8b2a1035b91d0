using RrbPortal.Core.Importing;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Endpoints;

/// <summary>Imported files, exactly as they came, for whoever may edit their board. They are saved, and never shown in place.</summary>
internal static class Originals
{
    public static void MapOriginals(this WebApplication app)
        => app.MapGet("/secretariat/imports/files/{id:int}/original", GetAsync)
            .For(Audience.Secretariat)
            .WithMetadata(new Sandboxed());

    private static async Task<IResult> GetAsync(int id, ImportQueries queries, CurrentUser user, CancellationToken cancellationToken)
        => await queries.OriginalAsync(id, user.Rights, cancellationToken) is { } file
            ? Results.File(file.Bytes, "application/octet-stream", file.FileName)
            : Results.NotFound();
}
