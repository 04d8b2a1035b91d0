using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>Which items come late: members have the agenda, and the meeting is still to come.</summary>
internal static class LateItems
{
    public const string WhyAsked = "The agenda is issued already. Say why this item comes late: members read the reason, and the public where the agenda is published";

    public static bool WouldBeLate(Meeting meeting, DateOnly today)
        => meeting.State is MeetingState.AgendaIssued && (meeting.Date is not { } date || date >= today);
}
