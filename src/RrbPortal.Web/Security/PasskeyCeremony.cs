using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RrbPortal.Core.Accounts;
using RrbPortal.Web.Options;

namespace RrbPortal.Web.Security;

/// <summary>
/// The two ceremonies of WebAuthn between browser and portal. The framework makes and checks what is said; the portal
/// keeps the challenge in the browser, sealed, for some minutes, and forgets it with the answer.
/// </summary>
public sealed class PasskeyCeremony(PasskeyCheck check, SealedCookie cookies)
{
    private const string Registration = "rrb-passkey-new";
    private const string Assertion = "rrb-passkey";
    private const char Separator = '|';
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>What the browser is to be asked for, as JSON; the challenge is bound to the session and the passkey's name.</summary>
    public async Task<string> AskForNewAsync(HttpContext context, Guid userId, Guid sessionId, string email, string person, string name)
    {
        var asked = await check.AskForNewAsync(userId, email, person, context);
        cookies.Put(context, Registration, string.Join(Separator, sessionId, Uri.EscapeDataString(name), asked.AttestationState), Lifetime);
        return asked.CreationOptionsJson;
    }

    /// <summary>Checks what the browser made.</summary>
    /// <returns>Null if it is not what was asked for, in this session, some minutes ago.</returns>
    public async Task<(UserPasskeyInfo Passkey, string Name)?> TakeNewAsync(HttpContext context, Guid userId, Guid sessionId, string credentialJson)
    {
        var kept = cookies.Read(context, Registration)?.Split(Separator, 3);
        cookies.Drop(context, Registration);
        if (kept is not [var session, var name, var state] || !Guid.TryParse(session, out var asked) || asked != sessionId)
        {
            return null;
        }

        return await check.CheckNewAsync(userId, credentialJson, state, context) is { } passkey ? (passkey, Uri.UnescapeDataString(name)) : null;
    }

    /// <summary>What the browser is to be asked for at the door, as JSON: any passkey of this site.</summary>
    public async Task<string> AskForKnownAsync(HttpContext context)
    {
        var asked = await check.AskForKnownAsync(context);
        cookies.Put(context, Assertion, asked.AssertionState ?? string.Empty, Lifetime);
        return asked.RequestOptionsJson;
    }

    /// <summary>Checks the passkey that the browser showed.</summary>
    /// <returns>Null if it is none of this site's, or not shown to what was asked some minutes ago.</returns>
    public async Task<(Guid UserId, UserPasskeyInfo Passkey)?> TakeKnownAsync(HttpContext context, string credentialJson)
    {
        var state = cookies.Read(context, Assertion);
        cookies.Drop(context, Assertion);
        return string.IsNullOrEmpty(state) ? null : await check.CheckKnownAsync(credentialJson, state, context);
    }
}

internal static class PasskeyRegistration
{
    private const string Required = "required";

    public static IServiceCollection AddPasskeys(this IServiceCollection services)
    {
        services.AddScoped<PasskeyCeremony>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<SiteOptions>>((passkeys, site) =>
        {
            // With user verification a passkey is two factors in one: something one has, and a finger or a PIN.
            passkeys.UserVerificationRequirement = Required;
            passkeys.ResidentKeyRequirement = Required;
            passkeys.ServerDomain = site.Value.BaseAddress?.Host;
        });
        return services;
    }
}
