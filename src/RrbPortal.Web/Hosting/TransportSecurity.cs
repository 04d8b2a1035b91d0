using Microsoft.Extensions.Options;
using RrbPortal.Web.Options;

namespace RrbPortal.Web.Hosting;

internal static class TransportSecurity
{
    /// <summary>Tells browsers to stay on https, and sends them there, as the site is set up.</summary>
    public static void UseTransportSecurity(this WebApplication app)
    {
        var site = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value;
        if (site.RequireHttps && !app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        if (site.RedirectToHttps)
        {
            app.UseHttpsRedirection();
        }
    }
}
