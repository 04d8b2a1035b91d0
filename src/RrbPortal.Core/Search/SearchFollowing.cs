using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.SideFiles;

namespace RrbPortal.Core.Search;

/// <summary>Keeps the index up with what is published while the portal serves, so that no reader waits for that.</summary>
internal sealed partial class SearchFollowing(
    IServiceScopeFactory scopes, PublicationFollower follower, TimeProvider time, ILogger<SearchFollowing> logger) : BackgroundService
{
    private readonly SideFileFollowing _following = new(follower, time, TimeSpan.FromMilliseconds(250));

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
        => _following.RunAsync(CatchUpAsync, trouble => LogLost(logger, trouble), stoppingToken);

    private async Task<bool> CatchUpAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SearchIndexer>().CatchUpAsync(patience: null, stopping);
    }

    [LoggerMessage(EventId = 8001, Level = LogLevel.Error, Message = "The search index cannot follow what is published; search answers that it is unavailable until it can")]
    private static partial void LogLost(ILogger logger, Exception exception);
}
