using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>
/// What invited people do: make their account, or take the role into the one that they have. The token is used up in
/// the same save, and of two answers at once one is taken.
/// </summary>
public sealed class InvitationAcceptance(PortalDbContext db, UserManager<PortalUser> users, Door door, AuditTrail audit, TimeProvider clock)
{
    /// <summary>
    /// Makes the account with the role, and signs in. An account that was ended is reopened with this role alone, by an
    /// invitation that was made after its end.
    /// </summary>
    public async Task<InvitationAnswer> AcceptAsync(AcceptInvitation input, Guid? replacedSession, Device device, CancellationToken cancellationToken)
    {
        PortalUser? made = null;
        var outcome = await Attempts.RunAsync(db, async () =>
        {
            (made, var done) = await TryAcceptAsync(input, cancellationToken);
            return done;
        });
        return outcome is Outcome.Done
            ? new InvitationAnswer(outcome, await door.OpenAsync(made!, SignInWay.Invitation, hasSecondFactor: false, replacedSession, device, cancellationToken))
            : new InvitationAnswer(outcome);
    }

    /// <summary>Adds the role to the account of the signed-in person, whose address must be the invited one.</summary>
    public Task<Outcome> JoinAsync(string token, Guid userId, CancellationToken cancellationToken)
        => Attempts.RunAsync(db, async () =>
        {
            var invitation = await OpenAsync(token, cancellationToken);
            var user = await db.Users.Include(row => row.Grants).SingleOrDefaultAsync(row => row.Id == userId && !row.IsDisabled, cancellationToken);
            if (invitation is null || user is null || !IsFor(invitation, user))
            {
                return new Outcome.NotFound();
            }

            return await TakeAsync(invitation, user, cancellationToken);
        });

    private async Task<(PortalUser? User, Outcome Outcome)> TryAcceptAsync(AcceptInvitation input, CancellationToken cancellationToken)
    {
        if (await OpenAsync(input.Token, cancellationToken) is not { } invitation)
        {
            return (null, new Outcome.NotFound());
        }

        var key = users.NormalizeName(invitation.Email);
        var user = await db.Users.Include(row => row.Grants).SingleOrDefaultAsync(row => row.NormalizedUserName == key, cancellationToken);
        if (user?.EndedAt is { } end && invitation.InvitedAt <= end)
        {
            return (null, new Outcome.NotFound());
        }

        if (user is { EndedAt: null })
        {
            return (null, new Outcome.Refused(string.Empty, "There is an account with this email address already. Sign in, then open the link in the mail again"));
        }

        var name = input.Name.Trim();
        List<Refusal> reasons = [.. AccountRules.Problems(name, invitation.Email)];
        if (PasswordRules.Problem(input.Password, name, invitation.Email, input.SiteName) is { } weak)
        {
            reasons.Add(new Refusal(nameof(input.Password), weak));
        }

        if (reasons.Count > 0)
        {
            return (null, new Outcome.Refused(reasons));
        }

        if (user is null)
        {
            user = new PortalUser
            {
                Id = Guid.NewGuid(),
                DisplayName = name,
                UserName = invitation.Email,
                NormalizedUserName = key,
                Email = invitation.Email,
                NormalizedEmail = users.NormalizeEmail(invitation.Email),
                LockoutEnabled = true,
                CreatedAt = clock.GetUtcNow(),
            };
            db.Users.Add(user);
        }

        user.DisplayName = name;
        user.EmailConfirmed = true;
        user.IsDisabled = false;
        user.EndedAt = null;
        user.SetPassword(users.PasswordHasher, input.Password, expiresAt: null);
        return (user, await TakeAsync(invitation, user, cancellationToken));
    }

    private async Task<Outcome> TakeAsync(Invitation invitation, PortalUser user, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (user.Grants.Find(grant => grant.Role == invitation.Role && grant.BoardId == invitation.BoardId) is { } held)
        {
            held.OrganisationId = invitation.OrganisationId ?? held.OrganisationId;
        }
        else
        {
            user.Grants.Add(AccountRules.NewGrant(invitation.Role, invitation.BoardId, invitation.OrganisationId, now));
        }

        invitation.AcceptedAt = now;
        audit.Record(db, new Change(user.Id, user.DisplayName, Change.Web, Rights.None), "invitation.accepted", meeting: null, invitation.BoardId);
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(0);
    }

    private async Task<Invitation?> OpenAsync(string token, CancellationToken cancellationToken)
    {
        var hash = SecretToken.Hash(token);
        var invitation = await db.Invitations.SingleOrDefaultAsync(row => row.TokenHash == hash, cancellationToken);
        return invitation is not null && InvitationQueries.StateOf(invitation, clock.GetUtcNow()) is InvitationState.Open ? invitation : null;
    }

    private bool IsFor(Invitation invitation, PortalUser user)
        => string.Equals(users.NormalizeEmail(invitation.Email), user.NormalizedEmail, StringComparison.Ordinal);
}
