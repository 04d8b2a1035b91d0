using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RrbPortal.Core.Papers.Packs;
using RrbPortal.Core.Printing;

namespace RrbPortal.Core.Papers;

/// <summary>Puts papers and packs into the container. The pages of a pack are the web's to register.</summary>
internal static class PapersRegistration
{
    public static IServiceCollection AddPapers(this IServiceCollection services)
    {
        services.TryAddSingleton<PaperSettings>();
        services.TryAddSingleton<ProgramSettings>();
        services.AddSingleton<PaperStore>().AddSingleton<PdfPageCount>().AddSingleton<PaperIntake>();
        services.AddScoped<PaperService>().AddScoped<PaperQueries>().AddScoped<MemberPaperQueries>();
        services.AddScoped<PackQueries>().AddSingleton<PackMaker>().AddSingleton<PdfPack>().AddSingleton<ZipPack>();
        return services;
    }
}
