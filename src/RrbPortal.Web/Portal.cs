using RrbPortal.Core;
using RrbPortal.Data.Providers;

namespace RrbPortal.Web;

/// <summary>Puts the portal together: what it is made of, and what a request passes on its way.</summary>
public static class Portal
{
    public static WebApplicationBuilder AddPortal(this WebApplicationBuilder builder)
    {
        builder.Services.AddPortalData(provider => Choose(provider.GetRequiredService<IConfiguration>()));
        builder.Services.AddPortalCore();
        builder.Services.AddRazorPages();
        return builder;
    }

    public static WebApplication UsePortal(this WebApplication app)
    {
        app.UseRouting();
        app.MapRazorPages();
        return app;
    }

    private static (DatabaseProvider Provider, string ConnectionString) Choose(IConfiguration configuration)
        => (configuration.GetValue("Database:Provider", DatabaseProvider.Sqlite),
            configuration.GetConnectionString("Portal") ?? "Data Source=App_Data/portal.db");
}
