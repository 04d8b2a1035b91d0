using System.Linq.Expressions;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>Whether a meeting's agenda was issued, whatever has become of the meeting since.</summary>
internal static class IssuedMeetings
{
    public static Expression<Func<Meeting, bool>> Of(PortalDbContext db)
        => meeting => meeting.State == MeetingState.AgendaIssued || db.AgendaVersions.Any(version => version.MeetingId == meeting.Id);
}
