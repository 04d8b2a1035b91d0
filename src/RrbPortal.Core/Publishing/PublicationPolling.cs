using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RrbPortal.Data;
using RrbPortal.Data.Published;

namespace RrbPortal.Core.Publishing;

/// <summary>
/// Keeps the <see cref="PublicationFollower"/> up to date while the portal serves, so that several processes on one
/// database stay right without talking to each other.
/// </summary>
internal sealed partial class PublicationPolling(
    PublicationFollower follower, IServiceScopeFactory scopes, TimeProvider time, ILogger<PublicationPolling> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private bool _failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, patience.Token);
        try
        {
            await follower.ConfirmAsync(ReadAsync, either.Token);
            if (_failing)
            {
                _failing = false;
                LogFollowing(logger);
            }
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            // The world is broken, not the portal: the follower has no number meanwhile, and the log hears of it once.
            if (!_failing)
            {
                LogLost(logger, exception);
            }

            _failing = true;
        }
    }

    private async Task<int?> ReadAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var published = scope.ServiceProvider.GetRequiredService<PublishedDbContext>();
        return await published.Clock.Sequence().Select(sequence => (int?)sequence).SingleOrDefaultAsync(ct);
    }

    [LoggerMessage(EventId = 2001, Level = LogLevel.Error, Message = "The publication sequence cannot be read; pages are served uncached until it can")]
    private static partial void LogLost(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Information, Message = "The publication sequence can be read again")]
    private static partial void LogFollowing(ILogger logger);
}
