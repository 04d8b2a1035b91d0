using System.Linq.Expressions;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Notes;

/// <summary>What members of a board may read of one of its meetings.</summary>
internal enum MemberSight
{
    Nothing,

    /// <summary>The agenda as it was issued: the working copy may be the beginnings of a note that nobody has sent round yet.</summary>
    Agenda,

    /// <summary>The working copy, in review or agreed.</summary>
    Draft,

    /// <summary>What is published, and no more: the working copy may hold a correction that nobody has seen.</summary>
    Published,
}

/// <summary>The one rule of what members see, for one meeting and for queries.</summary>
internal static class MemberSights
{
    /// <summary>Meetings whose note members are sent: they read its working copy.</summary>
    public static readonly Expression<Func<Meeting, bool>> Sent =
        meeting => meeting.Note!.State == NoteState.InReview || meeting.Note.State == NoteState.Agreed;

    /// <summary>Meetings whose note members read, in its working copy or as it is published.</summary>
    public static readonly Expression<Func<Meeting, bool>> WithNote =
        meeting => meeting.Note!.State == NoteState.InReview || meeting.Note.State == NoteState.Agreed
            || meeting.Note.State == NoteState.Published || meeting.Note.State == NoteState.Correcting;

    /// <summary>Meetings that members read before they are public: the issued agenda, or the note that they are sent.</summary>
    public static readonly Expression<Func<Meeting, bool>> Unpublished =
        meeting => meeting.Note!.State == NoteState.InReview || meeting.Note.State == NoteState.Agreed
            || (meeting.Note.State == NoteState.Draft && meeting.State == MeetingState.AgendaIssued);

    public static MemberSight Of(MeetingState meeting, NoteState note) => note switch
    {
        NoteState.Draft when meeting is MeetingState.AgendaIssued => MemberSight.Agenda,
        _ => OfNote(note),
    };

    /// <summary>What members read of a note, whatever they read of its agenda.</summary>
    public static MemberSight OfNote(NoteState note) => note switch
    {
        NoteState.InReview or NoteState.Agreed => MemberSight.Draft,
        NoteState.Published or NoteState.Correcting => MemberSight.Published,
        _ => MemberSight.Nothing,
    };

    /// <summary>Whether the working copy says nothing that members have not been given: it is with them, or it is what was published.</summary>
    public static bool KnowsWorkingCopy(NoteState note) => note is NoteState.Published || OfNote(note) is MemberSight.Draft;
}
