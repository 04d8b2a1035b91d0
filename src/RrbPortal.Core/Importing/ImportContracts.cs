using RrbPortal.Core.Checking;
using RrbPortal.Core.Reading;
using RrbPortal.Core.Rendering;
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
/// <param name="Understood">Null when the file was refused.</param>
/// <param name="SameMeetingId">A record of the same board and date that is here already; then no second one can be made.</param>
public sealed record ImportPreview(ImportFileLine File, int BatchId, string BoardName, UnderstoodNote? Understood, int? SameMeetingId);

/// <summary>A note as it was read: the file's lines, the facts, their texts as they will look, and the doubts.</summary>
/// <param name="LeftOver">What no field holds; it goes into the draft word for word.</param>
public sealed record UnderstoodNote(
    SourceText Source, NoteFacts Facts, IReadOnlyList<UnderstoodItem> Items, IReadOnlyList<LeftOverText> LeftOver, IReadOnlyList<Finding> Findings)
{
    /// <summary>Where a line of the source goes in the draft.</summary>
    public LinePlace PlaceOf(int line) => LeftOver.Any(text => text.Lines.Contains(line)) ? LinePlace.LeftOver : Facts.Ledger[line];
}

/// <param name="Level">1 for an item, 2 for a sub-item.</param>
public sealed record UnderstoodItem(int Level, string? Number, string Title, int Line, RenderedText Text);
