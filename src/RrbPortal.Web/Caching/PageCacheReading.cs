using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Caching;

/// <summary>
/// Answers with a kept page, at the front of everything: no routing, no account, no query, no log line. Only GET and
/// HEAD, and never somebody who brings a session.
/// </summary>
internal sealed class PageCacheReading(RequestDelegate next, PageCache cache, IOptionsMonitor<CookieAuthenticationOptions> cookies)
{
    private readonly string _session = cookies.Get(PortalPrincipal.Scheme).Cookie.Name!;

    public Task InvokeAsync(HttpContext context)
        => IsVisitor(context.Request) && PageKey.ToFind(context.Request) is { } key && cache.Find(key) is { } page
            ? page.WriteAsync(context)
            : next(context);

    private bool IsVisitor(HttpRequest request)
        => (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
           && (request.Headers.Cookie.Count == 0 || !request.Cookies.ContainsKey(_session));
}
