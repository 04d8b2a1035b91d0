using RrbPortal.Core.Common;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>Entries about accounts in the audit. None holds a password, and none the name that a stranger typed.</summary>
internal static class AccountAudit
{
    public const string SignedIn = "account.signed-in";
    public const string SignInRefused = "account.sign-in-refused";
    public const string SignedOut = "account.signed-out";
    public const string SessionsEnded = "account.sessions-ended";
    public const string PasswordChanged = "account.password-changed";
    public const string PasswordRefused = "account.password-refused";
    public const string ResetAsked = "account.password-reset-asked";
    public const string PasswordReset = "account.password-reset";
    public const string FactorOn = "account.second-factor-on";
    public const string FactorOff = "account.second-factor-off";
    public const string RecoveryCodesMade = "account.recovery-codes-made";
    public const string PasskeyAdded = "account.passkey-added";
    public const string PasskeyRemoved = "account.passkey-removed";
    public const string UnknownAccount = "unknown account";

    private const string NoChanges = "[]";

    /// <summary>Something that a person did at the door, where there is no <see cref="Change"/> yet.</summary>
    public static AuditEntry AtTheDoor(string action, Guid? userId, string userName, DateTimeOffset at) => new()
    {
        At = at,
        UserId = userId,
        UserName = userName,
        Via = Change.Web,
        Action = action,
        Changes = NoChanges,
    };
}
