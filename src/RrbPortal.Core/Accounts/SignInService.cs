using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>
/// Lets people in. Whoever is refused learns nothing of why: an unknown account, a wrong password, a locked and a
/// disabled account get the same answer after the same work.
/// </summary>
public sealed partial class SignInService(
    PortalDbContext db,
    UserManager<PortalUser> users,
    DecoyPassword decoy,
    TimeProvider clock,
    IOptions<SignInOptions> options,
    ILogger<SignInService> logger)
{
    /// <summary>Checks e-mail address and password and opens a session.</summary>
    /// <param name="replacedSession">The session that the browser still names; it ends, whoever it belonged to.</param>
    /// <returns>The new session, or null if the person is not let in.</returns>
    public async Task<OpenedSession?> SignInAsync(string email, string password, Guid? replacedSession, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var name = users.NormalizeName(email);
        var id = await db.Users.Where(user => user.NormalizedUserName == name).Select(user => user.Id).SingleOrDefaultAsync(cancellationToken);
        var mayTry = await TakeOneTryAsync(id, now, cancellationToken);
        var user = await db.Users.SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);

        if (!PasswordFits(user, password) || !mayTry || user is null || !MayEnter(user, now))
        {
            db.Audit.Add(AccountAudit.AtTheDoor(AccountAudit.SignInRefused, user?.Id, user?.DisplayName ?? AccountAudit.UnknownAccount, now));
            await db.SaveChangesAsync(cancellationToken);
            LogRefused(user?.Id);
            return null;
        }

        return await OpenAsync(user, replacedSession, now, cancellationToken);
    }

    /// <summary>
    /// Counts the try before it is made, in one statement: a hundred guesses at the same moment are a hundred tries,
    /// and the account locks at the fifth of them. A lock that has run out starts the count anew.
    /// </summary>
    internal async Task<bool> TakeOneTryAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var limit = options.Value.TriesBeforeLock;
        DateTimeOffset? until = now.AddMinutes(options.Value.LockMinutes);
        DateTimeOffset? none = null;
        var taken = await db.Users
            .Where(user => user.Id == id && (user.LockoutEnd == null || user.LockoutEnd <= now))
            .ExecuteUpdateAsync(
                user => user
                    .SetProperty(row => row.AccessFailedCount, row => row.LockoutEnd != null ? 1 : row.AccessFailedCount + 1)
                    .SetProperty(row => row.LockoutEnd, row => row.LockoutEnd == null && row.AccessFailedCount + 1 >= limit ? until : none),
                cancellationToken);
        return taken == 1;
    }

    private bool PasswordFits(PortalUser? user, string password)
    {
        if (user?.PasswordHash is not { } hash)
        {
            decoy.Check(users.PasswordHasher, password);
            return false;
        }

        var result = users.PasswordHasher.VerifyHashedPassword(user, hash, password);
        if (result is PasswordVerificationResult.SuccessRehashNeeded)
        {
            user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        }

        return result is not PasswordVerificationResult.Failed;
    }

    private static bool MayEnter(PortalUser user, DateTimeOffset now)
        => !user.IsDisabled && (user.InitialPasswordExpiresAt is not { } end || now < end);

    private async Task<OpenedSession> OpenAsync(PortalUser user, Guid? replacedSession, DateTimeOffset now, CancellationToken cancellationToken)
    {
        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
        var session = new UserSession { Id = Guid.NewGuid(), UserId = user.Id, StartedAt = now, LastSeenAt = now };
        db.Sessions.Add(session);
        if (replacedSession is { } old && await db.Sessions.FindAsync([old], cancellationToken) is { EndedAt: null } replaced)
        {
            replaced.EndedAt = now;
        }

        db.Audit.Add(AccountAudit.AtTheDoor(AccountAudit.SignedIn, user.Id, user.DisplayName, now));
        await db.SaveChangesAsync(cancellationToken);
        LogSignedIn(user.Id);
        return new OpenedSession(session.Id, user.SecurityStamp!, user.InitialPasswordExpiresAt is not null);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Account {UserId} signed in")]
    private partial void LogSignedIn(Guid userId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in refused for account {UserId}")]
    private partial void LogRefused(Guid? userId);
}

/// <summary>A session that was opened just now; the cookie holds the first two.</summary>
/// <param name="MustChoosePassword">Whether the person has to choose a password before anything else.</param>
public sealed record OpenedSession(Guid SessionId, string SecurityStamp, bool MustChoosePassword);
