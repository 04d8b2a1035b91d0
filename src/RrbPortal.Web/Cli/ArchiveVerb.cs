using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RrbPortal.Core.Archiving;
using RrbPortal.Core.Search;
using RrbPortal.Web.Archiving;
using RrbPortal.Web.Endpoints;
using RrbPortal.Web.Hosting;
using RrbPortal.Web.Options;

namespace RrbPortal.Web.Cli;

/// <summary><c>rrb archive</c>: the whole public site as files that any web server hands out.</summary>
internal sealed class ArchiveVerb : IVerb
{
    /// <summary>Something may be published while the archive is written; then it is begun again.</summary>
    private const int MostTries = 3;

    private static readonly Argument<string> Folder = new("folder") { Description = "Where the archive is to lie: a folder that is empty, missing, or holds an earlier archive." };

    public Command Build(VerbHost host)
    {
        var command = new Command("archive", "Write the whole public site as static files that any web server serves.") { Folder };
        host.Runs(command, run => RunAsync(run, host));
        return command;
    }

    private static async Task<int> RunAsync(VerbRun run, VerbHost host)
    {
        var name = run.Arguments.GetRequiredValue(Folder);
        var (folder, problem) = ArchiveFolder.Open(name);
        if (folder is null)
        {
            await run.Console.Error.WriteLineAsync(problem);
            return ExitCode.Refused;
        }

        using (folder)
        {
            return await WriteAsync(run, host, folder, name);
        }
    }

    private static async Task<int> WriteAsync(VerbRun run, VerbHost host, ArchiveFolder folder, string name)
    {
        var contents = run.Get<ArchiveContents>();
        for (var tries = 1; tries <= MostTries; tries++)
        {
            var state = await contents.ReadAsync(run.Stop);
            var outcome = await OnceAsync(run, host, folder, state, () => contents.SequenceAsync(run.Stop));
            if (outcome is null)
            {
                await run.Console.Error.WriteLineAsync("Something was published meanwhile.");
                continue;
            }

            foreach (var trouble in outcome.Problems)
            {
                await run.Console.Error.WriteLineAsync(trouble);
            }

            if (outcome.Changes is not { } changes)
            {
                await run.Console.Error.WriteLineAsync($"Nothing was written: {(outcome.Problems.Count == 1 ? "an address" : $"{outcome.Problems.Count} addresses")} did not answer as they should.");
                return ExitCode.Refused;
            }

            await run.Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Archived publication {state.Sequence} in {name}: {outcome.Files} files, {changes.Written} written, {changes.Removed} removed, {changes.Unchanged} unchanged."));
            return outcome.Problems.Count == 0 ? ExitCode.Done : ExitCode.Refused;
        }

        await run.Console.Error.WriteLineAsync("Nothing was written: each time something was published before the archive was complete. Try again later.");
        return ExitCode.Refused;
    }

    /// <returns>Null where something was published before it was complete; then nothing was written.</returns>
    private static async Task<ArchiveOutcome?> OnceAsync(VerbRun run, VerbHost host, ArchiveFolder folder, ArchiveState state, Func<Task<int>> sequence)
    {
        // A portal of its own, whose clock stands still; it is never started, so nothing is sent, read or published by it.
        await using var app = host.Build(builder =>
        {
            if (state.At is { } at)
            {
                builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new StandingClock(at)));
            }
        });
        await using (var scope = app.Services.CreateAsyncScope())
        {
            while (!await scope.ServiceProvider.GetRequiredService<SearchIndexer>().CatchUpAsync(patience: null, run.Stop))
            {
                await Task.Delay(TimeSpan.FromSeconds(1), run.Stop);
            }
        }

        var site = new SiteInProcess(app, app.Services.GetRequiredService<SiteAddress>().Of(Links.Home));
        var archive = new SiteArchive(site, app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.Name, app.Services.GetRequiredService<PrintedViews>());
        using var progress = new ArchiveProgress(run.Console);
        return await archive.WriteAsync(state, folder, progress.Show, async () => await sequence() == state.Sequence, run.Stop);
    }
}
