using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>ASP.NET Core Identity as the portal uses it: its store, its hashes and its rules; not its pages and cookies.</summary>
internal static class PortalIdentity
{
    public static IServiceCollection AddPortalAccounts(this IServiceCollection services)
    {
        services.AddOptions<SignInOptions>().BindConfiguration(SignInOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddIdentityCore<PortalUser>(identity =>
            {
                identity.User.RequireUniqueEmail = true;

                // Length and a list of what others try first (PasswordRules) do the work; rules of composition do not.
                identity.Password.RequiredLength = PasswordRules.MinimumLength;
                identity.Password.RequiredUniqueChars = 0;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
            })
            .AddEntityFrameworkStores<PortalDbContext>();
        services.AddOptions<PasswordHasherOptions>()
            .Configure<IOptions<SignInOptions>>((hasher, signIn) => hasher.IterationCount = signIn.Value.PasswordIterations);

        services.AddSingleton<DecoyPassword>();
        services.AddScoped<Tries>().AddScoped<Door>().AddScoped<FactorGate>();
        services.AddScoped<SignInService>().AddScoped<CodeSignInService>().AddScoped<PasskeyService>();
        services.AddScoped<IPasskeyHandler<PortalUser>, PasskeyHandler<PortalUser>>().AddScoped<PasskeyCheck>();
        services.AddScoped<AuthenticatorService>().AddScoped<FactorQueries>();
        services.AddScoped<PasswordResetService>();
        services.AddScoped<InvitationMail>().AddScoped<OpenInvitations>().AddScoped<InvitationService>().AddScoped<InvitationAcceptance>().AddScoped<InvitationQueries>();
        services.AddScoped<SessionQueries>().AddScoped<AccountEnding>().AddScoped<RoleRuleService>();
        services.AddScoped<OldRecords>().AddHostedService<OldRecordsRound>();
        services.AddScoped<SessionService>();
        services.AddScoped<PasswordService>();
        services.AddScoped<AccountService>();
        services.AddScoped<AccountQueries>();
        return services;
    }
}
