using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using RrbPortal.Web.Options;

namespace RrbPortal.Web.Security;

/// <summary>
/// The two cookies there are: the session's, and that of the anti-forgery token. The prefix __Host- has the browser
/// hold them to this host, to https and to the whole site; over plain http (Development) it would refuse them.
/// </summary>
internal static class Cookies
{
    public const string SessionName = "rrb";
    public const string TokenName = "rrb-form";
    public const string HostPrefix = "__Host-";

    public static IServiceCollection AddPortalCookies(this IServiceCollection services)
    {
        services.AddScoped<SessionCookie>();
        services.AddAuthentication(PortalPrincipal.Scheme).AddCookie(PortalPrincipal.Scheme);
        services.AddOptions<CookieAuthenticationOptions>(PortalPrincipal.Scheme).Configure<IOptions<SiteOptions>, TimeProvider>((cookie, site, clock) =>
        {
            Shape(cookie.Cookie, SessionName, SameSiteMode.Lax, site.Value);
            cookie.EventsType = typeof(SessionCookie);
            cookie.TimeProvider = clock;
            cookie.LoginPath = Links.SignIn;
            cookie.AccessDeniedPath = Links.AccessDenied;
            cookie.ReturnUrlParameter = "returnUrl";

            // The server decides how long a session lives; the ticket only has to outlast it.
            cookie.ExpireTimeSpan = TimeSpan.FromDays(7);
            cookie.SlidingExpiration = false;
        });
        services.AddOptions<AntiforgeryOptions>().Configure<IOptions<SiteOptions>>((token, site) =>
        {
            Shape(token.Cookie, TokenName, SameSiteMode.Strict, site.Value);

            // The policy's frame-ancestors says it, for every page.
            token.SuppressXFrameOptionsHeader = true;
        });
        return services;
    }

    private static void Shape(CookieBuilder cookie, string name, SameSiteMode sameSite, SiteOptions site)
    {
        cookie.Name = site.RequireHttps ? HostPrefix + name : name;
        cookie.SecurePolicy = site.RequireHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.SameSite = sameSite;
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.Path = "/";
        cookie.Domain = null;
    }
}
