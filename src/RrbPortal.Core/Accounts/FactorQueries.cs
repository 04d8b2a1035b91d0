using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;

namespace RrbPortal.Core.Accounts;

/// <summary>Reads what a person proves themselves with, for their own pages.</summary>
public sealed class FactorQueries(PortalDbContext db)
{
    public async Task<OwnFactors?> FindAsync(Guid userId, Guid sessionId, CancellationToken cancellationToken)
    {
        var found = await db.Users.AsNoTracking()
            .Where(user => user.Id == userId)
            .Select(user => new
            {
                user.Email,
                user.DisplayName,
                user.TwoFactorEnabled,
                Codes = RecoveryCodes.Of(db, userId).Count(),
                InSession = db.Sessions.Any(session => session.Id == sessionId && session.HasSecondFactor),
                IsNeeded = user.Grants.Any(grant => db.RoleRules.Any(rule => rule.Role == grant.Role && rule.NeedsSecondFactor)),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var passkeys = await db.UserPasskeys.AsNoTracking().Where(passkey => passkey.UserId == userId).ToListAsync(cancellationToken);
        return new OwnFactors(
            found.Email!,
            found.DisplayName,
            found.TwoFactorEnabled,
            found.Codes,
            found.InSession,
            found.IsNeeded,
            [.. passkeys.OrderBy(passkey => passkey.Data.CreatedAt).Select(PasskeyService.Line)]);
    }
}

/// <summary>What a person proves themselves with.</summary>
/// <param name="RecoveryCodesLeft">Codes that were not used yet.</param>
/// <param name="InSession">Whether this session was opened with one of them.</param>
/// <param name="IsNeeded">Whether a role of the person asks for one.</param>
public sealed record OwnFactors(
    string Email, string Name, bool HasAuthenticator, int RecoveryCodesLeft, bool InSession, bool IsNeeded, IReadOnlyList<PasskeyLine> Passkeys)
{
    public bool HasAny => HasAuthenticator || Passkeys.Count > 0;
}

/// <param name="Id">The credential's id as addresses take it.</param>
public sealed record PasskeyLine(string Id, string Name, DateTimeOffset AddedAt);
