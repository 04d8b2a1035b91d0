using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>Invites people into roles by mail, again where the mail was lost, and takes invitations back: for administrators.</summary>
public sealed class InvitationService(PortalDbContext db, UserManager<PortalUser> users, InvitationMail mail, OpenInvitations open, AuditTrail audit, TimeProvider clock)
{
    public static readonly TimeSpan Validity = TimeSpan.FromDays(7);

    /// <summary>Invites somebody to a role, once: of two wishes at the same moment, the second is told of the first.</summary>
    public Task<Outcome> InviteAsync(InvitePerson input, Change change, CancellationToken cancellationToken)
        => OneAtATime.RunAsync(db, () => TryInviteAsync(input, change, cancellationToken), cancellationToken);

    private async Task<Outcome> TryInviteAsync(InvitePerson input, Change change, CancellationToken cancellationToken)
    {
        if (!change.Rights.IsAdministrator)
        {
            return new Outcome.NotFound();
        }

        var (email, name) = (input.Email.Trim(), input.Name.Trim());
        List<Refusal> reasons = [.. await ProblemsAsync(input, email, name, cancellationToken)];
        if (reasons.Count > 0)
        {
            return new Outcome.Refused(reasons);
        }

        var now = clock.GetUtcNow();
        var token = SecretToken.Make();
        var invitation = new Invitation
        {
            Email = email,
            Name = name,
            Role = input.Role,
            BoardId = input.BoardId,
            OrganisationId = input.Role is PortalRole.Member ? input.OrganisationId : null,
            TokenHash = SecretToken.Hash(token),
            InvitedAt = now,
            ByName = change.UserName,
            ExpiresAt = now + Validity,
        };
        db.Invitations.Add(invitation);
        await mail.WriteAsync(invitation, token, cancellationToken);
        audit.Record(db, change, "invitation.sent", meeting: null, input.BoardId);
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(invitation.Id);
    }

    /// <summary>Sends an invitation again, with a new token and a new term: the link of the earlier mail opens nothing any more.</summary>
    public Task<Outcome> ResendAsync(int id, int version, Change change, CancellationToken cancellationToken)
        => Attempts.RunAsync(db, async () =>
        {
            var (invitation, refused) = await FindAsync(id, version, change, cancellationToken);
            if (invitation is null)
            {
                return refused!;
            }

            await EndAsync(invitation, cancellationToken);
            var token = SecretToken.Make();
            invitation.TokenHash = SecretToken.Hash(token);
            invitation.InvitedAt = clock.GetUtcNow();
            invitation.ExpiresAt = invitation.InvitedAt + Validity;
            invitation.ByName = change.UserName;
            await mail.WriteAsync(invitation, token, cancellationToken);
            return await SaveAsync(invitation, change, "invitation.sent-again", cancellationToken);
        });

    /// <summary>Takes an invitation back, with every other open one of the same address to the same role.</summary>
    public Task<Outcome> RevokeAsync(int id, int version, Change change, CancellationToken cancellationToken)
        => Attempts.RunAsync(db, async () =>
        {
            var (invitation, refused) = await FindAsync(id, version, change, cancellationToken);
            if (invitation is null)
            {
                return refused!;
            }

            await EndAsync(invitation, cancellationToken);
            invitation.RevokedAt = clock.GetUtcNow();
            return await SaveAsync(invitation, change, "invitation.revoked", cancellationToken);
        });

    private async Task<(Invitation? Invitation, Outcome? Refused)> FindAsync(int id, int version, Change change, CancellationToken cancellationToken)
    {
        var invitation = change.Rights.IsAdministrator ? await db.Invitations.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) : null;
        if (invitation is null)
        {
            return (null, new Outcome.NotFound());
        }

        if (invitation.Version != version)
        {
            return (null, new Outcome.Refused(string.Empty, "This invitation was changed meanwhile. Look at what is stored now, then decide again"));
        }

        return InvitationQueries.StateOf(invitation, clock.GetUtcNow()) switch
        {
            InvitationState.Accepted => (null, new Outcome.Refused(string.Empty, "This invitation was accepted already")),
            InvitationState.Revoked => (null, new Outcome.Refused(string.Empty, "This invitation was taken back. Make a new one")),
            _ => (invitation, null),
        };
    }

    private async Task<List<Refusal>> ProblemsAsync(InvitePerson input, string email, string name, CancellationToken cancellationToken)
    {
        List<Refusal> reasons = [.. AccountRules.Problems(name, email)];
        if (await AccountRules.RoleProblemAsync(db, input.Role, input.BoardId, input.OrganisationId, cancellationToken) is { } problem)
        {
            reasons.Add(problem);
        }

        var key = users.NormalizeName(email);
        var known = await db.Users.AsNoTracking()
            .Where(user => user.NormalizedUserName == key)
            .Select(user => new { user.IsDisabled, user.EndedAt, Holds = user.Grants.Any(grant => grant.Role == input.Role && grant.BoardId == input.BoardId) })
            .SingleOrDefaultAsync(cancellationToken);
        if (known is { IsDisabled: true, EndedAt: null })
        {
            reasons.Add(new Refusal(nameof(input.Email), "There is a disabled account with this email address. Enable it first"));
        }
        else if (known is { Holds: true })
        {
            reasons.Add(new Refusal(nameof(input.Email), "There is an account with this email address, and it has this role already"));
        }
        else if (await open.AnyAsync(email, input.Role, input.BoardId, cancellationToken))
        {
            reasons.Add(new Refusal(nameof(input.Email), "There is an open invitation of this address to this role. Send that one again"));
        }

        return reasons;
    }

    /// <summary>The link of its mail opens nothing any more, nor that of another invitation to the same.</summary>
    private async Task EndAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        await mail.TakeBackAsync(invitation, cancellationToken);
        await open.RevokeAsync(invitation.Email, invitation.Role, invitation.BoardId, but: invitation, cancellationToken);
    }

    private async Task<Outcome> SaveAsync(Invitation invitation, Change change, string action, CancellationToken cancellationToken)
    {
        audit.Record(db, change, action, meeting: null, invitation.BoardId);
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(invitation.Id);
    }
}
