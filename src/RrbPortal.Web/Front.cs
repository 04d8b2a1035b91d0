using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;
using RrbPortal.Web.Forms;

namespace RrbPortal.Web;

/// <summary>What pages are shown with: the site's name, the binding of dates, no server name in the answers.</summary>
public static class Front
{
    public static WebApplicationBuilder AddFront(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<MvcOptions>(options => options.ModelBinderProviders.Insert(0, new DatePartsBinderProvider()));
        builder.Services.Configure<RouteOptions>(options => options.LowercaseUrls = true);

        // Letters of every alphabet go out as they are, not as numbers; what has a meaning in HTML is encoded as ever.
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));

        // Development does this by itself; any other environment that runs what was built, and not published, needs it too.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        return builder;
    }
}
