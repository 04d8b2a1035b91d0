using Microsoft.Extensions.DependencyInjection;

namespace RrbPortal.Core.OpenData;

/// <summary>Puts open data into the container. The addresses are the web's to register.</summary>
internal static class OpenDataRegistration
{
    public static IServiceCollection AddOpenData(this IServiceCollection services)
        => services.AddSingleton<EntryCounts>().AddScoped<OpenLists>().AddScoped<OpenNotes>().AddScoped<OpenEntries>();
}
