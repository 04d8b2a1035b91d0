using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Core.Search;

/// <summary>Keeps the index up with what is published while the portal serves, so that no reader waits for that.</summary>
internal sealed partial class SearchFollowing(
    IServiceScopeFactory scopes, PublicationFollower follower, TimeProvider time, ILogger<SearchFollowing> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

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
            if (await scope.ServiceProvider.GetRequiredService<SearchIndexer>().CatchUpAsync(patience: null, stopping))
            {
                _reached = sequence;
                _failing = false;
            }
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            // The world is broken, not the search: the log hears of it once, and the next round tries again.
            if (!_failing)
            {
                LogLost(logger, exception);
            }

            _failing = true;
        }
    }

    [LoggerMessage(EventId = 8001, Level = LogLevel.Error, Message = "The search index cannot follow what is published; search answers that it is unavailable until it can")]
    private static partial void LogLost(ILogger logger, Exception exception);
}
