using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Notes;

/// <summary>A step of a note that changes its state and nothing else. Publishing and withdrawing are not among them.</summary>
public enum NoteMove
{
    SendForReview,
    TakeBack,
    Agree,
    StartCorrection,
    AbandonCorrection,
    Reopen,
}

/// <summary>Whether a person may take a step, and what has to be said with it.</summary>
public enum Leave
{
    No,
    Yes,

    /// <summary>With a comment that says how it came about.</summary>
    WithComment,
}

/// <summary>Which step leads from which state to which, and who may take it.</summary>
public static class NoteRules
{
    /// <summary>The state that a step leads to; null where it is not possible.</summary>
    public static NoteState? Target(NoteMove move, NoteState from) => (move, from) switch
    {
        (NoteMove.SendForReview, NoteState.Draft) => NoteState.InReview,
        (NoteMove.TakeBack, NoteState.InReview or NoteState.Agreed) => NoteState.Draft,
        (NoteMove.Agree, NoteState.InReview) => NoteState.Agreed,
        (NoteMove.StartCorrection, NoteState.Published) => NoteState.Correcting,
        (NoteMove.AbandonCorrection, NoteState.Correcting) => NoteState.Published,
        (NoteMove.Reopen, NoteState.Withdrawn) => NoteState.Draft,
        _ => null,
    };

    /// <summary>
    /// Agreeing is the chair's. The secretariat may write down that the chair has agreed elsewhere, and how; not where
    /// the board asks for four eyes, since one person could then carry a note from draft to public with two hats on.
    /// </summary>
    public static Leave MayTake(NoteMove move, Rights rights, int boardId, bool fourEyes) => move switch
    {
        NoteMove.Agree when rights.MayAgree(boardId) => Leave.Yes,
        NoteMove.Agree when rights.MayEdit(boardId) && !fourEyes => Leave.WithComment,
        NoteMove.Agree => Leave.No,
        _ => rights.MayEdit(boardId) ? Leave.Yes : Leave.No,
    };

    /// <summary>Whether the content may be changed while the note is in this state.</summary>
    public static bool MayChangeContent(NoteState state) => state is NoteState.Draft or NoteState.InReview or NoteState.Correcting;

    /// <summary>Why the content cannot be changed now, for the reader; null when it can.</summary>
    public static string? WhyClosed(NoteState state) => state switch
    {
        NoteState.Agreed => "This note is agreed. Take it back to draft to change it.",
        NoteState.Published => "This note is published. Start a correction to change it.",
        NoteState.Withdrawn => "This note is withdrawn. Reopen it as a draft to change it.",
        _ => null,
    };
}
