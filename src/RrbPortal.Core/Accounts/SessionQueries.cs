using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>Reads where somebody is signed in, and who tried: for themselves and for administrators.</summary>
public sealed class SessionQueries(PortalDbContext db, TimeProvider clock, IOptions<SignInOptions> options)
{
    /// <summary>The most attempts that one page shows.</summary>
    public const int MostSignIns = 100;

    /// <summary>The living sessions of an account, the latest used first; none for whoever may not see them.</summary>
    public async Task<IReadOnlyList<SessionLine>> LivingAsync(Guid userId, Guid? askerId, Rights rights, CancellationToken cancellationToken)
    {
        if (!MaySee(userId, askerId, rights))
        {
            return [];
        }

        var now = clock.GetUtcNow();
        var idleSince = now.AddMinutes(-options.Value.IdleMinutes);
        var oldest = now.AddHours(-options.Value.SessionHours);
        return await db.Sessions.AsNoTracking()
            .Where(session => session.UserId == userId && session.EndedAt == null && session.LastSeenAt > idleSince && session.StartedAt > oldest)
            .OrderByDescending(session => session.LastSeenAt).ThenBy(session => session.Id)
            .Select(session => new SessionLine(session.Id, session.Browser, session.Address, session.StartedAt, session.LastSeenAt, session.HasSecondFactor))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The last attempts to sign in, newest first; none for whoever may not see them.</summary>
    public async Task<IReadOnlyList<SignInLine>> AttemptsAsync(Guid userId, Guid? askerId, Rights rights, CancellationToken cancellationToken)
        => MaySee(userId, askerId, rights)
            ? await db.SignIns.AsNoTracking()
                .Where(record => record.UserId == userId)
                .OrderByDescending(record => record.Id)
                .Take(MostSignIns)
                .Select(record => new SignInLine(record.At, record.Way, record.Succeeded, record.Browser, record.Address))
                .ToListAsync(cancellationToken)
            : [];

    private static bool MaySee(Guid userId, Guid? askerId, Rights rights) => userId == askerId || rights.IsAdministrator;
}

public sealed record SessionLine(Guid Id, string? Browser, string? Address, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, bool HasSecondFactor);

public sealed record SignInLine(DateTimeOffset At, SignInWay Way, bool Succeeded, string? Browser, string? Address);
