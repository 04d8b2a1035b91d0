using Microsoft.EntityFrameworkCore;

namespace RrbPortal.Data.Providers;

/// <summary>Whether the database is there and as this version of the portal needs it.</summary>
public enum SchemaState
{
    /// <summary>There is no database, or it does not answer.</summary>
    Missing,

    /// <summary>It is there, and migrations wait to be applied.</summary>
    Behind,

    Ready,
}

/// <summary>The tables as a whole: asks whether they are up to date, and brings them up to date.</summary>
public sealed class DatabaseSchema(PortalDbContext db)
{
    public async Task<SchemaState> StateAsync(CancellationToken cancellationToken)
    {
        if (!await db.Database.CanConnectAsync(cancellationToken))
        {
            return SchemaState.Missing;
        }

        var pending = await db.Database.GetPendingMigrationsAsync(cancellationToken);
        return pending.Any() ? SchemaState.Behind : SchemaState.Ready;
    }

    /// <summary>Creates the database where there is none, and applies the migrations that wait.</summary>
    /// <returns>The names of the migrations that were applied; empty if nothing had to be done.</returns>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        List<string> pending = [.. await db.Database.GetPendingMigrationsAsync(cancellationToken)];
        await db.Database.MigrateAsync(cancellationToken);
        return pending;
    }
}
