using RrbPortal.Core.Papers.Packs;
using RrbPortal.Data.Records;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Endpoints;

/// <summary>All papers of a meeting in one pack, made for whoever asks.</summary>
internal static class Packs
{
    private static readonly Dictionary<string, PaperAudience> Audiences = Enum.GetValues<PaperAudience>()
        .ToDictionary(audience => audience.ToString(), StringComparer.OrdinalIgnoreCase);

    public static void MapPacks(this WebApplication app)
        => app.MapGet("/members/meetings/{id:int}/pack", GetAsync)
            .For(Audience.Members)
            .WithMetadata(new Sandboxed());

    private static async Task<IResult> GetAsync(
        int id, string? audience, HttpContext context, PackQueries queries, PackMaker maker, CurrentUser user, CancellationToken cancellationToken)
    {
        var wanted = Audiences.GetValueOrDefault(audience ?? nameof(PaperAudience.Members), PaperAudience.Members);
        if (await queries.PlanAsync(id, wanted, user.Rights, cancellationToken) is not { } plan)
        {
            return Results.NotFound();
        }

        // Whoever holds the pack of the public has no account: its addresses are the public ones.
        Func<Guid, string> address = plan is { Audience: PaperAudience.Public, Date: { } date }
            ? key => Links.PublicPaper(plan.BoardSlug, date, key)
            : key => Links.Paper(key);
        if (await maker.MakeAsync(plan, key => $"{context.Request.Scheme}://{context.Request.Host}{address(key)}", cancellationToken) is not { } pack)
        {
            context.Response.Headers.RetryAfter = "60";
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        context.Response.RegisterForDispose(pack);
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(pack.Path, pack.MediaType, pack.FileName);
    }
}
