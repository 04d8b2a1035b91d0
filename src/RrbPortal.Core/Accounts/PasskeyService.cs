using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>
/// Keeps the passkeys of accounts and lets people in with them. What a browser sent has been checked by then (WebAuthn);
/// here stands what the portal makes of it.
/// </summary>
public sealed class PasskeyService(PortalDbContext db, FactorGate gate, Door door, TimeProvider clock)
{
    public const int NameLength = 60;
    public const int Most = 10;

    /// <summary>Asks for the password, before the browser is asked for a passkey.</summary>
    public async Task<Outcome> StartAsync(Guid userId, Guid sessionId, string name, string password, CancellationToken cancellationToken)
    {
        var reasons = new Refusals()
            .When(string.IsNullOrWhiteSpace(name), "Name", "Enter a name for the passkey, like the device that keeps it")
            .Longer("Name", "name of the passkey", name, NameLength);
        if (reasons.Outcome is { } wrong)
        {
            return wrong;
        }

        var (user, refused) = await gate.PassAsync(userId, sessionId, password, cancellationToken);
        if (user is null)
        {
            return refused!;
        }

        await db.SaveChangesAsync(cancellationToken);
        return await db.UserPasskeys.CountAsync(passkey => passkey.UserId == userId, cancellationToken) < Most
            ? new Outcome.Done(0)
            : new Outcome.Refused(string.Empty, $"You have {Most} passkeys. Remove one that you do not use any more");
    }

    /// <summary>Adds a passkey that the browser has made. This session has a second factor from then on.</summary>
    public async Task<Outcome> AddAsync(Guid userId, Guid sessionId, string name, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var user = await db.Users.SingleOrDefaultAsync(row => row.Id == userId && !row.IsDisabled, cancellationToken);
        var session = await db.Sessions.SingleOrDefaultAsync(row => row.Id == sessionId && row.UserId == userId && row.EndedAt == null, cancellationToken);
        if (user is null || session is null)
        {
            return new Outcome.NotFound();
        }

        if (await db.UserPasskeys.AnyAsync(row => row.CredentialId == passkey.CredentialId, cancellationToken))
        {
            return new Outcome.Refused(string.Empty, "This passkey is registered already");
        }

        session.HasSecondFactor = true;
        db.UserPasskeys.Add(new IdentityUserPasskey<Guid>
        {
            UserId = userId,
            CredentialId = passkey.CredentialId,
            Data = new IdentityPasskeyData
            {
                PublicKey = passkey.PublicKey,
                Name = name.Trim(),
                CreatedAt = clock.GetUtcNow(),
                SignCount = passkey.SignCount,
                Transports = passkey.Transports,
                IsUserVerified = passkey.IsUserVerified,
                IsBackupEligible = passkey.IsBackupEligible,
                IsBackedUp = passkey.IsBackedUp,
                AttestationObject = passkey.AttestationObject,
                ClientDataJson = passkey.ClientDataJson,
            },
        });
        db.Audit.Add(AccountAudit.AtTheDoor(AccountAudit.PasskeyAdded, user.Id, user.DisplayName, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(0);
    }

    public async Task<Outcome> RemoveAsync(Guid userId, Guid sessionId, string id, string password, CancellationToken cancellationToken)
    {
        var (user, refused) = await gate.PassAsync(userId, sessionId, password, cancellationToken);
        if (user is null)
        {
            return refused!;
        }

        var own = await db.UserPasskeys.Where(passkey => passkey.UserId == userId).ToListAsync(cancellationToken);
        if (own.Find(passkey => string.Equals(Line(passkey).Id, id, StringComparison.Ordinal)) is not { } removed)
        {
            return new Outcome.NotFound();
        }

        db.UserPasskeys.Remove(removed);
        db.Audit.Add(AccountAudit.AtTheDoor(AccountAudit.PasskeyRemoved, user.Id, user.DisplayName, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(0);
    }

    /// <summary>Lets somebody in whose passkey was checked.</summary>
    /// <param name="passkey">Its state after the check: the counter has moved.</param>
    /// <returns>The new session, or null if the account may not be used.</returns>
    public async Task<OpenedSession?> SignInAsync(
        Guid userId, UserPasskeyInfo passkey, Guid? replacedSession, Device device, CancellationToken cancellationToken)
    {
        var user = await db.Users.SingleOrDefaultAsync(row => row.Id == userId, cancellationToken);
        var kept = await db.UserPasskeys.SingleOrDefaultAsync(row => row.UserId == userId && row.CredentialId == passkey.CredentialId, cancellationToken);
        if (user is null || kept is null || !Door.MayEnter(user, clock.GetUtcNow()))
        {
            await door.RefuseAsync(user, SignInWay.Passkey, device, cancellationToken);
            return null;
        }

        kept.Data.SignCount = passkey.SignCount;
        kept.Data.IsBackedUp = passkey.IsBackedUp;
        kept.Data.IsUserVerified = passkey.IsUserVerified;
        return await door.OpenAsync(user, SignInWay.Passkey, hasSecondFactor: true, replacedSession, device, cancellationToken);
    }

    /// <summary>Notes a passkey that did not pass the check, of an account that may be known.</summary>
    public async Task RefuseAsync(Guid? userId, Device device, CancellationToken cancellationToken)
        => await door.RefuseAsync(
            await db.Users.SingleOrDefaultAsync(row => row.Id == userId, cancellationToken), SignInWay.Passkey, device, cancellationToken);

    internal static PasskeyLine Line(IdentityUserPasskey<Guid> passkey)
        => new(Base64Url.EncodeToString(passkey.CredentialId), passkey.Data.Name ?? "Passkey", passkey.Data.CreatedAt);
}
