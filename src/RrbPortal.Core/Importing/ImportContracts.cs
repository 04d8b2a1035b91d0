using RrbPortal.Core.Reading;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>Files that somebody hands in for one board.</summary>
public sealed record ReceiveFiles(int BoardId, IReadOnlyList<IncomingFile> Files);

/// <summary>A preview that a person has looked at: make the draft, or drop the file.</summary>
public sealed record DecideOnFile(int FileId, int Version);

/// <summary>A batch in a list.</summary>
public sealed record ImportBatchSummary(int Id, string BoardName, DateTimeOffset At, string ByName, int Files, int Waiting, int Imported, int Refused);

/// <summary>A batch with its files.</summary>
public sealed record ImportBatchPage(int Id, string BoardName, DateTimeOffset At, string ByName, IReadOnlyList<ImportFileLine> Files);

/// <param name="Problem">Why it was refused, or what it is a duplicate of.</param>
/// <param name="MeetingId">The draft that was made of it, or that it is a duplicate of.</param>
public sealed record ImportFileLine(int Id, int Version, string FileName, ImportFileState State, string? Problem, int? MeetingId);

/// <summary>What was understood of one file, beside the file.</summary>
/// <param name="Facts">Null when the file was refused.</param>
/// <param name="SameMeetingId">A record of the same board and date that is here already; then no second one can be made.</param>
public sealed record ImportPreview(
    ImportFileLine File,
    int BatchId,
    string BoardName,
    SourceText? Source,
    NoteFacts? Facts,
    int? SameMeetingId);
