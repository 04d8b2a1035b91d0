using System.CommandLine;
using RrbPortal.Core.Importing;
using RrbPortal.Core.Reading.Documents;

namespace RrbPortal.Web.Cli;

/// <summary>A file that was read, under the path that it was called by.</summary>
internal sealed record NoteFile(string Path, IncomingFile File);

/// <summary>The files of notes that a verb is called with, read with what the importing pages read them with.</summary>
internal static class NoteFiles
{
    public static Argument<string[]> PathsArgument() => new("path") { Description = "Files, or folders with them: Word (.docx), OpenDocument (.odt), PDF, web pages (.html), Markdown (.md), text (.txt).", Arity = ArgumentArity.OneOrMore };

    /// <summary>Reads each file; one that cannot be read is named on standard error, and the others go on.</summary>
    /// <param name="keepBytes">Whether the files are to be stored; else only their text is kept in memory.</param>
    /// <returns>Null for a call that names what is not there, which was said on standard error.</returns>
    public static async Task<IReadOnlyList<NoteFile>?> ReadAsync(IReadOnlyList<string> named, VerbRun run, bool keepBytes)
    {
        var paths = ImportPaths.Expand(named, out var missing);
        foreach (var path in missing)
        {
            await run.Console.Error.WriteLineAsync($"{path}: there is no such file or folder.");
        }

        if (missing.Count > 0 || paths.Count == 0)
        {
            await run.Console.Error.WriteLineAsync(missing.Count == 0 ? "There is no file in these folders that may be a note: no Word, OpenDocument, PDF, web page, Markdown or text." : "Nothing was read.");
            return null;
        }

        var files = new List<NoteFile>(paths.Count);
        var progress = new VerbProgress(run.Console, "Reading", paths.Count);
        foreach (var path in paths)
        {
            files.Add(new NoteFile(path, await ReadAsync(path, run, keepBytes)));
            progress.Step();
        }

        progress.End();
        foreach (var file in files.Where(file => file.File.Problem is not null))
        {
            await run.Console.Error.WriteLineAsync(file.File.Problem);
        }

        return files;
    }

    private static async Task<IncomingFile> ReadAsync(string path, VerbRun run, bool keepBytes)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            var file = await IncomingFile.ReadAsync(path, stream, run.Get<DocumentReader>(), run.Stop);
            return keepBytes ? file : file with { Bytes = default };
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return IncomingFile.Unreadable(path, trouble.Message);
        }
    }
}
