using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>Reads invitations: all of them for administrators, one for whoever holds its token.</summary>
public sealed class InvitationQueries(PortalDbContext db, UserManager<PortalUser> users, TimeProvider clock)
{
    /// <summary>The most that one page shows.</summary>
    public const int Most = 200;

    /// <summary>The latest first; none for whoever is no administrator.</summary>
    public async Task<IReadOnlyList<InvitationLine>> ListAsync(Rights rights, CancellationToken cancellationToken)
    {
        if (!rights.IsAdministrator)
        {
            return [];
        }

        var now = clock.GetUtcNow();
        var rows = await db.Invitations.AsNoTracking()
            .OrderByDescending(invitation => invitation.InvitedAt).ThenByDescending(invitation => invitation.Id)
            .Take(Most)
            .Select(invitation => new { Invitation = invitation, Board = invitation.Board!.Name, Organisation = invitation.Organisation!.Name })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new InvitationLine(
                row.Invitation.Id, row.Invitation.Email, row.Invitation.Name, row.Invitation.Role, row.Board, row.Organisation,
                row.Invitation.InvitedAt, row.Invitation.ByName, row.Invitation.ExpiresAt, StateOf(row.Invitation, now), row.Invitation.Version)),
        ];
    }

    /// <summary>The invitation that a token opens, or opened once; null for a token that never was.</summary>
    public async Task<InvitationOffer?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var hash = SecretToken.Hash(token);
        var row = await db.Invitations.AsNoTracking()
            .Where(invitation => invitation.TokenHash == hash)
            .Select(invitation => new { Invitation = invitation, Board = invitation.Board!.Name, Organisation = invitation.Organisation!.Name })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }

        var key = users.NormalizeName(row.Invitation.Email);
        var hasAccount = await db.Users.AnyAsync(user => user.NormalizedUserName == key && user.EndedAt == null, cancellationToken);
        return new InvitationOffer(
            row.Invitation.Email, row.Invitation.Name, row.Invitation.Role, row.Board, row.Organisation, row.Invitation.ByName,
            row.Invitation.ExpiresAt, StateOf(row.Invitation, clock.GetUtcNow()), hasAccount);
    }

    internal static InvitationState StateOf(Invitation invitation, DateTimeOffset now)
        => invitation.AcceptedAt is not null ? InvitationState.Accepted
            : invitation.RevokedAt is not null ? InvitationState.Revoked
            : now >= invitation.ExpiresAt ? InvitationState.Expired
            : InvitationState.Open;
}
