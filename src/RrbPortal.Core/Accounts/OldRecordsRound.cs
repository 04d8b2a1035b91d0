using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace RrbPortal.Core.Accounts;

/// <summary>Runs <see cref="OldRecords"/> a few times a day, in every process that serves; twice does no harm.</summary>
internal sealed partial class OldRecordsRound(IServiceScopeFactory scopes, TimeProvider time, ILogger<OldRecordsRound> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<OldRecords>().ForgetAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The next round tries again; a database that does not answer must not end the portal.
                LogFailed(logger, exception);
            }
        }
    }

    [LoggerMessage(EventId = 7001, Level = LogLevel.Error, Message = "Old sessions and records of sign-ins could not be removed; the next round tries again")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
