using RrbPortal.Core.Exporting;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.OpenData;

/// <summary>A board of which something is published.</summary>
/// <param name="Address">Its meetings, or its page where none is published.</param>
/// <param name="Data">Its meetings, for programs.</param>
/// <param name="Notes">How many notes can be read.</param>
/// <param name="Agendas">How many meetings have an agenda and no note yet.</param>
/// <param name="FirstMeeting">Null, like the last, where the board has published neither a note nor an agenda.</param>
public sealed record BoardEntry(string Slug, string Name, string Address, string Data, int Notes, int Agendas, DateOnly? FirstMeeting, DateOnly? LastMeeting);

/// <summary>The board of an entry.</summary>
public sealed record BoardName(string Slug, string Name);

/// <summary>A meeting with a note, or with an agenda where there is no note yet.</summary>
/// <param name="Type">"note" or "agenda".</param>
/// <param name="Address">Its page.</param>
/// <param name="Data">The whole document, for programs.</param>
/// <param name="Revision">Of the note, or the number of the agenda; from 1.</param>
/// <param name="State">How the meeting of an agenda stands; null for a note.</param>
/// <param name="Themes">Of the whole meeting; an agenda has none.</param>
public sealed record MeetingEntry(
    string Id,
    string Type,
    BoardName Board,
    DateOnly Date,
    string Address,
    string Data,
    int Revision,
    MeetingState? State,
    DateTimeOffset PublishedAt,
    NoteHash ContentHash,
    IReadOnlyList<PublicTheme> Themes);

/// <summary>The note that an action or a decision stands in.</summary>
public sealed record SourceNote(string Id, BoardName Board, DateOnly Date, string Address, string Data, int Revision, NoteHash ContentHash);

/// <summary>An action as its note has it, in the same words as in the note's own document.</summary>
/// <param name="Id">The note's, with the anchor of the action.</param>
public sealed record ActionEntry(
    string Id, SourceNote Note, string Anchor, string Address, string? Reference, string? ItemAnchor, string? ItemNumber, string Text, NoteOwners Owners, NoteDue Due, NoteStatus Status)
{
    internal static ActionEntry Of(Guid key, SourceNote note, NoteAction action)
        => new(RecordId.Of(key, action.Anchor), note, action.Anchor, action.Address, action.Reference, action.ItemAnchor, action.ItemNumber, action.Text, action.Owners, action.Due, action.Status);
}

/// <summary>A decision as its note has it. A note that says that none was taken, or nothing of any, has no entry here: its document tells the two apart.</summary>
/// <param name="Id">The note's, with the anchor of the decision.</param>
public sealed record DecisionEntry(string Id, SourceNote Note, string Anchor, string Address, string? ItemAnchor, string? ItemNumber, string Text, string? DecidedBy)
{
    internal static DecisionEntry Of(Guid key, SourceNote note, NoteDecision decision)
        => new(RecordId.Of(key, decision.Anchor), note, decision.Anchor, decision.Address, decision.ItemAnchor, decision.ItemNumber, decision.Text, decision.DecidedBy);
}

/// <summary>A theme that a published note carries.</summary>
/// <param name="Data">The notes under it, for programs.</param>
public sealed record ThemeEntry(string Slug, string Label, string Address, string Data, int Notes);

/// <summary>An organisation in the attendance of a published note.</summary>
/// <param name="Data">The notes that name it, for programs.</param>
public sealed record OrganisationEntry(string Slug, string Name, string Address, string Data, int Notes);

/// <summary>A note that was withdrawn.</summary>
/// <param name="Reason">In the words of the secretariat; null where none is recorded.</param>
public sealed record WithdrawalEntry(string Id, BoardName Board, DateOnly Date, string Address, DateTimeOffset WithdrawnAt, string? Reason);
