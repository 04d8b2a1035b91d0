using System.Data;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;

namespace RrbPortal.Core.Accounts;

/// <summary>
/// Runs what could take the last administrator away so that no two such things are checked at the same moment: two
/// administrators who end each other leave one.
/// </summary>
internal static class AdministratorGuard
{
    public static Task<Outcome> RunAsync(PortalDbContext db, Func<Task<Outcome>> operation, CancellationToken cancellationToken)
        => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            var outcome = await operation();
            await transaction.CommitAsync(cancellationToken);
            return outcome;
        });
}
