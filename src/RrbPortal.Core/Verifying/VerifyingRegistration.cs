using Microsoft.Extensions.DependencyInjection;

namespace RrbPortal.Core.Verifying;

/// <summary>Puts the answers to "is this what you published?" into the container. Where notes live is the web's to register.</summary>
internal static class VerifyingRegistration
{
    public static IServiceCollection AddVerifying(this IServiceCollection services)
    {
        services.AddSingleton<FingerprintStore>();
        services.AddScoped<FingerprintFilling>().AddScoped<Verification>();
        services.AddHostedService<FingerprintFollowing>();
        return services;
    }
}
