using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace RrbPortal.Core.Importing;

/// <summary>
/// Reads what people hand in while the portal serves, one file after the other, so that handing in many answers at
/// once. What it has not read when the portal stops is read when it starts again.
/// </summary>
internal sealed partial class ImportReader(IServiceScopeFactory scopes, ImportSignal signal, ILogger<ImportReader> logger) : BackgroundService
{
    /// <summary>Files may come in through another process, which cannot wake this one.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private bool _failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await StepAsync(stoppingToken) is ReadingStep.Idle)
            {
                await signal.WaitAsync(Pause, stoppingToken);
            }
        }
    }

    private async Task<ReadingStep> StepAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var step = await scope.ServiceProvider.GetRequiredService<FileReading>().ReadNextAsync(stopping);
            _failing = false;
            return step;
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            // The world is broken, not the file: the log hears of it once, and the reader tries again.
            if (!_failing)
            {
                LogLost(logger, exception);
            }

            _failing = true;
            return ReadingStep.Idle;
        }
    }

    [LoggerMessage(EventId = 3002, Level = LogLevel.Error, Message = "Imported files cannot be read for now; they wait until the database answers")]
    private static partial void LogLost(ILogger logger, Exception exception);
}
