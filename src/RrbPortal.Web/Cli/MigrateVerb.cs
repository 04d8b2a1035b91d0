using System.CommandLine;
using RrbPortal.Data.Providers;
using RrbPortal.Web.Hosting;

namespace RrbPortal.Web.Cli;

/// <summary><c>rrb migrate</c>: makes the database, or brings it up to date.</summary>
internal sealed class MigrateVerb : IVerb
{
    public Command Build(VerbHost host)
    {
        var command = new Command("migrate", "Create the database, or bring it up to date with this version of the portal.");
        host.Runs(command, RunAsync, needsDatabase: _ => false);
        return command;
    }

    private static async Task<int> RunAsync(VerbRun run)
    {
        if (DatabaseLocation.FileOf(run.Get<DatabaseChoice>()) is { } file)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        }

        var applied = await run.Get<DatabaseSchema>().MigrateAsync(run.Stop);
        foreach (var migration in applied)
        {
            await run.Console.Out.WriteLineAsync($"Applied {migration}");
        }

        await run.Console.Out.WriteLineAsync("The database is up to date.");
        return ExitCode.Done;
    }
}
