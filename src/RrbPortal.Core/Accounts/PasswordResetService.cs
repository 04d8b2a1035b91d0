using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>
/// A new password for somebody who has forgotten theirs, by way of their mailbox. Whoever asks learns nothing of who has
/// an account. An app stays, and is asked for after the new password. A passkey stays too, but is a way in of its own: it is
/// asked for beside a password only where a role's rule wants a second factor.
/// </summary>
public sealed class PasswordResetService(PortalDbContext db, UserManager<PortalUser> users, Outbox outbox, TimeProvider clock)
{
    public static readonly TimeSpan Validity = TimeSpan.FromHours(1);

    /// <summary>Another mail is not sent so soon after the last: nobody's mailbox is filled from here.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>Every answer takes so long, so that its time does not tell whether there was something to do.</summary>
    private static readonly TimeSpan Answer = TimeSpan.FromMilliseconds(250);

    /// <summary>Sends the mail, if there is an account that may be used.</summary>
    public async Task AskAsync(string email, CancellationToken cancellationToken)
        => await Task.WhenAll(SendAsync(email, cancellationToken), Task.Delay(Answer, clock, cancellationToken));

    /// <summary>Whether a token would be taken now.</summary>
    public async Task<bool> IsOpenAsync(string token, CancellationToken cancellationToken)
        => await FindAsync(token, cancellationToken) is not null;

    /// <summary>Sets the password; the token, every session and every lock end with it.</summary>
    public Task<Outcome> ResetAsync(string token, string chosen, string siteName, CancellationToken cancellationToken)
        => Attempts.RunAsync(db, () => TryResetAsync(token, chosen, siteName, cancellationToken));

    private async Task<Outcome> TryResetAsync(string token, string chosen, string siteName, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } kept)
        {
            return new Outcome.NotFound();
        }

        var user = await db.Users.SingleAsync(row => row.Id == kept.UserId, cancellationToken);
        if (PasswordRules.Problem(chosen, user.DisplayName, user.Email!, siteName) is { } problem)
        {
            return new Outcome.Refused("Chosen", problem);
        }

        var now = clock.GetUtcNow();
        user.SetPassword(users.PasswordHasher, chosen, expiresAt: null);
        user.EmailConfirmed = true;
        db.UserTokens.Remove(kept);
        await SessionService.EndAllAsync(db, user.Id, but: null, now, cancellationToken);
        db.Audit.Add(AccountAudit.AtTheDoor(AccountAudit.PasswordReset, user.Id, user.DisplayName, now));
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(0);
    }

    private async Task SendAsync(string email, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var name = users.NormalizeName(email.Trim());
        var user = await db.Users.SingleOrDefaultAsync(row => row.NormalizedUserName == name && !row.IsDisabled, cancellationToken);
        db.Audit.Add(AccountAudit.AtTheDoor(AccountAudit.ResetAsked, user?.Id, user?.DisplayName ?? AccountAudit.UnknownAccount, now));
        if (user is not null)
        {
            var earlier = await db.UserTokens.Where(row => row.UserId == user.Id && row.Name.StartsWith(AccountTokens.PasswordReset)).ToListAsync(cancellationToken);
            if (!earlier.Exists(row => ResetEnd.Read(row.Value) - Validity + Pause > now))
            {
                db.UserTokens.RemoveRange(earlier);
                await WriteAsync(user, now, cancellationToken);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task WriteAsync(PortalUser user, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var token = SecretToken.Make();
        db.UserTokens.Add(AccountTokens.New(user.Id, AccountTokens.PasswordReset + SecretToken.Hash(token), ResetEnd.Write(now + Validity)));
        await outbox.WriteAsync(
            new Mail
            {
                Kind = "password-reset",
                Occasion = $"password-reset/{SecretToken.Hash(token)}",
                To = new MailTo(user.Email!, user.DisplayName),
                Subject = "Choose a new password",
                Paragraphs =
                [
                    "Somebody, probably you, said that they have forgotten the password of your account.",
                    "You can choose a new one on the page below. The link works once, for one hour.",
                    "If it was not you, you need not do anything: your password stays as it is.",
                ],
                Page = new MailPage.PasswordReset(token),
                PageLabel = "Choose a new password",
                IsSecret = true,
            },
            cancellationToken);
    }

    private async Task<IdentityUserToken<Guid>?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var name = AccountTokens.PasswordReset + SecretToken.Hash(token);
        var kept = await db.UserTokens.SingleOrDefaultAsync(row => row.LoginProvider == AccountTokens.Provider && row.Name == name, cancellationToken);
        return kept is not null
            && clock.GetUtcNow() < ResetEnd.Read(kept.Value)
            && await db.Users.AnyAsync(user => user.Id == kept.UserId && !user.IsDisabled, cancellationToken)
                ? kept
                : null;
    }
}
