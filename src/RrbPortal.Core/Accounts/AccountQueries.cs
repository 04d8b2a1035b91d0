using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>Reads accounts, for the pages of administrators.</summary>
public sealed class AccountQueries(PortalDbContext db, TimeProvider clock)
{
    /// <summary>All accounts, by name.</summary>
    /// <param name="ended">Those that were ended, or those that were not.</param>
    public async Task<IReadOnlyList<AccountLine>> ListAsync(bool ended, CancellationToken cancellationToken)
        => await db.Users.AsNoTracking()
            .Where(user => user.EndedAt != null == ended)
            .OrderBy(user => user.DisplayName).ThenBy(user => user.NormalizedUserName)
            .Select(Line())
            .AsSingleQuery()
            .ToListAsync(cancellationToken);

    public async Task<AccountLine?> FindAsync(Guid userId, CancellationToken cancellationToken)
        => await db.Users.AsNoTracking()
            .Where(user => user.Id == userId)
            .Select(Line())
            .AsSingleQuery()
            .SingleOrDefaultAsync(cancellationToken);

    private Expression<Func<PortalUser, AccountLine>> Line()
    {
        var now = clock.GetUtcNow();
        return user => new AccountLine(
            user.Id,
            user.DisplayName,
            user.Email!,
            user.IsDisabled,
            user.LockoutEnd != null && user.LockoutEnd > now,
            user.InitialPasswordExpiresAt,
            user.Grants.OrderBy(grant => grant.Id)
                .Select(grant => new AccountGrant(grant.Id, grant.Role, grant.Board!.Name, grant.OrganisationId, grant.Organisation!.Name)).ToList())
        {
            EndedAt = user.EndedAt,
            HasAuthenticator = user.TwoFactorEnabled,
            Passkeys = db.UserPasskeys.Count(passkey => passkey.UserId == user.Id),
        };
    }
}

/// <summary>An account as administrators see it.</summary>
/// <param name="InitialPasswordExpiresAt">Set while its owner has not chosen a password yet.</param>
public sealed record AccountLine(
    Guid Id,
    string Name,
    string Email,
    bool IsDisabled,
    bool IsLocked,
    DateTimeOffset? InitialPasswordExpiresAt,
    IReadOnlyList<AccountGrant> Grants)
{
    /// <summary>When the account was ended for good; null for one that was not.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    public bool HasAuthenticator { get; init; }

    /// <summary>How many there are.</summary>
    public int Passkeys { get; init; }
}

/// <param name="BoardName">Null for an administrator.</param>
/// <param name="OrganisationName">The organisation that a member speaks for; null where none is recorded.</param>
public sealed record AccountGrant(int Id, PortalRole Role, string? BoardName, int? OrganisationId, string? OrganisationName);
