using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Core.Importing;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Web.Cli;

/// <summary><c>rrb publish</c>: publishes an agreed note or a correction, unless a blocking finding stands.</summary>
internal sealed class PublishVerb : IVerb
{
    private static readonly Option<string> BoardSlug = new("--board") { Description = "The address part of the board.", Required = true };
    private static readonly Option<DateOnly> Meeting = new("--meeting") { Description = "The date of the meeting, like 2024-06-20.", Required = true, CustomParser = Date };
    private static readonly Option<string?> Note = new("--note") { Description = "What a correction changed, for the public to read." };
    private static readonly Option<string?> PreElectionReason = new("--pre-election-reason") { Description = "Why it is published on a day in a pre-election period." };

    public Command Build(VerbHost host)
    {
        var command = new Command("publish", "Publish the agreed note of a meeting, or a correction of it.") { BoardSlug, Meeting, Note, PreElectionReason };
        host.Runs(command, RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(VerbRun run)
    {
        var (board, date) = (run.Arguments.GetRequiredValue(BoardSlug), run.Arguments.GetRequiredValue(Meeting));
        var publishing = run.Get<PublishingService>();
        if (await publishing.MeetingOnAsync(board, date, run.Change, run.Stop) is not { } meeting
            || await publishing.GateAsync(meeting, run.Change, run.Stop) is not { } gate)
        {
            await run.Console.Error.WriteLineAsync($"The board \"{board}\" has no note of a meeting on {Iso(date)}.");
            return ExitCode.Refused;
        }

        foreach (var finding in gate.Findings.Where(finding => finding.Severity is not Severity.Notes))
        {
            await run.Console.Error.WriteLineAsync($"{finding.Place}: {finding.Code} {FindingsJson.Word(finding.Severity)}: {finding.Message}");
        }

        var outcome = await publishing.PublishAsync(
            new PublishNote
            {
                MeetingId = meeting,
                Version = gate.Version,
                ChangeNote = run.Arguments.GetValue(Note),
                PreElectionReason = run.Arguments.GetValue(PreElectionReason),
            },
            run.Change,
            run.Stop);
        if (outcome is Outcome.Done)
        {
            await run.Console.Out.WriteLineAsync($"Published {Links.Meeting(board, date)}");
        }

        return run.ExitCodeOf(outcome);
    }

    private static DateOnly Date(ArgumentResult typed)
    {
        if (!DateOnly.TryParseExact(typed.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            typed.AddError($"\"{typed.Tokens[0].Value}\" is not a date like 2024-06-20.");
        }

        return date;
    }

    private static string Iso(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
