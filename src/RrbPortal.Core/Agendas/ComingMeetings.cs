using System.Linq.Expressions;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>Meetings that still take items: they are to take place, their day is not past, and nobody has sent their note round.</summary>
public static class ComingMeetings
{
    public static Expression<Func<Meeting, bool>> From(DateOnly today) => meeting =>
        (meeting.State == MeetingState.Planned || meeting.State == MeetingState.AgendaIssued)
        && (meeting.Note == null || meeting.Note.State == NoteState.Draft)
        && (meeting.Date == null || meeting.Date >= today);

    /// <param name="meeting">With its note loaded.</param>
    public static bool Is(Meeting meeting, DateOnly today) => From(today).Compile()(meeting);
}
