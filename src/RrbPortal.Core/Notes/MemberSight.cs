using RrbPortal.Data.Records;

namespace RrbPortal.Core.Notes;

/// <summary>What members of a board may read of one of its meetings.</summary>
internal enum MemberSight
{
    Nothing,

    /// <summary>The titles of the items: the texts under them may be the beginnings of a note that nobody has sent round yet.</summary>
    Agenda,

    /// <summary>The working copy, in review or agreed.</summary>
    Draft,

    /// <summary>What is published, and no more: the working copy may hold a correction that nobody has seen.</summary>
    Published,
}

internal static class MemberSights
{
    public static MemberSight Of(MeetingState meeting, NoteState note) => note switch
    {
        NoteState.InReview or NoteState.Agreed => MemberSight.Draft,
        NoteState.Published or NoteState.Correcting => MemberSight.Published,
        NoteState.Draft when meeting is MeetingState.AgendaIssued => MemberSight.Agenda,
        _ => MemberSight.Nothing,
    };
}
