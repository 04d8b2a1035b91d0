using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>Reads accounts, for the pages of administrators.</summary>
public sealed class AccountQueries(PortalDbContext db, TimeProvider clock)
{
    /// <summary>All accounts, by name.</summary>
    public async Task<IReadOnlyList<AccountLine>> ListAsync(CancellationToken cancellationToken)
        => await db.Users.AsNoTracking()
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
                .Select(grant => new AccountGrant(grant.Id, grant.Role, grant.Board!.Name)).ToList());
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
    IReadOnlyList<AccountGrant> Grants);

/// <param name="BoardName">Null for an administrator.</param>
public sealed record AccountGrant(int Id, PortalRole Role, string? BoardName);
