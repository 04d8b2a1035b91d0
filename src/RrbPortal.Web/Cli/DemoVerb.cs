using System.CommandLine;
using RrbPortal.Core.Demonstration;

namespace RrbPortal.Web.Cli;

/// <summary>
/// <c>rrb demo</c>: the demonstration board with its accounts, in Development alone, since their password is known to
/// everybody. With <c>--meetings</c>, meetings to measure the portal with: those come without accounts, anywhere.
/// </summary>
internal sealed class DemoVerb : IVerb
{
    private const int MostMeetings = 100_000;

    private static readonly Option<int?> Meetings = new("--meetings") { Description = $"Instead, bring the board \"{MeasurementBoard.BoardSlug}\" to this many published meetings." };

    public Command Build(VerbHost host)
    {
        var command = new Command("demo", "Load the demonstration board and its accounts.") { Meetings };
        host.Runs(command, RunAsync);
        return command;
    }

    private static Task<int> RunAsync(VerbRun run)
        => run.Arguments.GetValue(Meetings) is { } meetings ? FillAsync(run, meetings) : LoadAsync(run);

    private static async Task<int> LoadAsync(VerbRun run)
    {
        if (!run.Get<IHostEnvironment>().IsDevelopment())
        {
            await run.Console.Error.WriteLineAsync("The demonstration accounts have a password that everybody knows, so they are made in Development only. Set ASPNETCORE_ENVIRONMENT=Development, on a database that holds nothing else.");
            return ExitCode.Refused;
        }

        if (!await run.Get<DemonstrationBoard>().LoadAsync(run.Change, run.Stop))
        {
            await run.Console.Error.WriteLineAsync($"There is a board \"{DemonstrationBoard.Slug}\" already. Nothing was changed.");
            return ExitCode.Refused;
        }

        await run.Console.Out.WriteLineAsync($"Loaded {Links.Board(DemonstrationBoard.Slug)}");
        DemonstrationNotice.Print(run.Console.Out);
        return ExitCode.Done;
    }

    private static async Task<int> FillAsync(VerbRun run, int meetings)
    {
        if (meetings is < 1 or > MostMeetings)
        {
            await run.Console.Error.WriteLineAsync($"--meetings takes a number from 1 to {MostMeetings}.");
            return ExitCode.BadCall;
        }

        var progress = run.Console.IsTerminal ? new Progress<int>(done => run.Console.Error.Write($"\r{done} of {meetings} ")) : null;
        var added = await run.Get<MeasurementBoard>().FillAsync(meetings, progress, run.Stop);
        await run.Console.Out.WriteLineAsync($"Added {added} meetings to {Links.Board(MeasurementBoard.BoardSlug)}");
        return ExitCode.Done;
    }
}
