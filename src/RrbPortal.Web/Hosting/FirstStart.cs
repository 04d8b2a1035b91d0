using RrbPortal.Core.Common;
using RrbPortal.Core.Demonstration;
using RrbPortal.Data.Providers;

namespace RrbPortal.Web.Hosting;

/// <summary>
/// What happens before the first request. In Development a missing database is made, with the demonstration in it;
/// elsewhere nothing is made without somebody asking for it, and a portal that could not work does not start.
/// </summary>
internal sealed class FirstStart(DatabaseSchema schema, DatabaseChoice database, DemonstrationBoard demonstration, IHostEnvironment environment)
{
    /// <summary>Whether the database was made just now.</summary>
    public bool CreatedDatabase { get; private set; }

    /// <returns>Why the portal cannot start, for the person at the console; null if it can.</returns>
    public async Task<string?> ProblemAsync(CancellationToken cancellationToken)
    {
        var state = await schema.StateAsync(cancellationToken);
        if (state is SchemaState.Ready)
        {
            return null;
        }

        if (environment.IsDevelopment() && DatabaseLocation.FileOf(database) is { } file)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await schema.MigrateAsync(cancellationToken);
            CreatedDatabase = state is SchemaState.Missing;
            if (CreatedDatabase)
            {
                await demonstration.LoadAsync(Change.FromCommandLine("first start"), cancellationToken);
            }

            return null;
        }

        return Problem(state, DatabaseLocation.FileOf(database));
    }

    /// <summary>What is wrong with the database, and what to do, in a sentence or two.</summary>
    public static string Problem(SchemaState state, string? file)
    {
        var which = file is null ? "The database on SQL Server" : $"The database {file}";
        return state is SchemaState.Missing
            ? $"{which} is missing or cannot be reached. Check ConnectionStrings:Portal and Storage:Path, then create it with the verb \"migrate\"."
            : $"{which} is older than this version of the portal. Make a backup, then bring it up to date with the verb \"migrate\".";
    }
}
