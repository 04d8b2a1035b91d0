using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>
/// Ends accounts for good, and reopens them. What somebody did keeps their name; what opened the door for them goes:
/// roles, open invitations, sessions, password, second factor and passkeys.
/// </summary>
public sealed class AccountEnding(
    PortalDbContext db, UserManager<PortalUser> users, OpenInvitations invitations, AuditTrail audit, TimeProvider clock, IOptions<SignInOptions> options)
{
    public Task<Outcome> EndAsync(Guid userId, Change change, CancellationToken cancellationToken)
        => OneAtATime.RunAsync(db, () => TryEndAsync(userId, change, cancellationToken), cancellationToken);

    private async Task<Outcome> TryEndAsync(Guid userId, Change change, CancellationToken cancellationToken)
    {
        if (await FindAsync(userId, change, cancellationToken) is not { EndedAt: null } user)
        {
            return new Outcome.NotFound();
        }

        if (user.Id == change.UserId)
        {
            return new Outcome.Refused(string.Empty, "You cannot end your own account. Ask another administrator");
        }

        if (user.Grants.Any(grant => grant.Role is PortalRole.Administrator) && !await AccountRules.AnotherAdministratorAsync(db, user.Id, cancellationToken))
        {
            return AccountRules.LastAdministrator();
        }

        var now = clock.GetUtcNow();
        user.IsDisabled = true;
        user.EndedAt = now;
        user.PasswordHash = null;
        user.InitialPasswordExpiresAt = null;
        user.SecurityStamp = Guid.NewGuid().ToString("N");
        db.RoleGrants.RemoveRange(user.Grants);
        await ForgetFactorsAsync(user, cancellationToken);
        await invitations.RevokeAllAsync(user.Email, cancellationToken);
        await SessionService.EndAllAsync(db, user.Id, but: null, now, cancellationToken);
        audit.Record(db, change, "account.ended", meeting: null, boardId: null);
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(0);
    }

    /// <summary>Reopens an ended account, without roles, with a password that is handed over.</summary>
    public async Task<AccountOutcome> ReopenAsync(Guid userId, Change change, CancellationToken cancellationToken)
    {
        if (await FindAsync(userId, change, cancellationToken) is not { EndedAt: not null } user)
        {
            return new AccountOutcome(new Outcome.NotFound());
        }

        var made = InitialPassword.Make();
        user.IsDisabled = false;
        user.EndedAt = null;
        user.SetPassword(users.PasswordHasher, made, clock.GetUtcNow().AddDays(options.Value.InitialPasswordDays));
        audit.Record(db, change, "account.reopened", meeting: null, boardId: null);
        await db.SaveChangesAsync(cancellationToken);
        return new AccountOutcome(new Outcome.Done(0), user.Id, made);
    }

    /// <summary>Takes away app, recovery codes and passkeys, for somebody who has lost them; their sessions end.</summary>
    public async Task<Outcome> RemoveFactorsAsync(Guid userId, Change change, CancellationToken cancellationToken)
    {
        if (await FindAsync(userId, change, cancellationToken) is not { } user
            || (!user.TwoFactorEnabled && !await db.UserPasskeys.AnyAsync(passkey => passkey.UserId == userId, cancellationToken)))
        {
            return new Outcome.NotFound();
        }

        await ForgetFactorsAsync(user, cancellationToken);
        await SessionService.EndAllAsync(db, user.Id, but: null, clock.GetUtcNow(), cancellationToken);
        db.Audit.Add(audit.Noted(change, "account.second-factor-removed", nameof(PortalUser), user.Id.ToString(), "SecondFactor"));
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(0);
    }

    private async Task ForgetFactorsAsync(PortalUser user, CancellationToken cancellationToken)
    {
        await AuthenticatorService.ForgetAsync(db, user, cancellationToken);
        db.UserPasskeys.RemoveRange(await db.UserPasskeys.Where(passkey => passkey.UserId == user.Id).ToListAsync(cancellationToken));
        db.UserTokens.RemoveRange(await db.UserTokens.Where(token => token.UserId == user.Id && token.Name.StartsWith(AccountTokens.PasswordReset)).ToListAsync(cancellationToken));
    }

    private async Task<PortalUser?> FindAsync(Guid userId, Change change, CancellationToken cancellationToken)
        => change.Rights.IsAdministrator
            ? await db.Users.Include(user => user.Grants).SingleOrDefaultAsync(user => user.Id == userId, cancellationToken)
            : null;
}
