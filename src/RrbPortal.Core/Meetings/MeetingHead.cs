using RrbPortal.Core.Notes;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Meetings;

/// <summary>What every page about one meeting needs to know of it.</summary>
public sealed record MeetingHead(
    int Id,
    int BoardId,
    string BoardSlug,
    string BoardName,
    bool FourEyes,
    DateOnly? Date,
    MeetingState State,
    NoteState NoteState,
    int NoteVersion)
{
    /// <summary>Whether the content may be changed as the note stands.</summary>
    public bool IsOpenToChange => NoteRules.MayChangeContent(NoteState);

    /// <summary>Why the content cannot be changed now, for the reader; null when it can.</summary>
    public string? WhyClosed => NoteRules.WhyClosed(NoteState);
}
