using RrbPortal.Core.Common;
using RrbPortal.Core.Exporting;
using RrbPortal.Core.OpenData;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Endpoints.OpenData;

/// <summary>All that is published as tables, made when they are asked for.</summary>
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
            (HttpContext context, OpenNotes notes, MadeFiles files, DataAnswers answers, CancellationToken ct) => AnswerAsync(table, context, notes, files, answers, ct))),
    ];

    public static void MapTables(this WebApplication app)
    {
        foreach (var operation in Operations)
        {
            app.MapMethods(operation.Path, Methods, operation.Answer).For(Audience.Visitors);
        }
    }

    private static async Task<IResult> AnswerAsync(OpenTable table, HttpContext context, OpenNotes notes, MadeFiles files, DataAnswers answers, CancellationToken ct)
    {
        var query = DataQuery.Of(context.Request, Narrowing);
        if (query.Problem is { } problem)
        {
            return answers.BadParameter(context, problem);
        }

        var found = await notes.FindAsync(query.Filter, ct);
        var answer = new MadeAnswer(
            $"{table.Name}.csv", "text/csv; charset=utf-8; header=present", OpenNotes.Fingerprint(found), into => WriteAsync(table, into, notes, found, ct));
        return await MadeAnswers.OfAsync(context, answer, files, ct) ?? answers.Busy(context);
    }

    private static async Task WriteAsync(OpenTable table, Stream into, OpenNotes notes, IReadOnlyList<int> found, CancellationToken ct)
    {
        await into.WriteAsync(Csv.Rows([table.Head], first: true), ct);
        await foreach (var rows in table.RowsAsync(notes, found, ct))
        {
            await into.WriteAsync(Csv.Rows(rows, first: false), ct);
        }
    }
}
