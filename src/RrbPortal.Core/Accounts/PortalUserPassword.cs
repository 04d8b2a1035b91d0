using Microsoft.AspNetCore.Identity;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

internal static class PortalUserPassword
{
    /// <summary>Sets a password and with it a new security stamp: a cookie from before opens nothing any more.</summary>
    /// <param name="expiresAt">The end of a password that was handed over; null for one that its owner chose.</param>
    public static void SetPassword(this PortalUser user, IPasswordHasher<PortalUser> hasher, string password, DateTimeOffset? expiresAt)
    {
        user.PasswordHash = hasher.HashPassword(user, password);
        user.InitialPasswordExpiresAt = expiresAt;
        user.SecurityStamp = Guid.NewGuid().ToString("N");
        user.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
    }
}
