using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RrbPortal.Core.Common;

namespace RrbPortal.Core.Timeliness;

/// <summary>Runs, each minute while the portal serves, every <see cref="IDueTask"/> that is registered. One that fails holds up no other.</summary>
internal sealed partial class DueWork(IServiceScopeFactory scopes, TimeProvider time, ILogger<DueWork> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly HashSet<string> _failing = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await RunAllAsync(stoppingToken);
        }
    }

    private async Task RunAllAsync(CancellationToken stopping)
    {
        int count;
        await using (var scope = scopes.CreateAsyncScope())
        {
            count = scope.ServiceProvider.GetServices<IDueTask>().Count();
        }

        for (var index = 0; index < count; index++)
        {
            await using var scope = scopes.CreateAsyncScope();
            await RunAsync(scope.ServiceProvider.GetServices<IDueTask>().ElementAt(index), stopping);
        }
    }

    private async Task RunAsync(IDueTask task, CancellationToken stopping)
    {
        var name = task.GetType().Name;
        try
        {
            await task.RunAsync(stopping);
            _failing.Remove(name);
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            // The log hears of it once, until it works again.
            if (_failing.Add(name))
            {
                LogLost(logger, name, exception);
            }
        }
    }

    [LoggerMessage(EventId = 5001, Level = LogLevel.Error, Message = "{Task} failed; it is tried again each minute")]
    private static partial void LogLost(ILogger logger, string task, Exception exception);
}
