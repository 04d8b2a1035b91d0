using Microsoft.Extensions.DependencyInjection;
using RrbPortal.Core.Actions;
using RrbPortal.Core.Common;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.Reviewing;
using RrbPortal.Core.Subscriptions;

namespace RrbPortal.Core.Timeliness;

/// <summary>Puts what becomes due by itself into the container; each task is a line here.</summary>
internal static class TimelinessRegistration
{
    public static IServiceCollection AddTimeliness(this IServiceCollection services)
    {
        services.AddScoped<OpenPromises>().AddScoped<DueQueries>();
        services.AddScoped<IDueTask, ScheduledPublishing>();
        services.AddScoped<IDueTask, PromiseReminders>();
        services.AddScoped<IDueTask, ReviewReminders>();
        services.AddScoped<IDueTask, ActionReminders>();
        services.AddScoped<IDueTask, SubscriptionErasing>();
        services.AddScoped<IDueTask, NewsWithoutWithdrawn>();
        services.AddScoped<IDueTask, NewsRound>();
        services.AddScoped<IDueTask, ConfirmationMails>();
        services.AddHostedService<DueWork>();
        return services;
    }
}
