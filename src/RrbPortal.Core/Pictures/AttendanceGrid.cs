using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Pictures;

/// <summary>One entry of an attendance list.</summary>
/// <param name="Key">The same for the same organisation, however a note prints it.</param>
public sealed record Attended(int MeetingId, string Key, string Organisation, Presence Presence);

/// <summary>A meeting of a picture.</summary>
public sealed record PictureMeeting(int Id, DateOnly Date);

/// <summary>An organisation's row.</summary>
/// <param name="Cells">One for each meeting; null where its note does not name the organisation.</param>
/// <param name="Times">To how many meetings it came, itself or by a substitute.</param>
public sealed record GridRow(string Organisation, IReadOnlyList<Presence?> Cells, int Times);

/// <summary>Who came to which meeting: organisations down, meetings across. Meetings that did not take place are not in it.</summary>
public sealed record AttendanceGrid(IReadOnlyList<PictureMeeting> Meetings, IReadOnlyList<GridRow> Rows)
{
    /// <summary>The organisations that came most often first.</summary>
    public static AttendanceGrid Of(IReadOnlyList<PictureMeeting> meetings, IEnumerable<Attended> entries)
    {
        var rows =
            from organisation in entries.GroupBy(entry => entry.Key, StringComparer.Ordinal)
            let cells = Cells(meetings, [.. organisation])
            select new GridRow(organisation.Last().Organisation, cells, cells.Count(Presences.Came));
        return new AttendanceGrid(meetings, [.. rows.OrderByDescending(row => row.Times).ThenBy(row => row.Organisation, StringComparer.InvariantCultureIgnoreCase)]);
    }

    private static List<Presence?> Cells(IReadOnlyList<PictureMeeting> meetings, IReadOnlyList<Attended> entries)
    {
        var counted = entries.GroupBy(entry => entry.MeetingId).ToDictionary(meeting => meeting.Key, meeting => Presences.Strongest(meeting, entry => entry.Presence).Presence);
        return [.. meetings.Select(meeting => counted.TryGetValue(meeting.Id, out var presence) ? presence : (Presence?)null)];
    }
}
