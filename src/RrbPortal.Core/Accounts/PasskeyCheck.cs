using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>
/// What a browser is asked for a passkey, and whether what it answers is right (WebAuthn), as the framework does it. The
/// request says from which host the browser asks.
/// </summary>
public sealed class PasskeyCheck(IPasskeyHandler<PortalUser> handler)
{
    public Task<PasskeyCreationOptionsResult> AskForNewAsync(Guid userId, string email, string name, HttpContext context)
        => handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = userId.ToString(), Name = email, DisplayName = name }, context);

    /// <param name="state">What was kept when it was asked.</param>
    /// <returns>Null if it is not what was asked for, or for somebody else.</returns>
    public async Task<UserPasskeyInfo?> CheckNewAsync(Guid userId, string credentialJson, string state, HttpContext context)
    {
        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = context, CredentialJson = credentialJson, AttestationState = state });
        return result.Succeeded && string.Equals(result.UserEntity.Id, userId.ToString(), StringComparison.Ordinal) ? result.Passkey : null;
    }

    public Task<PasskeyRequestOptionsResult> AskForKnownAsync(HttpContext context) => handler.MakeRequestOptionsAsync(user: null, context);

    /// <returns>Null if it is no passkey of this portal, or not an answer to what was asked.</returns>
    public async Task<(Guid UserId, UserPasskeyInfo Passkey)?> CheckKnownAsync(string credentialJson, string state, HttpContext context)
    {
        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = context, CredentialJson = credentialJson, AssertionState = state });
        return result.Succeeded ? (result.User.Id, result.Passkey) : null;
    }
}
