using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using RrbPortal.Core.Accounts;

namespace RrbPortal.Web.Security;

/// <summary>Slows down whoever tries many accounts from one address, where the lock of each account would not notice.</summary>
internal static class SignInThrottle
{
    public const string Policy = "sign-in";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddSignInThrottle(this IServiceCollection services)
    {
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                var pause = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var until) ? until : Window;
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(Policy, Partition);
        });
        return services;
    }

    private static RateLimitPartition<string> Partition(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return RateLimitPartition.GetNoLimiter(string.Empty);
        }

        var tries = context.RequestServices.GetRequiredService<IOptions<SignInOptions>>().Value.TriesPerAddress;
        return RateLimitPartition.GetFixedWindowLimiter(
            NetworkOrigin.Of(context.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = tries, Window = Window, QueueLimit = 0 });
    }
}
