using Microsoft.Extensions.DependencyInjection;

namespace RrbPortal.Core.Subscriptions;

/// <summary>Puts following by mail into the container.</summary>
internal static class SubscriptionsRegistration
{
    public static IServiceCollection AddSubscriptions(this IServiceCollection services)
        => services.AddScoped<PublicTopics>().AddScoped<PublishedNews>()
            .AddScoped<SubscriptionRequests>().AddScoped<SubscriptionConfirmation>().AddScoped<SubscriptionKeeping>();
}
