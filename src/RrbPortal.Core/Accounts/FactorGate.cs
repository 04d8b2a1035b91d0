using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>
/// Stands before every change of what an account proves itself with: the password is asked for again, and whoever has a
/// second factor must have used it in this session. Otherwise a password that was stolen could bring its own factor.
/// </summary>
public sealed class FactorGate(PortalDbContext db, UserManager<PortalUser> users, Tries tries, TimeProvider clock)
{
    /// <summary>A wrong password counts like one at the door, and is saved as such; on success nothing is saved yet.</summary>
    internal async Task<(PortalUser? User, Outcome? Refused)> PassAsync(Guid userId, Guid sessionId, string password, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var mayTry = await tries.TakeAsync(userId, now, cancellationToken);
        var user = await db.Users.SingleOrDefaultAsync(row => row.Id == userId && !row.IsDisabled, cancellationToken);
        if (user?.PasswordHash is not { } hash)
        {
            return (null, new Outcome.NotFound());
        }

        if (users.PasswordHasher.VerifyHashedPassword(user, hash, password) is PasswordVerificationResult.Failed || !mayTry)
        {
            db.Audit.Add(AccountAudit.AtTheDoor(AccountAudit.PasswordRefused, user.Id, user.DisplayName, now));
            await db.SaveChangesAsync(cancellationToken);
            return (null, new Outcome.Refused("Password", "Password is not right. Enter the password that you signed in with"));
        }

        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
        if (!await MayChangeAsync(db, userId, sessionId, cancellationToken))
        {
            await db.SaveChangesAsync(cancellationToken);
            return (null, Refused());
        }

        return (user, null);
    }

    /// <summary>Whether a session may change what guards its account: the second factor was used in it, or there is none.</summary>
    internal static async Task<bool> MayChangeAsync(PortalDbContext db, Guid userId, Guid sessionId, CancellationToken cancellationToken)
        => await db.Users.AnyAsync(
            user => user.Id == userId
                && ((!user.TwoFactorEnabled && !db.UserPasskeys.Any(passkey => passkey.UserId == userId))
                    || db.Sessions.Any(session => session.Id == sessionId && session.UserId == userId && session.HasSecondFactor)),
            cancellationToken);

    internal static Outcome.Refused Refused() => new(string.Empty, "Sign in again with the passkey that you have. Then you can change this");
}
