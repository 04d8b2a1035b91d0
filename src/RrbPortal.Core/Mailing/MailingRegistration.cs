using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace RrbPortal.Core.Mailing;

/// <summary>Puts the outbox and its delivery into the container.</summary>
internal static class MailingRegistration
{
    public static IServiceCollection AddMailing(this IServiceCollection services)
    {
        // The portal's own configuration says more, where it is there.
        services.TryAddSingleton<MailSettings>();
        services.TryAddSingleton<MailRoute>();
        services.AddSingleton<MailTransports>();
        services.AddSingleton(provider => provider.GetRequiredService<MailTransports>().Offer);
        services.AddScoped<Outbox>().AddScoped<MailRecipients>().AddScoped<MailDelivery>();
        services.AddScoped<OutboxQueries>().AddScoped<OutboxService>();
        services.AddHostedService<MailWorker>();
        return services;
    }
}
