using System.Globalization;
using RrbPortal.Core.Exporting;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Endpoints;

/// <summary>All notes of a board's year in one zip, made when it is asked for.</summary>
internal static class YearArchives
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapYearArchives(this WebApplication app)
        => app.MapMethods("/boards/{board}/meetings/{year:int:range(1900,2999)}.zip", Methods, AnswerAsync).For(Audience.Visitors);

    private static async Task<IResult> AnswerAsync(
        string board, int year, HttpContext context, YearNotes notes, YearArchive archive, MadeFiles files, DownloadAddresses addresses, CancellationToken cancellationToken)
    {
        var found = await notes.OfAsync(board, year, cancellationToken);
        if (found.Count == 0)
        {
            return Results.NotFound();
        }

        var answer = new MadeAnswer(
            string.Create(CultureInfo.InvariantCulture, $"{board}-{year}.zip"),
            "application/zip",
            YearNotes.Fingerprint(found),
            into => archive.WriteAsync(into, board, found, addresses.OfNote, cancellationToken));
        return await MadeAnswers.OfAsync(context, answer, files, cancellationToken) ?? Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
