using System.CommandLine;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Core.Importing;

namespace RrbPortal.Web.Cli;

/// <summary>
/// <c>rrb check</c>: the findings on files, one a line, as compilers print theirs: <c>file:line: code severity message</c>.
/// It needs no database and changes nothing. The files that print the name of the same board are taken for one series.
/// </summary>
internal sealed class CheckVerb : IVerb
{
    private static readonly Argument<string[]> Paths = NoteFiles.PathsArgument();
    private static readonly Option<bool> Json = new("--json") { Description = "Print the findings as JSON, with what each of them offers." };

    public Command Build(VerbHost host)
    {
        var command = new Command("check", "Find what is doubtful in notes of meetings. Ends with 1 if something would stop their publication.") { Paths, Json };
        host.Runs(command, RunAsync, needsDatabase: _ => false);
        return command;
    }

    private static async Task<int> RunAsync(VerbRun run)
    {
        if (await NoteFiles.ReadAsync(run.Arguments.GetRequiredValue(Paths), run, keepBytes: false) is not { } files)
        {
            return ExitCode.BadCall;
        }

        var readable = files.Where(file => file.File.Text is not null).ToList();
        var context = new CheckContext(run.Get<TimeProvider>().LondonToday()) { Settings = run.Get<CheckSettings>() };
        var progress = new VerbProgress(run.Console, "Checking", readable.Count);
        var check = FileChecks.Of([.. readable.Select(file => file.File.Text!)], context, progress.Step);
        progress.End();
        if (run.Arguments.GetValue(Json))
        {
            await run.Console.Out.WriteLineAsync(FindingsJson.Write(check));
        }
        else
        {
            var lines = readable.Zip(check).SelectMany(pair => pair.Second.Findings.OrderBy(finding => finding.Line), (pair, finding) => (pair.First.Path, Finding: finding));
            foreach (var (path, finding) in lines)
            {
                await run.Console.Out.WriteLineAsync($"{path}:{finding.Line ?? 1}: {finding.Code} {FindingsJson.Word(finding.Severity)} {finding.Message}");
            }
        }

        // A file that cannot be read has not been found to be in order.
        return readable.Count == files.Count && check.All(file => file.Findings.All(finding => finding.Severity is not Severity.Blocks)) ? ExitCode.Done : ExitCode.Refused;
    }
}
