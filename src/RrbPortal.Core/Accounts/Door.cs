using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>What every way in ends with: a session and its record, or a refusal and its record.</summary>
public sealed partial class Door(PortalDbContext db, TimeProvider clock, ILogger<Door> logger)
{
    /// <summary>Opens a session, and saves.</summary>
    /// <param name="replacedSession">The session that the browser still names; it ends, whoever it belonged to.</param>
    /// <param name="hasSecondFactor">Whether a second factor, or a passkey, was given.</param>
    internal async Task<OpenedSession> OpenAsync(
        PortalUser user, SignInWay way, bool hasSecondFactor, Guid? replacedSession, Device device, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
        var session = new UserSession
        {
            Id = Guid.NewGuid(),
            UserId = user.Id,
            StartedAt = now,
            LastSeenAt = now,
            Browser = device.Browser,
            Address = device.Address,
            HasSecondFactor = hasSecondFactor,
        };
        db.Sessions.Add(session);
        if (replacedSession is { } old && await db.Sessions.FindAsync([old], cancellationToken) is { EndedAt: null } replaced)
        {
            replaced.EndedAt = now;
        }

        db.SignIns.Add(Record(user.Id, way, succeeded: true, device, now));
        db.Audit.Add(AccountAudit.AtTheDoor(AccountAudit.SignedIn, user.Id, user.DisplayName, now));
        await db.SaveChangesAsync(cancellationToken);
        LogSignedIn(user.Id);
        return new OpenedSession(
            session.Id, user.SecurityStamp!, user.InitialPasswordExpiresAt is not null, await MissesFactorAsync(user, hasSecondFactor, cancellationToken));
    }

    /// <summary>Notes that somebody was not let in, and saves. Of an unknown account nothing is kept but that it was tried.</summary>
    internal async Task RefuseAsync(PortalUser? user, SignInWay way, Device device, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (user is not null)
        {
            db.SignIns.Add(Record(user.Id, way, succeeded: false, device, now));
        }

        db.Audit.Add(AccountAudit.AtTheDoor(AccountAudit.SignInRefused, user?.Id, user?.DisplayName ?? AccountAudit.UnknownAccount, now));
        await db.SaveChangesAsync(cancellationToken);
        LogRefused(user?.Id);
    }

    /// <summary>Whether the account may be used at all; what it proves itself with is another question.</summary>
    internal static bool MayEnter(PortalUser user, DateTimeOffset now)
        => !user.IsDisabled && (user.InitialPasswordExpiresAt is not { } end || now < end);

    private async Task<bool> MissesFactorAsync(PortalUser user, bool hasSecondFactor, CancellationToken cancellationToken)
        => !hasSecondFactor
            && await db.RoleGrants.AnyAsync(
                grant => grant.UserId == user.Id && db.RoleRules.Any(rule => rule.Role == grant.Role && rule.NeedsSecondFactor), cancellationToken);

    private static SignInRecord Record(Guid userId, SignInWay way, bool succeeded, Device device, DateTimeOffset at) => new()
    {
        UserId = userId,
        At = at,
        Way = way,
        Succeeded = succeeded,
        Browser = device.Browser,
        Address = device.Address,
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "Account {UserId} signed in")]
    private partial void LogSignedIn(Guid userId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in refused for account {UserId}")]
    private partial void LogRefused(Guid? userId);
}

/// <summary>A session that was opened just now; the cookie holds the first two.</summary>
/// <param name="MustChoosePassword">Whether the person has to choose a password before anything else.</param>
/// <param name="MustProveMore">Whether a role of the person asks for a second factor that this session does not have.</param>
public sealed record OpenedSession(Guid SessionId, string SecurityStamp, bool MustChoosePassword, bool MustProveMore);
