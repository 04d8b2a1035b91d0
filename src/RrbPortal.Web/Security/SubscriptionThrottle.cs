using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using RrbPortal.Web.Options;

namespace RrbPortal.Web.Security;

/// <summary>Slows down whoever asks for mails to many addresses: nobody's mailbox is filled from here.</summary>
internal static class SubscriptionThrottle
{
    public const string Policy = "subscribe";

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public static IServiceCollection AddSubscriptionThrottle(this IServiceCollection services)
        => services.Configure<RateLimiterOptions>(limiter => limiter.AddPolicy(Policy, Partition));

    private static RateLimitPartition<string> Partition(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return RateLimitPartition.GetNoLimiter(string.Empty);
        }

        var requests = context.RequestServices.GetRequiredService<IOptions<MailOptions>>().Value.RequestsPerAddress;
        return RateLimitPartition.GetFixedWindowLimiter(
            NetworkOrigin.Of(context.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = requests, Window = Window, QueueLimit = 0 });
    }
}
