using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Web.Options;

namespace RrbPortal.Web.Caching;

/// <summary>Puts the page cache into the portal.</summary>
public static class PageCacheRegistration
{
    public static IServiceCollection AddPageCache(this IServiceCollection services)
    {
        services.AddOptions<PageCacheOptions>().BindConfiguration(PageCacheOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PageCache>();
        services.Configure<RazorPagesOptions>(options => options.Conventions.AddFolderApplicationModelConvention(
            "/Visitors",
            Keep));
        return services;
    }

    /// <summary>A page that gives out a file is sent from the disk, and not kept in memory.</summary>
    private static void Keep(PageApplicationModel page)
    {
        if (!page.HandlerType.IsDefined(typeof(NotKeptAttribute), inherit: false))
        {
            page.EndpointMetadata.Add(new KeptPage());
        }
    }

    /// <summary>Answers from the cache. Behind host checks, security headers and the way to https; before all else.</summary>
    public static IApplicationBuilder UseKeptPages(this IApplicationBuilder app) => app.UseMiddleware<PageCacheReading>();

    /// <summary>Fills the cache. Right before the endpoints, when it is known who asks and for what.</summary>
    public static IApplicationBuilder UsePageKeeping(this IApplicationBuilder app) => app.UseMiddleware<PageCacheFilling>();
}
