using Microsoft.AspNetCore.Identity;

namespace RrbPortal.Core.Accounts;

/// <summary>What the portal keeps in Identity's table of tokens, beside an account. Nothing of it is ever in the audit.</summary>
internal static class AccountTokens
{
    public const string Provider = "Portal";

    /// <summary>The key shared with an authenticator app.</summary>
    public const string AuthenticatorKey = "AuthenticatorKey";

    /// <summary>A key that waits for its first code.</summary>
    public const string PendingKey = "AuthenticatorKey/Pending";

    /// <summary>Followed by the hash of the token.</summary>
    public const string PasswordReset = "PasswordReset/";

    public static IdentityUserToken<Guid> New(Guid userId, string name, string value)
        => new() { UserId = userId, LoginProvider = Provider, Name = name, Value = value };
}
