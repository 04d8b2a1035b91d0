using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Exporting;

public sealed record NoteBoard(string Slug, string Name, string? Abbreviation, string Address);

/// <summary>Which revision this is.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Address">The page of this revision, which stays when a later one is published.</param>
/// <param name="Event">"published" or "corrected".</param>
/// <param name="ChangeNote">What a correction corrects.</param>
public sealed record NoteRevisionFacts(
    int Number, string Address, string Event, DateTimeOffset PublishedAt, DateTimeOffset FirstPublishedAt, string? ChangeNote, NoteHash ContentHash);

/// <summary>The fingerprint of what the revision says, lower-case hexadecimal; the same in every format and on its page.</summary>
public sealed record NoteHash(string Algorithm, string Value)
{
    internal static NoteHash Of(string contentHash) => new("SHA-256", contentHash);
}

/// <param name="Exception">What it does not cover.</param>
public sealed record NoteLicence(string Name, string Address, string Exception);

/// <summary>By London's clocks; recorded where one of the two is.</summary>
public sealed record NoteTime(FactState State, TimeOnly? Start, TimeOnly? End);

/// <summary>Recorded where the place, or how people met, is.</summary>
public sealed record NotePlace(FactState State, string? Name, MeetingMode? Mode);

/// <summary>Who chaired, as far as the board's naming policy lets it be said.</summary>
public sealed record NoteChair(FactState State, string? Role, string? Organisation, string? Person);

public sealed record NoteThemes(FactState State, IReadOnlyList<PublicTheme> Entries);

public sealed record NoteAttendance(FactState State, IReadOnlyList<NoteAttendant> Entries);

/// <param name="Slug">The organisation's part of addresses.</param>
/// <param name="Capacity">Null where it is not recorded.</param>
public sealed record NoteAttendant(string? Slug, string? Organisation, string? Role, string? Person, Presence Presence, Capacity? Capacity);

/// <summary>An item or a sub-item.</summary>
/// <param name="Anchor">The same in every revision.</param>
/// <param name="IsClosed">Whether it was closed to the public; then its text is unknown.</param>
public sealed record NoteItem(
    string Anchor, string Address, string Number, string Title, bool IsClosed, NoteText Text, IReadOnlyList<PublicTheme> Themes, IReadOnlyList<NoteItem> SubItems);

/// <param name="Markdown">CommonMark with tables; raw HTML in it is text.</param>
public sealed record NoteText(FactState State, string? Markdown);

public sealed record NoteDecisions(FactState State, IReadOnlyList<NoteDecision> Entries);

public sealed record NoteDecision(string Anchor, string Address, string? ItemAnchor, string? ItemNumber, string Text, string? DecidedBy);

public sealed record NoteActions(FactState State, IReadOnlyList<NoteAction> Entries);

public sealed record NoteAction(
    string Anchor, string Address, string? Reference, string? ItemAnchor, string? ItemNumber, string Text, NoteOwners Owners, NoteDue Due, NoteStatus Status);

public sealed record NoteOwners(FactState State, IReadOnlyList<string> Names);

/// <param name="AsPrinted">When it is due in the words of the note, where these are no day.</param>
public sealed record NoteDue(FactState State, DateOnly? Date, string? AsPrinted);

/// <summary>How it stood when the note was written.</summary>
public sealed record NoteStatus(FactState State, ActionStatus? Value);

public sealed record NoteReports(FactState State, IReadOnlyList<NoteReport> Entries);

/// <summary>What a note says of an action from an earlier meeting.</summary>
/// <param name="From">The date of the meeting that undertook it.</param>
/// <param name="Anchor">The action's anchor in the note of that meeting.</param>
/// <param name="NewDueDate">The day that it moved to.</param>
public sealed record NoteReport(DateOnly From, string Anchor, string? Reference, string Action, NoteOwners Owners, NoteStatus Status, DateOnly? NewDueDate, string? Text);

/// <param name="RecordHeld">False where no record of the announced meeting was held when this was published; null where nothing is said of it.</param>
public sealed record NoteNextMeeting(FactState State, DateOnly? Date, string? AsPrinted, bool? RecordHeld);
