using Microsoft.Net.Http.Headers;
using RrbPortal.Core.Exporting;

namespace RrbPortal.Web.Endpoints;

/// <summary>A file that is made for one answer.</summary>
/// <param name="Fingerprint">Changes when the file does.</param>
internal sealed record MadeAnswer(string FileName, string MediaType, string Fingerprint, Func<Stream, Task> WriteAsync);

/// <summary>Answers files that are made when they are asked for: tagged, to be saved, and sent when they are whole.</summary>
internal static class MadeAnswers
{
    /// <returns>Null where too many others are being made; the headers then say when to come back.</returns>
    public static async Task<IResult?> OfAsync(HttpContext context, MadeAnswer answer, MadeFiles files, CancellationToken ct)
    {
        if (EntityTags.IsKnown(context, answer.Fingerprint))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        if (HttpMethods.IsHead(context.Request.Method))
        {
            Describe(context.Response, answer);
            return Results.Empty;
        }

        if (await files.MakeAsync(answer.WriteAsync, ct) is not { } file)
        {
            context.Response.Headers.Remove(HeaderNames.ETag);
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.RetryAfter = "60";
            return null;
        }

        Describe(context.Response, answer);
        return Results.Stream(file, answer.MediaType, entityTag: context.Response.GetTypedHeaders().ETag);
    }

    private static void Describe(HttpResponse response, MadeAnswer answer)
    {
        response.ContentType = answer.MediaType;
        response.GetTypedHeaders().ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = answer.FileName };
    }
}
