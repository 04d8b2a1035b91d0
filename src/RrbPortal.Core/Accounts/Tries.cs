using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RrbPortal.Data;

namespace RrbPortal.Core.Accounts;

/// <summary>Counts what is tried against an account, passwords and codes alike, and locks it when there was too much.</summary>
public sealed class Tries(PortalDbContext db, IOptions<SignInOptions> options)
{
    /// <summary>
    /// Counts the try before it is made, in one statement: a hundred guesses at the same moment are a hundred tries,
    /// and the account locks at the fifth of them. A lock that has run out starts the count anew.
    /// </summary>
    /// <returns>Whether the try may be made.</returns>
    internal async Task<bool> TakeAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken)
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

    /// <summary>
    /// Takes back one try that was right but not enough: a password without its code. It neither counts nor starts the
    /// count anew, or whoever knows the password could guess codes without end.
    /// </summary>
    internal Task GiveBackAsync(Guid id, CancellationToken cancellationToken)
    {
        DateTimeOffset? none = null;
        return db.Users
            .Where(user => user.Id == id && user.AccessFailedCount > 0)
            .ExecuteUpdateAsync(
                user => user.SetProperty(row => row.AccessFailedCount, row => row.AccessFailedCount - 1).SetProperty(row => row.LockoutEnd, none),
                cancellationToken);
    }
}
