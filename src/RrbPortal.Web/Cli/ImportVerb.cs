using System.CommandLine;
using RrbPortal.Core.Boards;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Core.Importing;
using RrbPortal.Core.Reading;

namespace RrbPortal.Web.Cli;

/// <summary>
/// <c>rrb import</c>: drafts of files or folders. With <c>--dry-run</c> it reads and touches no database; with
/// <c>--json</c> it prints the facts. A file that cannot be read is named on standard error, and the others go on.
/// </summary>
internal sealed class ImportVerb : IVerb
{
    private static readonly Argument<string[]> Paths = NoteFiles.PathsArgument();
    private static readonly Option<string?> BoardSlug = new("--board") { Description = "The address part of the board that the notes belong to. Without it each note goes to the board whose name it prints." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Read the files and say what was understood; change nothing and use no database." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the facts of each file as JSON." };

    public Command Build(VerbHost host)
    {
        var command = new Command("import", "Make drafts of notes of meetings.") { Paths, BoardSlug, DryRun, Json };
        host.Runs(command, RunAsync, needsDatabase: call => !call.GetValue(DryRun));
        return command;
    }

    private static async Task<int> RunAsync(VerbRun run)
    {
        if (await NoteFiles.ReadAsync(run.Arguments.GetRequiredValue(Paths), run, keepBytes: !run.Arguments.GetValue(DryRun)) is not { } read)
        {
            return ExitCode.BadCall;
        }

        var files = read.Select(file => file.File).ToList();

        return run.Arguments.GetValue(DryRun) ? await ShowAsync(files, run) : await ImportAsync(files, run);
    }

    private static async Task<int> ShowAsync(IReadOnlyList<IncomingFile> files, VerbRun run)
    {
        var texts = files.Select(file => file.Text).OfType<SourceText>().ToList();
        var check = FileChecks.Of(texts, new CheckContext(run.Get<TimeProvider>().LondonToday()) { Settings = run.Get<CheckSettings>() });
        if (run.Arguments.GetValue(Json))
        {
            var findings = check.ToDictionary<CheckedFile, NoteFacts, IReadOnlyList<Finding>>(file => file.Facts, file => file.Findings, ReferenceEqualityComparer.Instance);
            await run.Console.Out.WriteLineAsync(NoteFactsJson.Write(
                check.Select(file => file.Facts), facts => findings[facts].OrderBy(finding => finding.Line).Select(finding => new FactFinding(finding.Code, finding.Line ?? 1, finding.Message))));
        }
        else
        {
            foreach (var file in check)
            {
                await run.Console.Out.WriteLineAsync(Summary(file));
            }
        }

        return ExitCodeOf(files);
    }

