using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.SideFiles;

namespace RrbPortal.Core.Verifying;

/// <summary>Keeps the fingerprints up with what is published while the portal serves.</summary>
internal sealed partial class FingerprintFollowing(
    IServiceScopeFactory scopes, PublicationFollower follower, TimeProvider time, ILogger<FingerprintFollowing> logger) : BackgroundService
{
    private readonly SideFileFollowing _following = new(follower, time, TimeSpan.FromSeconds(1));

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
        => _following.RunAsync(CatchUpAsync, trouble => LogLost(logger, trouble), stoppingToken);

    private async Task<bool> CatchUpAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FingerprintFilling>().CatchUpAsync(patience: null, stopping);
    }

    [LoggerMessage(EventId = 8101, Level = LogLevel.Error, Message = "The fingerprints of downloads cannot follow what is published; whoever verifies an unknown file is asked to come back until they can")]
    private static partial void LogLost(ILogger logger, Exception exception);
}
