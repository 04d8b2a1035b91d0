using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace RrbPortal.Core.Exporting;

/// <summary>Puts downloads into the container. The pages that are printed are the web's to register.</summary>
internal static class ExportingRegistration
{
    public static IServiceCollection AddExporting(this IServiceCollection services)
    {
        services.TryAddSingleton<DownloadSettings>();
        services.AddSingleton<NotePdfs>().AddSingleton<PrintedNotes>().AddSingleton<OfferedFormats>();
        services.AddScoped<YearNotes>().AddSingleton<MadeFiles>().AddScoped<YearArchive>();
        return services;
    }
}
