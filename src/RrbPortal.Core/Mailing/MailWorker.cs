using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace RrbPortal.Core.Mailing;

/// <summary>Delivers mails while the portal serves. What it has not sent when the portal stops is sent when it starts again.</summary>
internal sealed partial class MailWorker(IServiceScopeFactory scopes, MailTransports transports, ILogger<MailWorker> logger) : BackgroundService
{
    /// <summary>Mails may be written by another process, which cannot wake this one.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private bool _failing;
    private bool _unreachable;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (transports.Chosen is not null && !stoppingToken.IsCancellationRequested)
        {
            var step = await StepAsync(stoppingToken);
            Note(step);
            if (step is not DeliveryStep.Done)
            {
                await Task.Delay(step is DeliveryStep.Resting ? Rest : Pause, stoppingToken);
            }
        }
    }

    private async Task<DeliveryStep> StepAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var step = await scope.ServiceProvider.GetRequiredService<MailDelivery>().SendNextAsync(stopping);
            _failing = false;
            return step;
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            // The world is broken, not the mail: the log hears of it once, and the worker tries again.
            if (!_failing)
            {
                LogLost(logger, exception);
            }

            _failing = true;
            return DeliveryStep.Resting;
        }
    }

    private void Note(DeliveryStep step)
    {
        if (step is DeliveryStep.Resting && !_unreachable && !_failing)
        {
            _unreachable = true;
            LogUnreachable(logger);
        }
        else if (step is DeliveryStep.Done && _unreachable)
        {
            _unreachable = false;
            LogReachable(logger);
        }
    }

    [LoggerMessage(EventId = 4001, Level = LogLevel.Error, Message = "Mails cannot be sent for now; they wait until the database answers")]
    private static partial void LogLost(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 4002, Level = LogLevel.Warning, Message = "The mail server does not take mails; they wait")]
    private static partial void LogUnreachable(ILogger logger);

    [LoggerMessage(EventId = 4003, Level = LogLevel.Information, Message = "The mail server answers again")]
    private static partial void LogReachable(ILogger logger);
}
