using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Core.Verifying;

/// <summary>Keeps the fingerprints up with what is published while the portal serves.</summary>
internal sealed partial class FingerprintFollowing(
    IServiceScopeFactory scopes, PublicationFollower follower, TimeProvider time, ILogger<FingerprintFollowing> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private int? _reached;
    private bool _failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            if (follower.Sequence is { } sequence && sequence != _reached)
            {
                await FollowAsync(sequence, stoppingToken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task FollowAsync(int sequence, CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<FingerprintFilling>().CatchUpAsync(patience: null, stopping))
            {
                _reached = sequence;
                _failing = false;
            }
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            // The world is broken, not the files: the log hears of it once, and the next round tries again.
            if (!_failing)
            {
                LogLost(logger, exception);
            }

            _failing = true;
        }
    }

    [LoggerMessage(EventId = 8101, Level = LogLevel.Error, Message = "The fingerprints of downloads cannot follow what is published; whoever verifies an unknown file is asked to come back until they can")]
    private static partial void LogLost(ILogger logger, Exception exception);
}
