using RrbPortal.Core.Pictures;
using RrbPortal.Data.Records;

namespace RrbPortal.Web.Pages.Members;

/// <summary>What the pictures say, in words.</summary>
internal static class PictureWords
{
    public static string Of(Presence? presence) => presence switch
    {
        Presence.Present => "Present",
        Presence.Substitute => "Substitute",
        Presence.Apologies => "Apologies",
        Presence.Absent => "Absent",
        _ => "Not named",
    };

    public static string Attendance(AttendanceGrid grid)
    {
        var most = grid.Rows.TakeWhile(row => row.Times == grid.Rows[0].Times).ToList();
        var who = most.Count == 1 ? most[0].Organisation : Count(most.Count, "organisation", "organisations");
        return $"{Count(grid.Rows.Count, "organisation", "organisations")} at {Count(grid.Meetings.Count, "meeting", "meetings")}.{(most is [{ Times: > 0 } first, ..] ? $" {who} came most often: to {first.Times}." : null)}";
    }

    public static string Actions(IReadOnlyList<ActionCount> counts)
        => counts is [.., var last]
            ? $"Of {Count(last.All, "action", "actions")} undertaken so far, {last.Finished} {(last.Finished == 1 ? "is" : "are")} finished and {last.Open} {(last.Open == 1 ? "is" : "are")} open{(last.NotRecorded == 0 ? null : $"; of {last.NotRecorded} nobody recorded how {(last.NotRecorded == 1 ? "it stands" : "they stand")}")}."
            : "No action was undertaken yet.";

    public static string Times(IReadOnlyList<PublishingTime> times)
    {
        var published = times.Count(time => time.Published is not null);
        var kept = times.Count(time => time.IsKept is true);
        return times.Select(time => time.Promise).FirstOrDefault() is { } promise
            ? $"{kept} of {Count(published, "published note", "published notes")} came within the {Count(promise, "working day", "working days")} that the board promises."
            : $"{Count(published, "note is", "notes are")} published. The board promises no number of days.";
    }

    public static string Kept(PublishingTime time) => (time.IsKept, time.Published) switch
    {
        (true, _) => "Kept",
        (false, null) => "Missed already",
        (false, _) => "Missed",
        (null, null) when time.Promise is not null => "Still possible",
        _ => "No promise",
    };

    public static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";
}
