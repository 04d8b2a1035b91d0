using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using RrbPortal.Web.Options;

namespace RrbPortal.Web.Security;

/// <summary>
/// Keeps something in the browser for some minutes, between two steps of one task: encrypted, for this host alone, and
/// of no use to another step or after its time.
/// </summary>
public sealed class SealedCookie(IDataProtectionProvider protection, TimeProvider clock, IOptions<SiteOptions> site)
{
    private const char Separator = '|';

    public void Put(HttpContext context, string name, string value, TimeSpan lifetime)
    {
        var end = clock.GetUtcNow().Add(lifetime).UtcTicks;
        var sealedValue = Protector(name).Protect(string.Create(CultureInfo.InvariantCulture, $"{end}{Separator}{value}"));
        var cookie = Cookie(name);
        context.Response.Cookies.Append(cookie.Name!, sealedValue, cookie.Build(context));
    }

    /// <returns>Null for what is not there, was changed, or is too old.</returns>
    public string? Read(HttpContext context, string name)
    {
        if (!context.Request.Cookies.TryGetValue(Cookie(name).Name!, out var sealedValue))
        {
            return null;
        }

        try
        {
            var (end, value) = Protector(name).Unprotect(sealedValue).Split(Separator, 2) switch { var parts => (parts[0], parts[1]) };
            return clock.GetUtcNow().UtcTicks < long.Parse(end, CultureInfo.InvariantCulture) ? value : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Drop(HttpContext context, string name)
    {
        var cookie = Cookie(name);
        context.Response.Cookies.Delete(cookie.Name!, cookie.Build(context));
    }

    private IDataProtector Protector(string name) => protection.CreateProtector("RrbPortal.SealedCookie", name);

    private CookieBuilder Cookie(string name)
    {
        var cookie = new CookieBuilder();
        Cookies.Shape(cookie, name, SameSiteMode.Strict, site.Value);
        return cookie;
    }
}
