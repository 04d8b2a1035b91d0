using RrbPortal.Core;
using RrbPortal.Data.Providers;
using RrbPortal.Web.Security;

namespace RrbPortal.Web;

/// <summary>Puts the portal together: what it is made of, and what a request passes on its way.</summary>
public static class Portal
{
    public static WebApplicationBuilder AddPortal(this WebApplicationBuilder builder)
    {
        builder.Services.AddPortalData(provider => Choose(provider.GetRequiredService<IConfiguration>()));
        builder.Services.AddPortalCore();
        builder.Services.AddRazorPages();
        builder.AddFront();
        return builder;
    }

    public static WebApplication UsePortal(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseRouting();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }

    private static (DatabaseProvider Provider, string ConnectionString) Choose(IConfiguration configuration)
        => (configuration.GetValue("Database:Provider", DatabaseProvider.Sqlite),
            configuration.GetConnectionString("Portal") ?? "Data Source=App_Data/portal.db");
}
