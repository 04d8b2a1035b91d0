using RrbPortal.Core.Exporting;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Core.OpenData;

/// <summary>A note that can be read, with what its entries say of where they come from.</summary>
internal sealed record OpenNote(Guid Key, int Revision, PublicNote Note, NoteAddresses Addresses, SourceNote Source)
{
    public static OpenNote Of(Guid key, int revision, string hash, PublicNote note, IDataAddresses addresses)
    {
        var own = addresses.OfNote(note, revision);
        return new OpenNote(
            key,
            revision,
            note,
            own,
            new SourceNote(
                RecordId.Of(key),
                new BoardName(note.Board.Slug, note.Board.Name),
                note.Date,
                own.Page.AbsoluteUri,
                addresses.MeetingData(note.Board.Slug, note.Date).AbsoluteUri,
                revision,
                NoteHash.Of(hash)));
    }

    public IEnumerable<ActionEntry> Actions()
        => Note.Actions.Select(action => ActionEntry.Of(Key, Source, PublicNoteDocument.Action(action, Addresses)));

    public IEnumerable<DecisionEntry> Decisions()
        => Note.Decisions.Select(decision => DecisionEntry.Of(Key, Source, PublicNoteDocument.Decision(decision, Addresses)));
}
