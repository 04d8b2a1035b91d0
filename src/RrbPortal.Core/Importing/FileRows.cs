using System.Globalization;
using RrbPortal.Core.Reading;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>Turns files into the rows that keep them, and back.</summary>
internal static class FileRows
{
    /// <summary>A row for a file that came in: read, still to be read, refused, or here already.</summary>
    /// <param name="seen">The files that are here, by hash; this one is added.</param>
    public static ImportFile Of(IncomingFile file, Dictionary<string, SeenFile> seen)
    {
        var row = new ImportFile { FileName = file.Name, Sha256 = file.Sha256, State = ImportFileState.Received };
        if (file.Sha256.Length > 0 && seen.TryGetValue(file.Sha256, out var first))
        {
            row.State = ImportFileState.Duplicate;
            row.MeetingId = first.State is ImportFileState.Imported or ImportFileState.BroughtIn ? first.MeetingId : null;
            row.Problem = Within(first.State switch
            {
                ImportFileState.Imported or ImportFileState.BroughtIn => $"{file.Name} was imported before, as {first.FileName}.",
                ImportFileState.Received => $"{file.Name} is the same file as {first.FileName}, which waits to be read.",
                _ => $"{file.Name} is the same file as {first.FileName}, which waits for its preview to be confirmed.",
            });
            return row;
        }

        if (!file.Bytes.IsEmpty)
        {
            row.Content = new ImportFileContent { Bytes = file.Bytes.ToArray() };
        }

        if (file.Problem is not null || file.Text is not null)
        {
            Read(row, file);
        }

        if (row.State is not ImportFileState.Refused)
        {
            seen.Add(file.Sha256, new SeenFile(file.Name, row.State, MeetingId: null));
        }

        return row;
    }

    /// <summary>Writes into a row what reading its file gave.</summary>
    public static void Read(ImportFile row, IncomingFile file)
    {
        if (file.Text is not { } text)
        {
            Refuse(row, file.Problem ?? $"{file.Name} holds no text.");
            return;
        }

        row.State = ImportFileState.Waiting;
        row.SourceText = string.Join('\n', text.Lines);
        row.Format = text.Format.ToString();
        row.Origins = text.Origins is { } origins ? string.Join('\n', origins) : null;
        row.Notices = text.Notices.Count == 0 ? null : string.Join('\n', text.Notices);
    }

    public static void Refuse(ImportFile row, string problem)
    {
        row.State = ImportFileState.Refused;
        row.Problem = Within(problem);
    }

    /// <summary>Why nothing can be decided on a file in a state, after other words.</summary>
    public static string Said(ImportFileState state) => state switch
    {
        ImportFileState.Imported => "a draft was made of it",
        ImportFileState.BroughtIn => "it was put into a meeting",
        ImportFileState.Discarded => "no draft was wanted of it",
        ImportFileState.Refused => "it could not be read",
        ImportFileState.Duplicate => "it is a duplicate",
        ImportFileState.Received => "it is still to be read",
        _ => "it was changed meanwhile",
    };

    /// <summary>The text of a row as the reader gave it.</summary>
    /// <exception cref="InvalidOperationException">The stored text cannot be read any more; receiving it made sure that it can.</exception>
    public static SourceText Text(ImportFile row)
    {
        var format = Enum.TryParse<SourceFormat>(row.Format, out var known) ? known : SourceFormat.Text;
        IReadOnlyList<string?>? origins = row.Origins?.Split('\n').Select(origin => origin.Length == 0 ? null : origin).ToList();
        var decoding = SourceText.FromText(row.SourceText!, row.FileName, format, origins, row.Notices?.Split('\n') ?? []);
        return decoding.Text ?? throw new InvalidOperationException(decoding.Refusal);
    }

    private static string Within(string sentence)
        => sentence.Length <= ImportFile.ProblemLength ? sentence : string.Create(CultureInfo.InvariantCulture, $"{sentence.AsSpan(0, ImportFile.ProblemLength - 1)}…");
}

/// <summary>A file of the same board that is here already.</summary>
internal sealed record SeenFile(string FileName, ImportFileState State, int? MeetingId);
