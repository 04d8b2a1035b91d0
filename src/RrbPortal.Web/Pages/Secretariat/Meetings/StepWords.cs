using RrbPortal.Core.Notes;

namespace RrbPortal.Web.Pages.Secretariat.Meetings;

/// <summary>What the steps of a note are called.</summary>
internal static class StepWords
{
    public static string Button(NoteMove move) => move switch
    {
        NoteMove.SendForReview => "Send for review",
        NoteMove.TakeBack => "Take back to draft",
        NoteMove.Agree => "Agree the note",
        NoteMove.StartCorrection => "Start a correction",
        NoteMove.AbandonCorrection => "Abandon the correction",
        _ => "Reopen as a draft",
    };

    public static string Done(NoteMove move) => move switch
    {
        NoteMove.SendForReview => "The note was sent for review. Members of the board can read it now.",
        NoteMove.TakeBack => "The note was taken back to draft. Members cannot read it any more.",
        NoteMove.Agree => "The note was agreed.",
        NoteMove.StartCorrection => "The correction was started. The public reads the published note until you publish the correction.",
        NoteMove.AbandonCorrection => "The correction was abandoned. The published note stands as it is.",
        _ => "The note was reopened as a draft. The public still reads that it was withdrawn.",
    };
}
