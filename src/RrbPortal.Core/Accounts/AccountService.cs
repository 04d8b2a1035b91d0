using System.ComponentModel.DataAnnotations;
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
    AuditTrail audit,
    TimeProvider clock,
    IOptions<SignInOptions> options)
{
    private static readonly EmailAddressAttribute EmailShape = new();

    public async Task<AccountOutcome> AddAsync(AddAccount input, Change change, CancellationToken cancellationToken)
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
        user.Grants.Add(NewGrant(input.Role, input.BoardId, input.OrganisationId, now));
        db.Users.Add(user);
        audit.Record(db, change, "account.added", meeting: null, input.BoardId);
        await db.SaveChangesAsync(cancellationToken);
        return new AccountOutcome(new Outcome.Done(0), user.Id, made);
    }

    /// <summary>Makes a new password for somebody who has lost theirs; it ends their sessions and any lock.</summary>
    public async Task<AccountOutcome> ReplacePasswordAsync(Guid userId, Change change, CancellationToken cancellationToken)
    {
        if (await FindAsync(userId, change, cancellationToken) is not { } user)
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

    /// <summary>Ends an account: its sessions die, its history stays.</summary>
    public async Task<Outcome> DisableAsync(Guid userId, Change change, CancellationToken cancellationToken)
    {
        if (await FindAsync(userId, change, cancellationToken) is not { } user)
        {
            return new Outcome.NotFound();
        }

        if (user.Id == change.UserId)
        {
            return new Outcome.Refused(string.Empty, "You cannot disable your own account. Ask another administrator");
        }

        if (user.Grants.Any(grant => grant.Role is PortalRole.Administrator) && !await AnotherAdministratorAsync(user.Id, cancellationToken))
        {
            return LastAdministrator();
        }

        user.IsDisabled = true;
        await SessionService.EndAllAsync(db, user.Id, but: null, clock.GetUtcNow(), cancellationToken);
        return await SaveAsync(change, "account.disabled", null, cancellationToken);
    }

    public async Task<Outcome> EnableAsync(Guid userId, Change change, CancellationToken cancellationToken)
    {
        if (await FindAsync(userId, change, cancellationToken) is not { } user)
        {
            return new Outcome.NotFound();
        }

        user.IsDisabled = false;
        return await SaveAsync(change, "account.enabled", null, cancellationToken);
    }

    /// <summary>Gives a role; one that the account has already is given again without effect.</summary>
    public async Task<Outcome> GrantAsync(GrantRole input, Change change, CancellationToken cancellationToken)
    {
        if (await FindAsync(input.UserId, change, cancellationToken) is not { } user)
        {
            return new Outcome.NotFound();
        }

        if (await RoleProblemAsync(input.Role, input.BoardId, input.OrganisationId, cancellationToken) is { } problem)
        {
            return new Outcome.Refused([problem]);
        }

        if (!user.Grants.Any(grant => grant.Role == input.Role && grant.BoardId == input.BoardId))
        {
            user.Grants.Add(NewGrant(input.Role, input.BoardId, input.OrganisationId, clock.GetUtcNow()));
        }

        return await SaveAsync(change, "account.role-granted", input.BoardId, cancellationToken);
    }

    /// <summary>Takes a role back; it counts from the account's next request on.</summary>
    public async Task<Outcome> RevokeAsync(Guid userId, int grantId, Change change, CancellationToken cancellationToken)
    {
        var user = await FindAsync(userId, change, cancellationToken);
        if (user?.Grants.Find(grant => grant.Id == grantId) is not { } revoked)
        {
            return new Outcome.NotFound();
        }

        if (revoked.Role is PortalRole.Administrator && !user.IsDisabled && !await AnotherAdministratorAsync(user.Id, cancellationToken))
        {
            return LastAdministrator();
        }

        db.RoleGrants.Remove(revoked);
        return await SaveAsync(change, "account.role-revoked", revoked.BoardId, cancellationToken);
    }

    private static RoleGrant NewGrant(PortalRole role, int? boardId, int? organisationId, DateTimeOffset now) => new()
    {
        Role = role,
        BoardId = boardId,
        OrganisationId = role is PortalRole.Member ? organisationId : null,
        GrantedAt = now,
    };

    private static Outcome.Refused LastAdministrator()
        => new(string.Empty, "This is the last administrator. Make somebody else an administrator first");

    private DateTimeOffset InitialEnd(DateTimeOffset now) => now.AddDays(options.Value.InitialPasswordDays);

    private async Task<PortalUser?> FindAsync(Guid userId, Change change, CancellationToken cancellationToken)
        => change.Rights.IsAdministrator
            ? await db.Users.Include(user => user.Grants).SingleOrDefaultAsync(user => user.Id == userId, cancellationToken)
            : null;

    private Task<bool> AnotherAdministratorAsync(Guid userId, CancellationToken cancellationToken)
        => db.Users.AnyAsync(
            user => user.Id != userId && !user.IsDisabled && user.Grants.Any(grant => grant.Role == PortalRole.Administrator),
            cancellationToken);

    private async Task<List<Refusal>> ProblemsAsync(AddAccount input, string email, string name, CancellationToken cancellationToken)
    {
        List<Refusal> reasons = [];
        if (name.Length is 0 or > PortalUser.DisplayNameLength)
        {
            reasons.Add(new Refusal(nameof(input.Name), $"Enter a name of {PortalUser.DisplayNameLength} characters or fewer"));
        }

        var key = users.NormalizeName(email);
        if (!EmailShape.IsValid(email) || email.Length > AccountLengths.Email)
        {
            reasons.Add(new Refusal(nameof(input.Email), "Enter an email address in the correct format, like name@example.com"));
        }
        else if (await db.Users.AnyAsync(user => user.NormalizedUserName == key, cancellationToken))
        {
            reasons.Add(new Refusal(nameof(input.Email), "There is an account with this email address already"));
        }

        if (await RoleProblemAsync(input.Role, input.BoardId, input.OrganisationId, cancellationToken) is { } problem)
        {
            reasons.Add(problem);
        }

        if (input.Password is { } password && PasswordRules.Problem(password, name, email) is { } weak)
        {
            reasons.Add(new Refusal(nameof(input.Password), weak));
        }

        return reasons;
    }

    private async Task<Refusal?> RoleProblemAsync(PortalRole role, int? boardId, int? organisationId, CancellationToken cancellationToken)
    {
        if (role is PortalRole.Administrator)
        {
            return boardId is null ? null : new Refusal(nameof(GrantRole.BoardId), "An administrator belongs to no board. Leave the board empty");
        }

        if (boardId is not { } board || !await db.Boards.AnyAsync(row => row.Id == board, cancellationToken))
        {
            return new Refusal(nameof(GrantRole.BoardId), "Choose the board that this role is for");
        }

        return organisationId is { } organisation && !await db.Organisations.AnyAsync(row => row.Id == organisation, cancellationToken)
            ? new Refusal(nameof(GrantRole.OrganisationId), "Choose an organisation from the list")
            : null;
    }

    private async Task<Outcome> SaveAsync(Change change, string action, int? boardId, CancellationToken cancellationToken)
    {
        audit.Record(db, change, action, meeting: null, boardId);
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(0);
    }
}
