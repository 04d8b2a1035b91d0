using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>
/// A hash that no password fits. Where there is no account, or none that may try, it is checked instead of the real
/// one, so that the time of an answer does not tell who has an account.
/// </summary>
public sealed class DecoyPassword(IOptions<PasswordHasherOptions> options)
{
    private readonly Lazy<string> _hash = new(() =>
        new PasswordHasher<PortalUser>(options).HashPassword(Nobody, Guid.NewGuid().ToString()));

    private static PortalUser Nobody { get; } = new() { DisplayName = string.Empty };

    /// <summary>Takes as long as a real check.</summary>
    public void Check(IPasswordHasher<PortalUser> hasher, string password)
        => hasher.VerifyHashedPassword(Nobody, _hash.Value, password);
}
