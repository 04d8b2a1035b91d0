using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace RrbPortal.Web.Security;

/// <summary>
/// The headers that every answer carries: pages, files, redirects and errors alike. What is not said to be public is
/// not to be stored by anyone.
/// </summary>
public static class SecurityHeaders
{
    /// <summary>Nothing from other hosts, no plug-in, no frame, no inline style, and one inline script by its hash.</summary>
    public static string ContentSecurityPolicy { get; } = string.Join("; ",
        "default-src 'none'",
        $"script-src 'self' {InlineScripts.MarkScriptingSource}",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "object-src 'none'");

    /// <summary>All but the two that depend on the request: Cache-Control and Strict-Transport-Security.</summary>
    public static IReadOnlyList<KeyValuePair<string, StringValues>> Always { get; } =
    [
        new(HeaderNames.ContentSecurityPolicy, ContentSecurityPolicy),
        new(HeaderNames.XContentTypeOptions, "nosniff"),
        new(HeaderNames.XFrameOptions, "DENY"),
        new(ReferrerPolicy, "same-origin"),
        new("Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    private const string ReferrerPolicy = "Referrer-Policy";

    /// <summary>A year of TLS, where TLS is spoken.</summary>
    public const string StrictTransportSecurity = "max-age=31536000; includeSubDomains";

    /// <summary>Adds them when the answer starts, so that an error that clears the headers does not clear these.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app)
        => app.Use((context, next) =>
        {
            context.Response.OnStarting(static state => Add((HttpContext)state), context);
            return next(context);
        });

    private static Task Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        foreach (var (name, value) in Always)
        {
            headers[name] = value;
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<Sandboxed>() is not null || context.Features.Get<Sandboxed>() is not null)
        {
            headers.ContentSecurityPolicy = $"{ContentSecurityPolicy}; sandbox";
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<HoldsTokenAttribute>() is not null)
        {
            headers[ReferrerPolicy] = "no-referrer";
        }

        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = StrictTransportSecurity;
        }

        if (StringValues.IsNullOrEmpty(headers.CacheControl))
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
