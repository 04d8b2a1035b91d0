using Microsoft.Extensions.DependencyInjection;

namespace RrbPortal.Core.Importing;

/// <summary>Puts the import into the container.</summary>
internal static class ImportingRegistration
{
    public static IServiceCollection AddImporting(this IServiceCollection services)
    {
        services.AddScoped<ImportService>().AddScoped<ImportQueries>().AddScoped<BatchSteps>();
        services.AddScoped<DraftReviews>().AddScoped<DraftMaking>().AddScoped<DoubtAnswers>();
        services.AddScoped<MeetingsOfFiles>().AddScoped<IntoMeetingService>().AddScoped<MeetingFiles>();
        services.AddSingleton<BatchFacts>().AddSingleton<ImportSignal>().AddSingleton<ReadingClaims>();
        services.AddScoped<FileReading>();
        services.AddHostedService<ImportReader>();
        return services;
    }
}
