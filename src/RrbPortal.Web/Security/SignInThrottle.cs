using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using RrbPortal.Core.Accounts;

namespace RrbPortal.Web.Security;

/// <summary>Slows down whoever tries many accounts from one address, where the lock of each account would not notice.</summary>
internal static class SignInThrottle
{
    public const string Policy = "sign-in";

    private const int NetworkBytesOfIPv6 = 8;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddSignInThrottle(this IServiceCollection services)
    {
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
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
            Key(context.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = tries, Window = Window, QueueLimit = 0 });
    }

    /// <summary>An address; of IPv6 the network, since a customer gets a whole one.</summary>
    private static string Key(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytesOfIPv6)),
        _ => address.ToString(),
    };
}
