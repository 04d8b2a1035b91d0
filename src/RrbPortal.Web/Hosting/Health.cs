using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RrbPortal.Data.Providers;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Hosting;

/// <summary>Answers for whoever watches the process: that it runs, and that it can work.</summary>
internal static class Health
{
    private const string Database = "database";

    /// <summary>Whoever asks has given up by then; a database that hangs is one that does not answer.</summary>
    private static readonly TimeSpan DatabaseTimeout = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddPortalHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<SchemaCheck>(Database, failureStatus: null, tags: [], timeout: DatabaseTimeout);
        return services;
    }

    public static void MapPortalHealth(this WebApplication app)
    {
        app.MapHealthChecks(Links.Live, new HealthCheckOptions { Predicate = _ => false }).For(Audience.Operations);
        app.MapHealthChecks(Links.Ready).For(Audience.Operations);
    }

    private sealed class SchemaCheck(DatabaseSchema schema) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
            => await schema.StateAsync(cancellationToken) is SchemaState.Ready ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}
