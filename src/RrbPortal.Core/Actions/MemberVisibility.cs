using System.Linq.Expressions;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Actions;

/// <summary>
/// Which actions members of a board may know of: those of notes that they were sent, or that are published. While a
/// published note is corrected, its working copy is a draft again: then those that the public knows, as it knows them.
/// </summary>
internal static class MemberVisibility
{
    public static readonly Expression<Func<ActionRow, bool>> Rows = row =>
        row.Meeting.Note!.State == NoteState.InReview
        || row.Meeting.Note.State == NoteState.Agreed
        || row.Meeting.Note.State == NoteState.Published
        || (row.Meeting.Note.State == NoteState.Correcting && row.Action.Anchor != null);

    public static bool OfNote(NoteState state) => state is NoteState.InReview or NoteState.Agreed or NoteState.Published or NoteState.Correcting;

    /// <summary>An update that was reported at a meeting is a part of its note's drafts until members are sent the note.</summary>
    public static bool OfUpdateAt(NoteState? meetingsNote) => meetingsNote is null or NoteState.InReview or NoteState.Agreed or NoteState.Published;
}
