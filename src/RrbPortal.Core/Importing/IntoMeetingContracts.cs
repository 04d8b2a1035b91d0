using RrbPortal.Core.Common;

namespace RrbPortal.Core.Importing;

/// <summary>A fact that a meeting and a file say differently; the meeting keeps its own.</summary>
/// <param name="Here">What the meeting says.</param>
/// <param name="InFile">What the file says.</param>
public sealed record FactDifference(string Label, string Here, string InFile);

/// <summary>The meeting that is here already and that a file is the note of.</summary>
public sealed record MeetingOfFile
{
    public required int MeetingId { get; init; }

    public required DateOnly? Date { get; init; }

    /// <summary>The version of its note, which a person who puts the file in has seen.</summary>
    public required int NoteVersion { get; init; }

    /// <summary>Why the file cannot be put into it; null where it can.</summary>
    public required string? WhyNot { get; init; }

    /// <summary>Whether the file was brought in for this meeting, whatever date it prints.</summary>
    public required bool IsMeant { get; init; }

    /// <summary>Whether another record could be made of the file: it prints a date of which there is none.</summary>
    public required bool MayStandAlone { get; init; }

    /// <summary>Whether the meeting will stand as held afterwards, and does not yet.</summary>
    public required bool BecomesHeld { get; init; }

    /// <summary>What the two say differently; the meeting keeps its own.</summary>
    public required IReadOnlyList<FactDifference> Differences { get; init; }

    /// <summary>The agenda, in reading order.</summary>
    public required IReadOnlyList<AgendaChoice> Agenda { get; init; }

    /// <summary>The items of the file, each with a place that is proposed.</summary>
    public required IReadOnlyList<PlacedItem> Items { get; init; }

    /// <summary>Entries of the attendance that come from the file.</summary>
    public required int Attendance { get; init; }

    public required int Decisions { get; init; }

    public required int Actions { get; init; }
}

/// <param name="HasText">Whether somebody has written a text there already.</param>
public sealed record AgendaChoice(int Id, string Number, string Title, bool IsSubItem, bool HasText);

/// <param name="Number">The number in the file's own order.</param>
public sealed record PlacedItem(string Number, string Title, bool IsSubItem, bool HasText, ItemPlace Proposed);

/// <summary>Asks to put a file into a meeting that is here already.</summary>
/// <param name="Version">The version of the file that the person saw.</param>
/// <param name="NoteVersion">The version of the meeting's note that the person saw.</param>
/// <param name="Places">A place for each item of the file, as <see cref="ItemPlace.Value"/>.</param>
public sealed record PutIntoMeeting(int FileId, int Version, int MeetingId, int NoteVersion, IReadOnlyList<string?> Places);

/// <summary>What became of it, and what the meeting kept of its own.</summary>
public sealed record PutIn(Outcome Outcome, IReadOnlyList<FactDifference> Differences);

/// <summary>Brings a file in for one meeting.</summary>
public sealed record ReceiveForMeeting(int MeetingId, IncomingFile File);
