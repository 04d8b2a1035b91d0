using System.Linq.Expressions;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Common;

/// <summary>
/// Whether a meeting was held, with a note to show for it. Nobody need say so: a note that left its draft tells of a
/// meeting that took place, unless somebody said that it did not.
/// </summary>
public static class HeldMeetings
{
    /// <summary><see cref="Is"/>, for queries.</summary>
    public static Expression<Func<Meeting, bool>> Rows { get; } = meeting => meeting.State == MeetingState.Held
        || (meeting.State != MeetingState.Cancelled && meeting.State != MeetingState.Postponed && meeting.Note != null && meeting.Note.State != NoteState.Draft);

    public static bool Is(MeetingState state, NoteState note)
        => state is MeetingState.Held || (state is not (MeetingState.Cancelled or MeetingState.Postponed) && note is not NoteState.Draft);
}
