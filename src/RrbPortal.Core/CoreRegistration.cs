using Microsoft.Extensions.DependencyInjection;

namespace RrbPortal.Core;

/// <summary>Puts what can be done with the records into the container: one line a capability.</summary>
public static class CoreRegistration
{
    public static IServiceCollection AddPortalCore(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddRecords();
        return services;
    }
}