    private static async Task<int> ImportAsync(List<IncomingFile> files, VerbRun run)
    {
        var filing = await FilingAsync(files, run);
        if (filing is null)
        {
            return ExitCode.BadCall;
        }

        var refused = files.Count(file => file.Text is null) + filing.Unfiled;
        var progress = new VerbProgress(run.Console, "Importing", files.Count);
        foreach (var (board, ofBoard) in filing.Batches)
        {
            var received = await run.Get<ImportService>().ReceiveAsync(new ReceiveFiles(board, ofBoard), run.Change, run.Stop);
            if (received is not Outcome.Done { Id: var batch })
            {
                return run.ExitCodeOf(received);
            }

            refused += await ConfirmAsync(batch, run, progress);
        }

        progress.End();
        if (run.Arguments.GetValue(Json))
        {
            await ShowAsync(files, run);
        }

        return refused == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    /// <returns>How many files no draft was made of.</returns>
    private static async Task<int> ConfirmAsync(int batchId, VerbRun run, VerbProgress progress)
    {
        var refused = 0;
        var batch = await run.Get<ImportQueries>().BatchAsync(batchId, run.Change.Rights, run.Stop)
            ?? throw new InvalidOperationException("The batch that was just received is gone.");
        var told = run.Arguments.GetValue(Json) ? run.Console.Error : run.Console.Out;
        foreach (var file in batch.Files.Where(file => file.State is not Data.System.ImportFileState.Refused))
        {
            if (file.State is Data.System.ImportFileState.Duplicate)
            {
                // Importing the same file again changes nothing, and is no failure.
                await told.WriteLineAsync(file.Problem);
            }
            else if (await run.Get<ImportService>().ConfirmAsync(new DecideOnFile(file.Id, file.Version), run.Change, run.Stop) is Outcome.Refused no)
            {
                refused++;
                await run.Console.Error.WriteLineAsync(string.Join(' ', no.Reasons.Select(reason => reason.Reason)));
            }
            else
            {
                await told.WriteLineAsync($"{file.FileName} is now a draft of {batch.BoardName}.");
            }

            progress.Step();
        }

        return refused;
    }

    /// <summary>Which file goes to which board; null for a call that names a board which is not there.</summary>
    private static async Task<Filing?> FilingAsync(IReadOnlyList<IncomingFile> files, VerbRun run)
    {
        var boards = await run.Get<BoardQueries>().ListAsync(run.Stop);
        if (run.Arguments.GetValue(BoardSlug) is { } slug)
        {
            if (boards.FirstOrDefault(board => string.Equals(board.Slug, slug, StringComparison.OrdinalIgnoreCase)) is { } named)
            {
                return new Filing([(named.Id, files)], 0);
            }

            await run.Console.Error.WriteLineAsync($"There is no board \"{slug}\". {Boards(boards)}");
            return null;
        }

        var texts = files.Where(file => file.Text is not null).ToList();
        var facts = NotesTogether.Read([.. texts.Select(file => file.Text!)], KnownOrganisations.General);
        var byBoard = texts.Zip(facts).ToLookup(pair => boards.FirstOrDefault(board => IsOf(pair.Second, board))?.Id);
        foreach (var (file, note) in byBoard[null])
        {
            await run.Console.Error.WriteLineAsync(
                $"{file.Name}: {(note.Board.Name is { } name ? $"no board here is called \"{name}\"" : "it names no board")}. Say which one with --board. {Boards(boards)}");
        }

        return new Filing([.. byBoard.Where(group => group.Key is not null).Select(group => (group.Key!.Value, (IReadOnlyList<IncomingFile>)[.. group.Select(pair => pair.First)]))], byBoard[null].Count());
    }

    private static bool IsOf(NoteFacts note, BoardLine board)
        => note.Board.Name is { } name && string.Equals(name, board.Name, StringComparison.OrdinalIgnoreCase);

    private static string Boards(IReadOnlyList<BoardLine> boards)
        => boards.Count == 0 ? "There is no board yet: an administrator adds one on the web." : $"Boards: {string.Join(", ", boards.Select(board => board.Slug))}.";

    private static string Summary(CheckedFile file)
    {
        var note = file.Facts;
        var items = note.Items.Sum(item => item.WithSubItems().Count());
        var doubts = string.Concat(file.Findings.Where(finding => finding.Severity is not Severity.Notes).OrderBy(finding => finding.Line).Select(finding => $"\n  line {finding.Line}: {finding.Message}"));
        return $"{note.File}: {note.Board.Name ?? "board not printed"}, {(note.Date is { } date ? LondonDates.InWords(date) : "date not printed")}, "
            + $"{note.Attendees.Count} attending, {note.Apologies.Count} apologies, {items} items, {note.Decisions.Count} decisions, "
            + $"{note.Actions.Count(action => action.Explicit)} actions, {note.LeftOver.Count} texts left over{doubts}";
    }

    private static int ExitCodeOf(IReadOnlyList<IncomingFile> files)
        => files.All(file => file.Text is not null) ? ExitCode.Done : ExitCode.Refused;

    private sealed record Filing(IReadOnlyList<(int BoardId, IReadOnlyList<IncomingFile> Files)> Batches, int Unfiled);
}
