using RrbPortal.Core.Exporting;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.OpenData;

/// <summary>
/// A published agenda for programs, in the shape of <see cref="PublicNoteDocument"/> as far as the two have the same facts.
/// The note takes its place, under the same id, once it is published.
/// </summary>
public sealed record PublicAgendaDocument
{
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    /// <summary>What the document is of: "agenda".</summary>
    public string Type { get; init; } = "agenda";

    public required string Id { get; init; }

    /// <summary>The language of every text, as BCP 47 writes it.</summary>
    public string Language { get; init; } = Exporting.Documents.NoteDocument.Language;

    /// <summary>The page of the meeting.</summary>
    public required string Address { get; init; }

    public required NoteBoard Board { get; init; }

    /// <summary>Of the meeting, in London.</summary>
    public required DateOnly Date { get; init; }

    public required MeetingState State { get; init; }

    public required AgendaRevision Revision { get; init; }

    public NoteLicence Licence { get; init; } = new(Common.Licence.Name, Common.Licence.Address, Common.Licence.Exception);

    public required NoteTime Time { get; init; }

    public required NotePlace Place { get; init; }

    public required IReadOnlyList<AgendaDocumentItem> Items { get; init; }

    public static PublicAgendaDocument Of(PublishedAgendaPage page, Uri address, Uri board)
    {
        var agenda = page.Agenda;
        return new PublicAgendaDocument
        {
            Id = RecordId.Of(page.Key),
            Address = address.AbsoluteUri,
            Board = new NoteBoard(agenda.Board.Slug, agenda.Board.Name, agenda.Board.Abbreviation, board.AbsoluteUri),
            Date = agenda.Date,
            State = agenda.State,
            Revision = new AgendaRevision(page.Number, page.PublishedAt.ToUniversalTime(), page.FirstPublishedAt.ToUniversalTime(), NoteHash.Of(page.ContentHash)),
            Time = new NoteTime(If(agenda.Start is not null || agenda.End is not null), agenda.Start, agenda.End),
            Place = new NotePlace(If(agenda.Place is not null || agenda.Mode is not null), agenda.Place, agenda.Mode),
            Items = [.. agenda.Items.Select(Item)],
        };
    }

    private static FactState If(bool isRecorded) => isRecorded ? FactState.Recorded : FactState.Absent;

    private static AgendaDocumentItem Item(PublicAgendaItem item)
        => new(item.Number, item.Title, item.IsClosed, item.LeadOrganisation, item.Start, item.Minutes, item.LateReason, [.. item.SubItems.Select(Item)]);
}

/// <param name="Number">From 1.</param>
public sealed record AgendaRevision(int Number, DateTimeOffset PublishedAt, DateTimeOffset FirstPublishedAt, NoteHash ContentHash);

/// <summary>An item of an agenda, or a sub-item. Null is a fact that is not recorded, or not told of a closed item.</summary>
/// <param name="Minutes">Planned for it, its sub-items not counted.</param>
/// <param name="LateReason">Why it came after the agenda was issued; null for one that was in time.</param>
public sealed record AgendaDocumentItem(
    string Number, string Title, bool IsClosed, string? LeadOrganisation, TimeOnly? Start, int? Minutes, string? LateReason, IReadOnlyList<AgendaDocumentItem> SubItems);
