using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using RrbPortal.Core.Common;
using RrbPortal.Core.Exporting;
using RrbPortal.Core.OpenData;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Endpoints.OpenData;

/// <summary>All that is published as tables, written while they are sent.</summary>
internal static class Tables
{
    private static readonly DataParameter[] Narrowing = [DataParameter.Board, DataParameter.Year];
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static IReadOnlyList<DataOperation> Operations { get; } =
    [
        .. OpenTable.All.Select(table => new DataOperation(
            $"/{table.Name}.csv",
            $"{table.Name}Table",
            $"{char.ToUpperInvariant(table.Name[0])}{table.Name[1..]} of all notes as a table (CSV)",
            Narrowing,
            null,
            (HttpContext context, OpenNotes notes, YearTurns turns, DataAnswers answers, CancellationToken ct) => AnswerAsync(table, context, notes, turns, answers, ct))),
    ];

    public static void MapTables(this WebApplication app)
    {
        foreach (var operation in Operations)
        {
            app.MapMethods(operation.Path, Methods, operation.Answer).For(Audience.Visitors);
        }
    }

    private static async Task<IResult> AnswerAsync(OpenTable table, HttpContext context, OpenNotes notes, YearTurns turns, DataAnswers answers, CancellationToken ct)
    {
        var query = DataQuery.Of(context.Request, Narrowing);
        if (query.Problem is { } problem)
        {
            return answers.BadParameter(context, problem);
        }

        var found = await notes.FindAsync(query.Filter, ct);
        if (DataAnswers.IsKnown(context, OpenNotes.Fingerprint(found)))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        context.Response.ContentType = "text/csv; charset=utf-8; header=present";
        context.Response.GetTypedHeaders().ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{table.Name}.csv" };
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return Results.Empty;
        }

        if (!await turns.TakeAsync(ct))
        {
            context.Response.Headers.Remove(HeaderNames.ETag);
            context.Response.Headers.Remove(HeaderNames.ContentDisposition);
            context.Response.Headers.CacheControl = "no-store";
            return answers.Busy(context);
        }

        try
        {
            context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            await context.Response.Body.WriteAsync(Csv.Rows([table.Head], first: true), ct);
            await foreach (var rows in table.RowsAsync(notes, found, ct))
            {
                await context.Response.Body.WriteAsync(Csv.Rows(rows, first: false), ct);
            }

            return Results.Empty;
        }
        finally
        {
            turns.Release();
        }
    }
}
