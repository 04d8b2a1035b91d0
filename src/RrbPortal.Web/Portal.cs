using RrbPortal.Core;
using RrbPortal.Core.Exporting;
using RrbPortal.Core.Papers.Packs;
using RrbPortal.Data.Providers;
using RrbPortal.Web.Caching;
using RrbPortal.Web.Endpoints;
using RrbPortal.Web.Endpoints.OpenData;
using RrbPortal.Web.Forms;
using RrbPortal.Web.Hosting;
using RrbPortal.Web.Options;
using RrbPortal.Web.Security;

namespace RrbPortal.Web;

/// <summary>Puts the portal together: what it is made of, and what a request passes on its way.</summary>
public static class Portal
{
    /// <summary>A builder with everything in it, for serving and for verbs alike.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
        => WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,

            // Whoever calls (a test, say), pages and files are those of this program.
            ApplicationName = typeof(Portal).Assembly.GetName().Name,
            ContentRootPath = ContentRoot.Of(args),
            EnvironmentName = SourceTree.EnvironmentName(args),
        }).AddPortal();

    public static WebApplicationBuilder AddPortal(this WebApplicationBuilder builder)
    {
        builder.AddPortalLogging();
        builder.Services.AddPortalOptions();
        builder.Services.AddPortalData(DatabaseLocation.Choose);
        builder.Services.AddPortalMail();
        builder.Services.AddPortalCore();
        builder.Services.AddServerLimits();
        builder.Services.AddPortalHealth();
        builder.Services.AddKeyRing();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<CurrentUser>();
        builder.Services.AddPortalCookies();
        builder.Services.AddPasskeys();
        builder.Services.AddAudiencePolicies();
        builder.Services.AddSignInThrottle();
        builder.Services.AddSubscriptionThrottle();
        builder.Services.AddRazorPages(options => options.AddAudiences()).AddMvcOptions(options => options.Filters.Add<HandlersOnly>());
        builder.Services.AddSingleton<TakenForms>();
        builder.Services.AddSingleton<PrintedViews>().AddSingleton<IPackPages, PackPages>().AddSingleton<INotePages, NotePages>();
        builder.Services.AddDownloads();
        builder.Services.AddScoped<PublicFeedPages>();
        builder.Services.AddOpenDataEndpoints();
        builder.Services.AddPageCache();
        builder.AddFront();
        return builder;
    }

    public static WebApplication UsePortal(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseOpenSharing();
        app.UseKnownMethods();
        app.UseTransportSecurity();
        app.UseKeptPages();
        app.UseMiddleware<RequestLog>();
        app.UseErrorPages();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UsePageKeeping();
        app.MapStaticAssets().For(Audience.Visitors);
        app.MapRazorPages().WithStaticAssets();
        app.MapDownloads();
        app.MapYearArchives();
        app.MapOriginals();
        app.MapPacks();
        app.MapActionsCsv();
        app.MapFeeds();
        app.MapSearchFeed();
        app.MapCalendars();
        app.MapSearchEngines();
        app.MapOpenData();
        app.MapPortalHealth();
        app.MapAnythingElse();
        return app;
    }

    /// <summary>
    /// What nothing else answers is not found, for everybody: without it the rule that denies by default would ask
    /// a reader who mistyped an address to sign in.
    /// </summary>
    private static void MapAnythingElse(this WebApplication app)
        => app.Map(Audiences.Anything, static context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            })
            .For(Audience.Visitors)
            .Add(endpoint => ((RouteEndpointBuilder)endpoint).Order = int.MaxValue);
}
