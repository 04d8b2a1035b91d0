using Microsoft.Extensions.DependencyInjection;

namespace RrbPortal.Core.Search;

/// <summary>Puts the search and the registers that are read from its index into the container.</summary>
internal static class SearchRegistration
{
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<SearchIndex>();
        services.AddScoped<SearchIndexer>().AddScoped<SearchDesk>().AddScoped<SearchQueries>().AddScoped<RegisterQueries>().AddScoped<OrganisationRegister>();
        services.AddHostedService<SearchFollowing>();
        return services;
    }
}
