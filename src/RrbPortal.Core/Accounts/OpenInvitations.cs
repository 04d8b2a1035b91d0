using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>The invitations of an address that can still be accepted: found and taken back together with what ends their ground.</summary>
public sealed class OpenInvitations(PortalDbContext db, InvitationMail mail, TimeProvider clock)
{
    /// <summary>Takes back every one of an address; what waits of their mails is not sent. The save is the caller's.</summary>
    internal async Task RevokeAllAsync(string? email, CancellationToken cancellationToken)
        => await RevokeAsync(await OfAsync(db.Invitations, email, cancellationToken), cancellationToken);

    /// <summary>Takes back those of an address to one role, as <see cref="RevokeAllAsync"/> does.</summary>
    /// <param name="but">One that the caller deals with itself; null for none.</param>
    internal async Task RevokeAsync(string? email, PortalRole role, int? boardId, Invitation? but, CancellationToken cancellationToken)
    {
        var found = await OfAsync(To(role, boardId), email, cancellationToken);
        found.RemoveAll(invitation => invitation == but);
        await RevokeAsync(found, cancellationToken);
    }

    internal async Task<bool> AnyAsync(string email, PortalRole role, int? boardId, CancellationToken cancellationToken)
        => (await OfAsync(To(role, boardId).AsNoTracking(), email, cancellationToken)).Count > 0;

    private IQueryable<Invitation> To(PortalRole role, int? boardId) => db.Invitations.Where(row => row.Role == role && row.BoardId == boardId);

    /// <summary>Few are open at a time, and databases do not agree on what is the same address.</summary>
    private async Task<List<Invitation>> OfAsync(IQueryable<Invitation> among, string? email, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var open = await among.Where(row => row.AcceptedAt == null && row.RevokedAt == null && row.ExpiresAt > now).ToListAsync(cancellationToken);
        return open.FindAll(row => string.Equals(row.Email, email, StringComparison.OrdinalIgnoreCase));
    }

    private async Task RevokeAsync(List<Invitation> found, CancellationToken cancellationToken)
    {
        foreach (var invitation in found)
        {
            await mail.TakeBackAsync(invitation, cancellationToken);
            invitation.RevokedAt = clock.GetUtcNow();
        }
    }
}
