using Microsoft.Extensions.DependencyInjection;

namespace RrbPortal.Core.Demonstration;

/// <summary>Puts the demonstration into the container: one class a room that it shows.</summary>
internal static class DemonstrationRegistration
{
    public static IServiceCollection AddDemonstration(this IServiceCollection services)
    {
        services.AddScoped<DemonstrationBoard>().AddScoped<DemonstrationAccounts>().AddScoped<DemonstrationDrafts>();
        services.AddScoped<DemonstrationForwardPlan>().AddScoped<DemonstrationProfile>().AddScoped<DemonstrationAgendas>().AddScoped<DemonstrationPapers>();
        services.AddScoped<DemonstrationWriting>().AddScoped<DemonstrationReview>().AddScoped<DemonstrationActions>();
        services.AddScoped<DemonstrationInvitations>().AddScoped<DemonstrationMails>();
        services.AddScoped<MeasurementBoard>();
        return services;
    }
}
