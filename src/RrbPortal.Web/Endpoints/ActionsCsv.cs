using RrbPortal.Core.Actions;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Endpoints;

/// <summary>The register of actions as a table for spreadsheets, narrowed as its page is. It is saved, and never shown in place.</summary>
internal static class ActionsCsv
{
    public static void MapActionsCsv(this WebApplication app)
        => app.MapGet(Links.ActionsCsv, GetAsync)
            .For(Audience.Secretariat)
            .WithMetadata(new Sandboxed());

    private static async Task<IResult> GetAsync(
        int? board, ActionState? state, int? owner, bool? overdue, DateOnly? dueBefore, int? meeting, string? words, bool? reported,
        ActionRegisterQueries register, CurrentUser user, CancellationToken cancellationToken)
    {
        var filter = new ActionFilter(board, state ?? ActionState.Unfinished, owner, overdue is true, dueBefore, meeting, words, reported is true);
        return Results.File(await register.CsvAsync(filter, user.Rights, cancellationToken), "text/csv; charset=utf-8", "actions.csv");
    }
}
