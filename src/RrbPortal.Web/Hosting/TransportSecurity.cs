using Microsoft.Extensions.Options;
using RrbPortal.Web.Options;

namespace RrbPortal.Web.Hosting;

internal static class TransportSecurity
{
    /// <summary>Sends readers to https, where the site is set up so; that they stay there is said by the security headers.</summary>
    public static void UseTransportSecurity(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.RedirectToHttps)
        {
            app.UseHttpsRedirection();
        }
    }
}
