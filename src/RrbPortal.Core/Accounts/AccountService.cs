using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>Makes accounts, ends them, and gives and takes roles: for administrators and the operator.</summary>
public sealed class AccountService(
    PortalDbContext db,
    UserManager<PortalUser> users,
    OpenInvitations invitations,
    AuditTrail audit,
    TimeProvider clock,
    IOptions<SignInOptions> options)
{
    public async Task<AccountOutcome> AddAsync(AddAccount input, Change change, CancellationToken cancellationToken)
    {
        var added = new AccountOutcome(new Outcome.NotFound());
        await Attempts.RunAsync(db, async () =>
        {
            added = await TryAddAsync(input, change, cancellationToken);
            return added.Outcome;
        });
        return added;
    }

    private async Task<AccountOutcome> TryAddAsync(AddAccount input, Change change, CancellationToken cancellationToken)
    {
        if (!change.Rights.IsAdministrator)
        {
            return new AccountOutcome(new Outcome.NotFound());
        }

        var email = input.Email.Trim();
        var name = input.Name.Trim();
        List<Refusal> reasons = [.. await ProblemsAsync(input, email, name, cancellationToken)];
        if (reasons.Count > 0)
        {
            return new AccountOutcome(new Outcome.Refused(reasons));
        }

        var now = clock.GetUtcNow();
        var user = new PortalUser
        {
            Id = Guid.NewGuid(),
            DisplayName = name,
            UserName = email,
            NormalizedUserName = users.NormalizeName(email),
            Email = email,
            NormalizedEmail = users.NormalizeEmail(email),
            LockoutEnabled = true,
            CreatedAt = now,
        };
        var made = input.Password is null ? InitialPassword.Make() : null;
        user.SetPassword(users.PasswordHasher, input.Password ?? made!, made is null ? null : InitialEnd(now));
        user.Grants.Add(AccountRules.NewGrant(input.Role, input.BoardId, input.OrganisationId, now));
        db.Users.Add(user);
        audit.Record(db, change, "account.added", meeting: null, input.BoardId);
        await db.SaveChangesAsync(cancellationToken);
        return new AccountOutcome(new Outcome.Done(0), user.Id, made);
    }

    /// <summary>Makes a new password for somebody who has lost theirs; it ends their sessions and any lock.</summary>
    public async Task<AccountOutcome> ReplacePasswordAsync(Guid userId, Change change, CancellationToken cancellationToken)
    {
        if (await FindAsync(userId, change, cancellationToken) is not { EndedAt: null } user)
        {
            return new AccountOutcome(new Outcome.NotFound());
        }

        var now = clock.GetUtcNow();
        var made = InitialPassword.Make();
        user.SetPassword(users.PasswordHasher, made, InitialEnd(now));
        await SessionService.EndAllAsync(db, user.Id, but: null, now, cancellationToken);
        audit.Record(db, change, "account.password-replaced", meeting: null, boardId: null);
        await db.SaveChangesAsync(cancellationToken);
        return new AccountOutcome(new Outcome.Done(0), user.Id, made);
    }

    /// <summary>Closes an account for a while: its sessions and open invitations end; roles and history stay.</summary>
    public Task<Outcome> DisableAsync(Guid userId, Change change, CancellationToken cancellationToken)
        => OneAtATime.RunAsync(db, () => TryDisableAsync(userId, change, cancellationToken), cancellationToken);

    private async Task<Outcome> TryDisableAsync(Guid userId, Change change, CancellationToken cancellationToken)
    {
        if (await FindAsync(userId, change, cancellationToken) is not { } user)
        {
            return new Outcome.NotFound();
        }

        if (user.Id == change.UserId)
        {
            return new Outcome.Refused(string.Empty, "You cannot disable your own account. Ask another administrator");
        }

        if (user.Grants.Any(grant => grant.Role is PortalRole.Administrator) && !await AccountRules.AnotherAdministratorAsync(db, user.Id, cancellationToken))
        {
            return AccountRules.LastAdministrator();
        }

        user.IsDisabled = true;
        await invitations.RevokeAllAsync(user.Email, cancellationToken);
        await SessionService.EndAllAsync(db, user.Id, but: null, clock.GetUtcNow(), cancellationToken);
        return await SaveAsync(change, "account.disabled", null, cancellationToken);
    }

    public async Task<Outcome> EnableAsync(Guid userId, Change change, CancellationToken cancellationToken)
    {
        if (await FindAsync(userId, change, cancellationToken) is not { } user)
        {
            return new Outcome.NotFound();
        }

        if (user.EndedAt is not null)
        {
            return new Outcome.Refused(string.Empty, "This account was ended. Reopen it instead");
        }

        user.IsDisabled = false;
        return await SaveAsync(change, "account.enabled", null, cancellationToken);
    }

    /// <summary>
    /// Gives a role. One that the account has already is given again without effect, but for the organisation that a
    /// member speaks for.
    /// </summary>
    public Task<Outcome> GrantAsync(GrantRole input, Change change, CancellationToken cancellationToken)
        => Attempts.RunAsync(db, () => TryGrantAsync(input, change, cancellationToken));

    private async Task<Outcome> TryGrantAsync(GrantRole input, Change change, CancellationToken cancellationToken)
    {
        if (await FindAsync(input.UserId, change, cancellationToken) is not { } user)
        {
            return new Outcome.NotFound();
        }

        if (await AccountRules.RoleProblemAsync(db, input.Role, input.BoardId, input.OrganisationId, cancellationToken) is { } problem)
        {
            return new Outcome.Refused([problem]);
        }

        if (user.EndedAt is not null)
        {
            return new Outcome.Refused(string.Empty, "This account was ended. Reopen it first");
        }

        if (user.Grants.Find(grant => grant.Role == input.Role && grant.BoardId == input.BoardId) is { } held)
        {
            held.OrganisationId = held.Role is PortalRole.Member ? input.OrganisationId : null;
        }
        else
        {
            user.Grants.Add(AccountRules.NewGrant(input.Role, input.BoardId, input.OrganisationId, clock.GetUtcNow()));
        }

        return await SaveAsync(change, "account.role-granted", input.BoardId, cancellationToken);
    }

    /// <summary>Changes the organisation that a member speaks for; null for none.</summary>
    public Task<Outcome> SpeakForAsync(Guid userId, int grantId, int? organisationId, Change change, CancellationToken cancellationToken)
        => Attempts.RunAsync(db, () => TrySpeakForAsync(userId, grantId, organisationId, change, cancellationToken));

    private async Task<Outcome> TrySpeakForAsync(Guid userId, int grantId, int? organisationId, Change change, CancellationToken cancellationToken)
    {
        var user = await FindAsync(userId, change, cancellationToken);
        if (user?.Grants.Find(grant => grant.Id == grantId) is not { Role: PortalRole.Member } role)
        {
            return new Outcome.NotFound();
        }

        if (await AccountRules.RoleProblemAsync(db, role.Role, role.BoardId, organisationId, cancellationToken) is { } problem)
        {
            return new Outcome.Refused([problem]);
        }

        role.OrganisationId = organisationId;
        return await SaveAsync(change, "account.organisation-changed", role.BoardId, cancellationToken);
    }

    /// <summary>Takes a role back, and open invitations to it; it counts from the account's next request on.</summary>
    public Task<Outcome> RevokeAsync(Guid userId, int grantId, Change change, CancellationToken cancellationToken)
        => OneAtATime.RunAsync(db, () => TryRevokeAsync(userId, grantId, change, cancellationToken), cancellationToken);

    private async Task<Outcome> TryRevokeAsync(Guid userId, int grantId, Change change, CancellationToken cancellationToken)
    {
        var user = await FindAsync(userId, change, cancellationToken);
        if (user?.Grants.Find(grant => grant.Id == grantId) is not { } revoked)
        {
            return new Outcome.NotFound();
        }

        if (revoked.Role is PortalRole.Administrator && !user.IsDisabled && !await AccountRules.AnotherAdministratorAsync(db, user.Id, cancellationToken))
        {
            return AccountRules.LastAdministrator();
        }

        db.RoleGrants.Remove(revoked);
        await invitations.RevokeAsync(user.Email, revoked.Role, revoked.BoardId, but: null, cancellationToken);
        return await SaveAsync(change, "account.role-revoked", revoked.BoardId, cancellationToken);
    }

    private DateTimeOffset InitialEnd(DateTimeOffset now) => now.AddDays(options.Value.InitialPasswordDays);

    private async Task<PortalUser?> FindAsync(Guid userId, Change change, CancellationToken cancellationToken)
        => change.Rights.IsAdministrator
            ? await db.Users.Include(user => user.Grants).SingleOrDefaultAsync(user => user.Id == userId, cancellationToken)
            : null;

    private async Task<List<Refusal>> ProblemsAsync(AddAccount input, string email, string name, CancellationToken cancellationToken)
    {
        List<Refusal> reasons = [.. AccountRules.Problems(name, email)];
        var key = users.NormalizeName(email);
        if (await db.Users.Where(user => user.NormalizedUserName == key).Select(user => new { user.EndedAt }).SingleOrDefaultAsync(cancellationToken) is { } known)
        {
            reasons.Add(new Refusal(
                nameof(input.Email),
                known.EndedAt is null ? "There is an account with this email address already" : "There is an ended account with this email address. Reopen it"));
        }

        if (await AccountRules.RoleProblemAsync(db, input.Role, input.BoardId, input.OrganisationId, cancellationToken) is { } problem)
        {
            reasons.Add(problem);
        }

        if (input.Password is { } password && PasswordRules.Problem(password, name, email) is { } weak)
        {
            reasons.Add(new Refusal(nameof(input.Password), weak));
        }

        return reasons;
    }

    private async Task<Outcome> SaveAsync(Change change, string action, int? boardId, CancellationToken cancellationToken)
    {
        audit.Record(db, change, action, meeting: null, boardId);
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(0);
    }
}
