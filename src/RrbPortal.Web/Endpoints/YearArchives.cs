using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using RrbPortal.Core.Exporting;
using RrbPortal.Web.Caching;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Endpoints;

/// <summary>All notes of a board's year in one zip, written while it is sent.</summary>
internal static class YearArchives
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapYearArchives(this WebApplication app)
        => app.MapMethods("/boards/{board}/meetings/{year:int:range(1900,2999)}.zip", Methods, AnswerAsync).For(Audience.Visitors);

    private static async Task<IResult> AnswerAsync(
        string board, int year, HttpContext context, YearNotes notes, YearArchive archive, YearTurns turns, DownloadAddresses addresses, CancellationToken cancellationToken)
    {
        var found = await notes.OfAsync(board, year, cancellationToken);
        if (found.Count == 0)
        {
            return Results.NotFound();
        }

        var tag = new EntityTagHeaderValue($"\"{YearNotes.Fingerprint(found)}\"");
        context.Response.Headers.CacheControl = CachedPage.CacheControl;
        context.Response.GetTypedHeaders().ETag = tag;
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || EntityTagHeaderValue.Any.Equals(known)))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        context.Response.ContentType = "application/zip";
        context.Response.GetTypedHeaders().ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = string.Create(CultureInfo.InvariantCulture, $"{board}-{year}.zip") };
        return HttpMethods.IsHead(context.Request.Method) ? Results.Empty : await SendAsync();

        async Task<IResult> SendAsync()
        {
            if (!await turns.TakeAsync(cancellationToken))
            {
                context.Response.Headers.RetryAfter = "60";
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            }

            try
            {
                context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
                await archive.WriteAsync(context.Response.Body, board, found, addresses.OfNote, cancellationToken);
                return Results.Empty;
            }
            finally
            {
                turns.Release();
            }
        }
    }
}
