using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>Lets people change their own password.</summary>
public sealed class PasswordService(PortalDbContext db, UserManager<PortalUser> users, Tries tries, TimeProvider clock)
{
    /// <summary>
    /// Changes the password and ends every other session of the account. The session it is done in goes on, under the
    /// stamp that comes back. A wrong current password counts like one at the door, and locks the account like one:
    /// whoever found a session open must not guess on from there. Whoever has a second factor must have used it in this
    /// session: a password that was stolen does not change itself.
    /// </summary>
    public async Task<PasswordChanged> ChangeAsync(ChangePassword input, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var mayTry = await tries.TakeAsync(input.UserId, now, cancellationToken);
        var user = await db.Users.SingleOrDefaultAsync(row => row.Id == input.UserId && !row.IsDisabled, cancellationToken);
        if (user?.PasswordHash is not { } hash)
        {
            return new PasswordChanged(new Outcome.NotFound(), null);
        }

        var fits = users.PasswordHasher.VerifyHashedPassword(user, hash, input.Current) is not PasswordVerificationResult.Failed;
        if (!mayTry || !fits)
        {
            db.Audit.Add(AccountAudit.AtTheDoor(AccountAudit.PasswordRefused, user.Id, user.DisplayName, now));
            await db.SaveChangesAsync(cancellationToken);
            return Refused(nameof(input.Current), "Current password is not right. Enter the password that you signed in with");
        }

        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
        if (!await FactorGate.MayChangeAsync(db, user.Id, input.SessionId, cancellationToken))
        {
            await db.SaveChangesAsync(cancellationToken);
            return new PasswordChanged(FactorGate.Refused(), null);
        }

        if (Problem(user, input) is { } problem)
        {
            await db.SaveChangesAsync(cancellationToken);
            return Refused(nameof(input.Chosen), problem);
        }

        user.SetPassword(users.PasswordHasher, input.Chosen, expiresAt: null);
        await SessionService.EndAllAsync(db, user.Id, but: input.SessionId, now, cancellationToken);
        db.Audit.Add(AccountAudit.AtTheDoor(AccountAudit.PasswordChanged, user.Id, user.DisplayName, now));
        await db.SaveChangesAsync(cancellationToken);
        return new PasswordChanged(new Outcome.Done(0), user.SecurityStamp);
    }

    private static string? Problem(PortalUser user, ChangePassword input)
        => string.Equals(input.Current, input.Chosen, StringComparison.Ordinal)
            ? "New password must be different from the current one"
            : PasswordRules.Problem(input.Chosen, user.DisplayName, user.Email ?? string.Empty, input.SiteName);

    private static PasswordChanged Refused(string field, string reason) => new(new Outcome.Refused(field, reason), null);
}

/// <summary>A wish to change one's own password.</summary>
public sealed record ChangePassword
{
    public required Guid UserId { get; init; }

    /// <summary>The session that goes on.</summary>
    public required Guid SessionId { get; init; }

    public required string Current { get; init; }

    public required string Chosen { get; init; }

    /// <summary>Not to be a part of the password.</summary>
    public required string SiteName { get; init; }
}

/// <param name="SecurityStamp">The account's new stamp, for the cookie; null if nothing was changed.</param>
public sealed record PasswordChanged(Outcome Outcome, string? SecurityStamp);
