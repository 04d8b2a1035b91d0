using RrbPortal.Core.Reading;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>Files that somebody hands in for one board.</summary>
public sealed record ReceiveFiles(int BoardId, IReadOnlyList<IncomingFile> Files);

/// <summary>A preview that a person has looked at: make the draft, or drop the file.</summary>
/// <param name="UnlessItBlocks">Makes no draft while a doubt of the file is open that would block publishing.</param>
public sealed record DecideOnFile(int FileId, int Version, bool UnlessItBlocks = false);

/// <summary>Drafts of many files of a batch, as many as are made in a few seconds.</summary>
/// <param name="FileIds">The files that a person chose; null for all of which no doubt blocks.</param>
/// <param name="After">The last file that was looked at already; 0 to begin.</param>
public sealed record MakeDrafts(int BatchId, IReadOnlyList<int>? FileIds, int After);

/// <summary>What became of asking for many drafts.</summary>
/// <param name="Left">Files of which none was made; the reason stands beside each in the batch.</param>
/// <param name="Next">Where to go on, as <see cref="MakeDrafts.After"/>; null at the end.</param>
public sealed record DraftsMade(int Made, int Left, int? Next);

/// <summary>A batch in a list.</summary>
public sealed record ImportBatchSummary(
    int Id, string BoardName, DateTimeOffset At, string ByName, ImportBatchState State, int Files, int Received, int Waiting, int Imported, int Refused);

/// <summary>A batch with its files.</summary>
public sealed record ImportBatchPage(
    int Id, string BoardName, DateTimeOffset At, string ByName, ImportBatchState State, IReadOnlyList<ImportFileLine> Files)
{
    /// <summary>Files that are read or need no reading.</summary>
    public int Read => Files.Count(file => file.State is not ImportFileState.Received);

    public int Waiting => Files.Count(file => file.State is ImportFileState.Waiting);
}

/// <param name="Problem">Why it was refused, what it is a duplicate of, or why no draft was made of it.</param>
/// <param name="MeetingId">The draft that was made of it, or that it is a duplicate of; the meeting that it was put into, or is meant for.</param>
public sealed record ImportFileLine(int Id, int Version, string FileName, ImportFileState State, string? Problem, int? MeetingId);

/// <summary>The bytes of a file as they came.</summary>
public sealed record OriginalFile(string FileName, byte[] Bytes);

/// <summary>What was understood of one file, beside the file.</summary>
/// <param name="Format">What kind of file it was; null until it is read.</param>
/// <param name="Notices">What the reader did on the way to the text.</param>
/// <param name="HasOriginal">Whether the file can be downloaded as it came.</param>
/// <param name="Review">Null when the file is not read, or was refused.</param>
/// <param name="Meeting">The meeting that is here already and that the file is the note of; then no second record can be made of it.</param>
public sealed record ImportPreview(
    ImportFileLine File,
    int BatchId,
    string BoardName,
    SourceFormat? Format,
    IReadOnlyList<string> Notices,
    bool HasOriginal,
    ReviewPage? Review,
    MeetingOfFile? Meeting);
