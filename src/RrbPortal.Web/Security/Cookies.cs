using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using RrbPortal.Web.Options;

namespace RrbPortal.Web.Security;

/// <summary>
/// The cookies there are: the session's, that of the anti-forgery token, the sentence that the next page shows
/// after something was done, and for some minutes what a sign-in in two steps needs between them. None of them on a page for visitors. The prefix __Host- has the browser
/// hold them to this host, to https and to the whole site; over plain http (Development) it would refuse them.
/// </summary>
internal static class Cookies
{
    public const string SessionName = "rrb";
    public const string TokenName = "rrb-form";
    public const string NoticeName = "rrb-notice";
    public const string HostPrefix = "__Host-";

    public static IServiceCollection AddPortalCookies(this IServiceCollection services)
    {
        services.AddScoped<SessionCookie>();
        services.AddSingleton<SealedCookie>();
        services.AddAuthentication(PortalPrincipal.Scheme).AddCookie(PortalPrincipal.Scheme);
        services.AddOptions<CookieAuthenticationOptions>(PortalPrincipal.Scheme).Configure<IOptions<SiteOptions>, TimeProvider>((cookie, site, clock) =>
        {
            Shape(cookie.Cookie, SessionName, SameSiteMode.Lax, site.Value);
            cookie.EventsType = typeof(SessionCookie);
            cookie.TimeProvider = clock;
            cookie.LoginPath = Links.SignIn;
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
        services.AddOptions<CookieTempDataProviderOptions>().Configure<IOptions<SiteOptions>>((notice, site) =>
            Shape(notice.Cookie, NoticeName, SameSiteMode.Strict, site.Value));
        return services;
    }

    public static void Shape(CookieBuilder cookie, string name, SameSiteMode sameSite, SiteOptions site)
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
