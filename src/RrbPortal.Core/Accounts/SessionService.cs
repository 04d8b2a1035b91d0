using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>
/// The sessions on the server. The cookie names one; whether it lives, and what its owner may do, is asked here
/// with every request, so that ending a session, disabling an account or taking back a role counts at once.
/// </summary>
public sealed class SessionService(PortalDbContext db, AuditTrail audit, TimeProvider clock, IOptions<SignInOptions> options)
{
    private static readonly TimeSpan SeenStep = TimeSpan.FromMinutes(1);

    /// <summary>Finds a living session in one query; a second statement notes, once a minute, that it was used.</summary>
    /// <param name="securityStamp">The stamp of the account when the session was opened.</param>
    public async Task<LiveSession?> FindAsync(Guid sessionId, string securityStamp, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var idleSince = now.AddMinutes(-options.Value.IdleMinutes);
        var oldest = now.AddHours(-options.Value.SessionHours);
        var found = await (
            from session in db.Sessions
            join user in db.Users on session.UserId equals user.Id
            where session.Id == sessionId && session.EndedAt == null
                && session.LastSeenAt > idleSince && session.StartedAt > oldest
                && !user.IsDisabled
            select new
            {
                session.LastSeenAt,
                user.Id,
                user.DisplayName,
                user.SecurityStamp,
                user.InitialPasswordExpiresAt,
                session.HasSecondFactor,
                HasAny = user.TwoFactorEnabled || db.UserPasskeys.Any(passkey => passkey.UserId == user.Id),
                IsNeeded = user.Grants.Any(grant => db.RoleRules.Any(rule => rule.Role == grant.Role && rule.NeedsSecondFactor)),
                Grants = user.Grants.Select(grant => new Grant(grant.Role, grant.BoardId)).ToList(),
            }).AsNoTracking().AsSingleQuery().SingleOrDefaultAsync(cancellationToken);
        if (found is null || !string.Equals(found.SecurityStamp, securityStamp, StringComparison.Ordinal))
        {
            return null;
        }

        if (found.LastSeenAt < now - SeenStep)
        {
            await db.Sessions.Where(session => session.Id == sessionId)
                .ExecuteUpdateAsync(session => session.SetProperty(row => row.LastSeenAt, now), cancellationToken);
        }

        // A person who has yet to choose a password, or to prove more than one, can do nothing else.
        var mustChoose = found.InitialPasswordExpiresAt is not null;
        var mustProve = found.IsNeeded && !(found.HasSecondFactor && found.HasAny);
        return new LiveSession(sessionId, found.Id, found.DisplayName, mustChoose, mustProve, mustChoose || mustProve ? [] : found.Grants);
    }

    /// <summary>Ends one session; a session that has ended already stays as it is.</summary>
    public async Task EndAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var session = await db.Sessions.SingleOrDefaultAsync(row => row.Id == sessionId && row.EndedAt == null, cancellationToken);
        if (session is null)
        {
            return;
        }

        var name = await db.Users.Where(user => user.Id == session.UserId).Select(user => user.DisplayName).SingleAsync(cancellationToken);
        session.EndedAt = now;
        db.Audit.Add(AccountAudit.AtTheDoor(AccountAudit.SignedOut, session.UserId, name, now));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// Ends one of a person's own sessions. To end another than the one they ask from, whoever has a second factor must
    /// have used it in this one: a stolen password shall not put the owner out.
    /// </summary>
    /// <param name="from">The session that asks.</param>
    public async Task<Outcome> EndOwnAsync(Guid sessionId, Guid from, Guid userId, string userName, CancellationToken cancellationToken)
        => sessionId != from && !await FactorGate.MayChangeAsync(db, userId, from, cancellationToken)
            ? FactorGate.Refused()
            : await EndAsync(
                session => session.UserId == userId && session.Id == sessionId,
                AccountAudit.AtTheDoor(AccountAudit.SessionsEnded, userId, userName, clock.GetUtcNow()),
                cancellationToken);

    /// <summary>Ends all of a person's own sessions but the one that they ask from, under the same condition.</summary>
    public async Task<Outcome> EndOthersAsync(Guid sessionId, Guid userId, string userName, CancellationToken cancellationToken)
        => !await FactorGate.MayChangeAsync(db, userId, sessionId, cancellationToken)
            ? FactorGate.Refused()
            : await EndAsync(
                session => session.UserId == userId && session.Id != sessionId,
                AccountAudit.AtTheDoor(AccountAudit.SessionsEnded, userId, userName, clock.GetUtcNow()),
                cancellationToken);

    /// <summary>Ends one session of an account, or all of them, for an administrator.</summary>
    public async Task<Outcome> EndOfAsync(Guid userId, Guid? sessionId, Change change, CancellationToken cancellationToken)
    {
        if (!change.Rights.IsAdministrator)
        {
            return new Outcome.NotFound();
        }

        var entry = audit.Noted(change, AccountAudit.SessionsEnded, nameof(PortalUser), userId.ToString(), "Sessions");
        return await EndAsync(session => session.UserId == userId && (sessionId == null || session.Id == sessionId), entry, cancellationToken);
    }

    /// <summary>Marks an account's sessions as ended, in the save that the caller makes.</summary>
    internal static async Task EndAllAsync(PortalDbContext db, Guid userId, Guid? but, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<UserSession> open = await db.Sessions
            .Where(session => session.UserId == userId && session.EndedAt == null && session.Id != but)
            .ToListAsync(cancellationToken);
        open.ForEach(session => session.EndedAt = now);
    }

    private async Task<Outcome> EndAsync(Expression<Func<UserSession, bool>> which, AuditEntry entry, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var open = await db.Sessions.Where(session => session.EndedAt == null).Where(which).ToListAsync(cancellationToken);
        if (open.Count == 0)
        {
            return new Outcome.NotFound();
        }

        open.ForEach(session => session.EndedAt = now);
        db.Audit.Add(entry);
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(0);
    }
}

/// <summary>A living session, and what its owner may do at this moment.</summary>
/// <param name="MustProveMore">Whether a role of the owner asks for a second factor that the account, or this session, does not have.</param>
public sealed record LiveSession(Guid SessionId, Guid UserId, string DisplayName, bool MustChoosePassword, bool MustProveMore, IReadOnlyList<Grant> Grants);
