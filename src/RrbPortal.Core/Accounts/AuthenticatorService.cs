using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>Lets people sign in with the code of an authenticator app beside their password, and stop doing so.</summary>
public sealed class AuthenticatorService(PortalDbContext db, FactorGate gate, TimeProvider clock)
{
    /// <summary>How long a key waits for its first code.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private const char Separator = ' ';

    /// <summary>Makes a key that waits for its first code; nothing else changes until then.</summary>
    public async Task<Outcome> StartAsync(Guid userId, Guid sessionId, string password, CancellationToken cancellationToken)
    {
        var (user, refused) = await gate.PassAsync(userId, sessionId, password, cancellationToken);
        if (user is null)
        {
            return refused!;
        }

        var value = string.Create(CultureInfo.InvariantCulture, $"{AuthenticatorKey.Make()}{Separator}{clock.GetUtcNow().Add(Patience).UtcTicks}");
        if (await PendingAsync(userId, cancellationToken) is { } pending)
        {
            pending.Value = value;
        }
        else
        {
            db.UserTokens.Add(AccountTokens.New(userId, AccountTokens.PendingKey, value));
        }

        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(0);
    }

    /// <summary>The key that waits for its first code; null if there is none, or it waited too long.</summary>
    public async Task<string?> PendingKeyAsync(Guid userId, CancellationToken cancellationToken)
        => KeyOf(await PendingAsync(userId, cancellationToken));

    /// <summary>
    /// Takes the first code: from then on signing in asks for one. The other sessions end, since they were opened without.
    /// </summary>
    public async Task<FactorOutcome> ConfirmAsync(Guid userId, Guid sessionId, string typed, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var user = await db.Users.SingleOrDefaultAsync(row => row.Id == userId && !row.IsDisabled, cancellationToken);
        var session = await db.Sessions.SingleOrDefaultAsync(row => row.Id == sessionId && row.UserId == userId, cancellationToken);
        var pending = await PendingAsync(userId, cancellationToken);
        if (user is null || session is null || KeyOf(pending) is not { } key)
        {
            return new FactorOutcome(new Outcome.NotFound());
        }

        var code = string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter)));
        if (AuthenticatorCode.StepOf(AuthenticatorKey.Read(key), code, now, after: null) is not { } step)
        {
            return new FactorOutcome(new Outcome.Refused("Code", "Code is not right. Enter the six digits that the app shows now"));
        }

        await KeepKeyAsync(userId, key, cancellationToken);
        db.UserTokens.Remove(pending!);
        user.TwoFactorEnabled = true;
        user.LastAuthenticatorStep = step;
        session.HasSecondFactor = true;
        await SessionService.EndAllAsync(db, userId, but: sessionId, now, cancellationToken);
        var codes = await RecoveryCodes.ReplaceAsync(db, userId, cancellationToken);
        return await SaveAsync(user, AccountAudit.FactorOn, codes, now, cancellationToken);
    }

    /// <summary>Makes ten new recovery codes; the old ones open nothing any more.</summary>
    public async Task<FactorOutcome> NewRecoveryCodesAsync(Guid userId, Guid sessionId, string password, CancellationToken cancellationToken)
    {
        var (user, refused) = await gate.PassAsync(userId, sessionId, password, cancellationToken);
        if (user is null || !user.TwoFactorEnabled)
        {
            return new FactorOutcome(refused ?? new Outcome.NotFound());
        }

        var codes = await RecoveryCodes.ReplaceAsync(db, userId, cancellationToken);
        return await SaveAsync(user, AccountAudit.RecoveryCodesMade, codes, clock.GetUtcNow(), cancellationToken);
    }

    public async Task<Outcome> TurnOffAsync(Guid userId, Guid sessionId, string password, CancellationToken cancellationToken)
    {
        var (user, refused) = await gate.PassAsync(userId, sessionId, password, cancellationToken);
        if (user is null)
        {
            return refused!;
        }

        await ForgetAsync(db, user, cancellationToken);
        return (await SaveAsync(user, AccountAudit.FactorOff, [], clock.GetUtcNow(), cancellationToken)).Outcome;
    }

    /// <summary>Forgets app and recovery codes, in the save that the caller makes.</summary>
    internal static async Task ForgetAsync(PortalDbContext db, PortalUser user, CancellationToken cancellationToken)
    {
        user.TwoFactorEnabled = false;
        user.LastAuthenticatorStep = null;
        db.UserTokens.RemoveRange(await RecoveryCodes.Of(db, user.Id).ToListAsync(cancellationToken));
        db.UserTokens.RemoveRange(await db.UserTokens
            .Where(token => token.UserId == user.Id && token.LoginProvider == AccountTokens.Provider
                && (token.Name == AccountTokens.AuthenticatorKey || token.Name == AccountTokens.PendingKey))
            .ToListAsync(cancellationToken));
    }

    private async Task KeepKeyAsync(Guid userId, string key, CancellationToken cancellationToken)
    {
        if (await db.UserTokens.FindAsync([userId, AccountTokens.Provider, AccountTokens.AuthenticatorKey], cancellationToken) is { } known)
        {
            known.Value = key;
        }
        else
        {
            db.UserTokens.Add(AccountTokens.New(userId, AccountTokens.AuthenticatorKey, key));
        }
    }

    private async Task<IdentityUserToken<Guid>?> PendingAsync(Guid userId, CancellationToken cancellationToken)
        => await db.UserTokens.FindAsync([userId, AccountTokens.Provider, AccountTokens.PendingKey], cancellationToken);

    private string? KeyOf(IdentityUserToken<Guid>? pending)
        => pending?.Value?.Split(Separator) is [var key, var until] && clock.GetUtcNow().UtcTicks < long.Parse(until, CultureInfo.InvariantCulture) ? key : null;

    private async Task<FactorOutcome> SaveAsync(
        PortalUser user, string action, IReadOnlyList<string> codes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        db.Audit.Add(AccountAudit.AtTheDoor(action, user.Id, user.DisplayName, now));
        await db.SaveChangesAsync(cancellationToken);
        return new FactorOutcome(new Outcome.Done(0), codes);
    }
}

/// <param name="RecoveryCodes">To be shown once; they are not kept. Null if nothing was done.</param>
public sealed record FactorOutcome(Outcome Outcome, IReadOnlyList<string>? RecoveryCodes = null);
