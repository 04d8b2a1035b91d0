using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Exporting;

/// <summary>
/// A revision of a published note for programs: the JSON download, and what the interface for programs answers. Each fact
/// that a note may lack says how it stands (<see cref="FactState"/>). Fields may be added; one that is there keeps its
/// name and meaning for as long as <see cref="Schema"/> stays the same. docs/downloads.md describes it.
/// </summary>
public sealed record PublicNoteDocument
{
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    /// <summary>What the document is of: "note". Before there is a note, an agenda may stand at the same address.</summary>
    public string Type { get; init; } = "note";

    /// <summary>The same through all revisions, and wherever the meeting moves.</summary>
    public required string Id { get; init; }

    /// <summary>The language of every text, as BCP 47 writes it.</summary>
    public string Language { get; init; } = Documents.NoteDocument.Language;

    /// <summary>The page of the meeting, whatever its current revision is.</summary>
    public required string Address { get; init; }

    public required NoteBoard Board { get; init; }

    /// <summary>Of the meeting, in London.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What the note calls itself; null where it does not.</summary>
    public required string? Kind { get; init; }

    public required NoteRevisionFacts Revision { get; init; }

    public NoteLicence Licence { get; init; } = new(Common.Licence.Name, Common.Licence.Address, Common.Licence.Exception);

    public required NoteTime Time { get; init; }

    public required NotePlace Place { get; init; }

    public required NoteChair Chair { get; init; }

    public required NoteThemes Themes { get; init; }

    public required NoteAttendance Attendance { get; init; }

    public required IReadOnlyList<NoteItem> Items { get; init; }

    public required NoteDecisions Decisions { get; init; }

    public required NoteActions Actions { get; init; }

    /// <summary>What was reported of actions from earlier meetings.</summary>
    public required NoteReports PreviousActions { get; init; }

    public required NoteNextMeeting NextMeeting { get; init; }

    public static PublicNoteDocument Of(NoteRevision revision, NoteAddresses addresses)
    {
        var note = revision.Note;
        return new PublicNoteDocument
        {
            Id = RecordId.Of(revision.Key),
            Address = addresses.Page.AbsoluteUri,
            Board = new NoteBoard(note.Board.Slug, note.Board.Name, note.Board.Abbreviation, addresses.Board.AbsoluteUri),
            Date = note.Date,
            Kind = note.DocumentKind,
            Revision = new NoteRevisionFacts(
                revision.Number,
                addresses.Revision.AbsoluteUri,
                revision.IsCorrection ? "corrected" : "published",
                revision.PublishedAt.ToUniversalTime(),
                revision.FirstPublishedAt.ToUniversalTime(),
                revision.IsCorrection ? revision.ChangeNote : null,
                NoteHash.Of(revision.ContentHash)),
            Time = new NoteTime(If(note.Start is not null || note.End is not null), note.Start, note.End),
            Place = new NotePlace(If(note.Place is not null || note.Mode is not null), note.Place, note.Mode),
            Chair = new NoteChair(If(note.Chair is not null), note.Chair?.Role, note.Chair?.Organisation, note.Chair?.Person),
            Themes = new NoteThemes(If(note.Themes.Count > 0), note.Themes),
            Attendance = new NoteAttendance(If(note.Attendance.Count > 0), [.. note.Attendance.Select(Attendant)]),
            Items = [.. note.Items.Select(item => Item(item, addresses))],
            Decisions = new NoteDecisions(
                note.Decisions.Count > 0 ? FactState.Recorded : note.NoDecisionsDeclared ? FactState.None : FactState.Absent,
                [.. note.Decisions.Select(decision => Decision(decision, addresses))]),
            Actions = new NoteActions(If(note.Actions.Count > 0), [.. note.Actions.Select(action => Action(action, addresses))]),
            PreviousActions = new NoteReports(If(note.ActionUpdates is { Count: > 0 }), [.. (note.ActionUpdates ?? []).Select(Report)]),
            NextMeeting = new NoteNextMeeting(
                note.NextMeetingDate is not null ? FactState.Recorded : note.NextMeetingAsPrinted is not null ? FactState.Unknown : FactState.Absent,
                note.NextMeetingDate,
                note.NextMeetingAsPrinted,
                note.AnnouncedGap is true ? false : null),
        };
    }

    /// <summary>UTF-8, indented, the same bytes for the same document on every system.</summary>
    public byte[] ToJson() => NoteDocumentJson.Write(this);

    private static FactState If(bool isRecorded) => isRecorded ? FactState.Recorded : FactState.Absent;

    private static string At(NoteAddresses addresses, string anchor) => $"{addresses.Page.AbsoluteUri}#{anchor}";

    internal static NoteAttendant Attendant(PublicAttendance entry)
        => new(Given(entry.Slug), Given(entry.Organisation), entry.Role, entry.Person, entry.Presence, entry.Capacity is Capacity.NotRecorded ? null : entry.Capacity);

    internal static NoteDecision Decision(PublicDecision decision, NoteAddresses addresses)
        => new(decision.Anchor, At(addresses, decision.Anchor), decision.ItemAnchor, decision.ItemNumber, decision.Text, decision.DecidedBy);

    private static NoteItem Item(PublicItem item, NoteAddresses addresses)
        => new(
            item.Anchor,
            At(addresses, item.Anchor),
            item.Number,
            item.Title,
            item.IsClosed,
            item.IsClosed ? new NoteText(FactState.Unknown, null) : new NoteText(If(!string.IsNullOrWhiteSpace(item.Text)), Given(item.Text)),
            item.Themes,
            [.. item.SubItems.Select(sub => Item(sub, addresses))]);

    internal static NoteAction Action(PublicAction action, NoteAddresses addresses)
        => new(
            action.Anchor,
            At(addresses, action.Anchor),
            action.Reference,
            action.ItemAnchor,
            action.ItemNumber,
            action.Text,
            new NoteOwners(If(action.Owners.Count > 0), action.Owners),
            new NoteDue(
                action.DueDate is not null ? FactState.Recorded : action.DueAsPrinted is not null ? FactState.Unknown : FactState.Absent,
                action.DueDate,
                action.DueAsPrinted),
            new NoteStatus(If(action.Status is not ActionStatus.NotRecorded), action.Status is ActionStatus.NotRecorded ? null : action.Status));

    private static NoteReport Report(PublicActionUpdate update)
        => new(
            update.From,
            update.Anchor,
            update.Reference,
            update.Action,
            new NoteOwners(If(update.Owners.Count > 0), update.Owners),
            new NoteStatus(If(update.Status is not (null or ActionStatus.NotRecorded)), update.Status is ActionStatus.NotRecorded ? null : update.Status),
            update.DueDate,
            update.Text);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
