using Microsoft.Extensions.Primitives;

namespace RrbPortal.Web.Caching;

/// <summary>
/// Keeps what a page for visitors answered, when it may be kept: a page that is there (200) or was withdrawn (410), made
/// for nobody in particular, without a cookie, between two looks at the same publication sequence number. What is not
/// found is not kept: there is no end of it; nor is what answers HEAD, which may have no body.
/// </summary>
internal sealed class PageCacheFilling(RequestDelegate next, PageCache cache)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!MayKeep(context) || PageKey.ToKeep(context.Request) is not { } key || cache.Now is not { } begun)
        {
            await next(context);
            return;
        }

        var (body, page) = await CatchAsync(context);
        if (IsKeepable(context.Response))
        {
            var kept = CachedPage.Of(context.Response, page);
            cache.Keep(key, kept, begun);
            await kept.WriteAsync(context);
        }
        else if (page.Length > 0)
        {
            await body.WriteAsync(page, context.RequestAborted);
        }
    }

    private static bool MayKeep(HttpContext context)
        => context.GetEndpoint()?.Metadata.GetMetadata<KeptPage>() is not null
           && HttpMethods.IsGet(context.Request.Method)
           && context.User.Identity?.IsAuthenticated is not true
           && context.Request.Headers.Authorization.Count == 0;

    private static bool IsKeepable(HttpResponse response)
        => response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status410Gone
           && StringValues.IsNullOrEmpty(response.Headers.SetCookie)
           && StringValues.IsNullOrEmpty(response.Headers.CacheControl)
           && StringValues.IsNullOrEmpty(response.Headers.ContentEncoding);

    private async Task<(Stream Body, byte[] Page)> CatchAsync(HttpContext context)
    {
        var body = context.Response.Body;
        using var caught = new MemoryStream();
        context.Response.Body = caught;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        return (body, caught.ToArray());
    }
}
