namespace RrbPortal.Web.Endpoints.OpenData;

/// <summary>
/// Lets pages of other sites read what is meant for programs: open data, tables, feeds and calendars. They hold nothing but
/// what is published, are asked for without cookies, and can only be read. Every other address stays this site's own.
/// </summary>
internal static class OpenSharing
{
    public const string Methods = "GET, HEAD, OPTIONS";

    private static readonly string[] Files = [.. Links.Tables, Links.Catalogue, Links.OpenApi];

    public static bool IsShared(PathString path)
        => path.Value is { } address
           && (path.StartsWithSegments("/api", StringComparison.Ordinal)
               || Files.Contains(address, StringComparer.Ordinal)
               || (IsPublic(address) && (address.EndsWith(".atom", StringComparison.Ordinal) || address.EndsWith(".ics", StringComparison.Ordinal))));

    /// <summary>In front of the page cache, whose answers need the headers as well.</summary>
    public static void UseOpenSharing(this WebApplication app) => app.Use(static (context, next) =>
    {
        if (!IsShared(context.Request.Path))
        {
            return next(context);
        }

        context.Response.OnStarting(static state => Share((HttpResponse)state), context.Response);
        if (!HttpMethods.IsOptions(context.Request.Method))
        {
            return next(context);
        }

        var headers = context.Response.Headers;
        headers.Allow = Methods;
        headers.AccessControlAllowMethods = Methods;
        headers.AccessControlAllowHeaders = "Accept, Accept-Language, Content-Language, If-None-Match";
        headers.AccessControlMaxAge = "86400";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    });

    private static bool IsPublic(string address)
        => !new[] { Links.Account, Links.Administration, Links.Members, Links.Secretariat }.Any(staff => address.StartsWith($"{staff}/", StringComparison.Ordinal));

    private static Task Share(HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlExposeHeaders = "ETag, Retry-After";
        return Task.CompletedTask;
    }
}
