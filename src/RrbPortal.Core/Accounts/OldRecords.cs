using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RrbPortal.Data;

namespace RrbPortal.Core.Accounts;

/// <summary>Forgets where and with what people signed in, once nobody needs to know any more.</summary>
public sealed class OldRecords(PortalDbContext db, TimeProvider clock, IOptions<SignInOptions> options)
{
    /// <summary>
    /// Removes sessions and records of sign-ins that are older than <see cref="SignInOptions.KeepDays"/>, and tokens
    /// that have run out. The audit keeps that somebody signed in, without address and browser.
    /// </summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var before = now.AddDays(-options.Value.KeepDays);
        await db.Sessions.Where(session => session.LastSeenAt < before).ExecuteDeleteAsync(cancellationToken);
        await db.SignIns.Where(record => record.At < before).ExecuteDeleteAsync(cancellationToken);
        var resets = await db.UserTokens.Where(token => token.LoginProvider == AccountTokens.Provider && token.Name.StartsWith(AccountTokens.PasswordReset)).ToListAsync(cancellationToken);
        db.UserTokens.RemoveRange(resets.Where(token => ResetEnd.Read(token.Value) < now));
        await db.SaveChangesAsync(cancellationToken);
    }
}
