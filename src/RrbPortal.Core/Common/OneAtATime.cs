using System.Data;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;

namespace RrbPortal.Core.Common;

/// <summary>
/// Runs an operation that looks and then writes so that no two of them look at the same moment, where no key of the
/// database keeps them apart: two administrators who end each other leave one, and two equal terms are one. Within a
/// transaction of the caller's, that one is what keeps them apart.
/// </summary>
internal static class OneAtATime
{
    public static Task<Outcome> RunAsync(PortalDbContext db, Func<Task<Outcome>> operation, CancellationToken cancellationToken)
        => db.Database.CurrentTransaction is not null ? operation() : db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            var outcome = await operation();
            await transaction.CommitAsync(cancellationToken);
            return outcome;
        });
}
