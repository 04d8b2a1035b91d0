using System.Security.Cryptography;
using RrbPortal.Core.OpenData;
using RrbPortal.Web.Caching;
using RrbPortal.Web.Hosting;

namespace RrbPortal.Web.Endpoints.OpenData;

/// <summary>How open data is answered: with an entity tag, and where something is wrong with a problem that says what.</summary>
internal sealed class DataAnswers(SiteAddress addresses)
{
    public const string Json = "application/json; charset=utf-8";
    public const string Problem = "application/problem+json; charset=utf-8";

    /// <summary>The page cache tags what it keeps; what it does not (anything asked with parameters) gets its tag here.</summary>
    public static IResult Of(HttpContext context, byte[] body, string mediaType = Json)
        => PageKey.ToKeep(context.Request) is not null
            ? Results.Bytes(body, mediaType)
            : EntityTags.IsKnown(context, Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16)))
                ? Results.StatusCode(StatusCodes.Status304NotModified)
                : Results.Bytes(body, mediaType);

    public IResult BadParameter(HttpContext context, (string Parameter, string Detail, string Allowed) problem)
        => Say(Of(context, StatusCodes.Status400BadRequest, "A parameter cannot be understood", problem.Detail) with { Parameter = problem.Parameter, Allowed = problem.Allowed });

    public IResult NotFound(HttpContext context)
        => Say(Of(context, StatusCodes.Status404NotFound, "Not found", "Nothing is published at this address."));

    public IResult Withdrawn(HttpContext context, string id, DateTimeOffset at, string? reason)
        => Say(Of(context, StatusCodes.Status410Gone, "The note was withdrawn", $"The note of this meeting was withdrawn. {(reason is null ? "No reason is recorded." : $"Reason: {reason}")}") with
        {
            Id = id,
            WithdrawnAt = at.ToUniversalTime(),
            Reason = reason,
        });

    public IResult Busy(HttpContext context)
        => Say(Of(context, StatusCodes.Status503ServiceUnavailable, "Busy", "Too many tables are being written just now. Try again in a minute."));

    /// <summary>Nothing is here; or, asked with another method than reading has, nothing but reading.</summary>
    public IResult Nothing(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            return NotFound(context);
        }

        context.Response.Headers.Allow = OpenSharing.Methods;
        return Say(Of(context, StatusCodes.Status405MethodNotAllowed, "Read only", $"This interface is read only: {OpenSharing.Methods}."));
    }

    private static IResult Say(DataProblem problem) => Results.Text(OpenDataJson.Write(problem), Problem, problem.Status);

    private DataProblem Of(HttpContext context, int status, string title, string detail)
        => new($"{addresses.Of(Links.OpenData)}#errors", title, status, detail, context.Request.Path.ToUriComponent());
}
