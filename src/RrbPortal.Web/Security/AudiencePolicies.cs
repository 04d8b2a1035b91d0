using Microsoft.AspNetCore.Authorization;
using RrbPortal.Data.System;

namespace RrbPortal.Web.Security;

/// <summary>One policy an audience, and one for what has no audience: nobody.</summary>
internal static class AudiencePolicies
{
    public static IServiceCollection AddAudiencePolicies(this IServiceCollection services)
    {
        services.AddAuthorization(options =>
        {
            foreach (var audience in Enum.GetValues<Audience>())
            {
                options.AddPolicy(audience.ToString(), policy => Require(policy, audience));
            }

            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
        });
        return services;
    }

    private static AuthorizationPolicyBuilder Require(AuthorizationPolicyBuilder policy, Audience audience) => audience switch
    {
        Audience.Members => policy.RequireRole(nameof(PortalRole.Member), nameof(PortalRole.Secretariat), nameof(PortalRole.Chair)),
        Audience.Secretariat => policy.RequireRole(nameof(PortalRole.Secretariat)),
        Audience.Administrators => policy.RequireRole(nameof(PortalRole.Administrator)),
        Audience.RegisterKeepers => policy.RequireRole(nameof(PortalRole.Secretariat), nameof(PortalRole.Administrator)),
        Audience.SignedIn => policy.RequireAuthenticatedUser(),
        _ => policy.RequireAssertion(_ => true),
    };
}
