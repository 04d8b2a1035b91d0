using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Exporting.Documents;

/// <summary>The attendance as lists under headings: by presence, and of those who were there by capacity. Each line stands once.</summary>
internal static class AttendanceBlocks
{
    private static readonly (string Heading, Func<PublicAttendance, bool> Holds)[] Groups =
    [
        ("Present", entry => entry is { Presence: Presence.Present, Capacity: Capacity.Member or Capacity.NotRecorded }),
        ("Presenters", entry => entry is { Presence: Presence.Present, Capacity: Capacity.Presenter }),
        ("Guests", entry => entry is { Presence: Presence.Present, Capacity: Capacity.Guest }),
        ("Observers", entry => entry is { Presence: Presence.Present, Capacity: Capacity.Observer }),
        ("Officials", entry => entry is { Presence: Presence.Present, Capacity: Capacity.Official }),
        ("Substitutes", entry => entry.Presence is Presence.Substitute),
        ("Apologies", entry => entry.Presence is Presence.Apologies),
        ("Absent", entry => entry.Presence is Presence.Absent),
    ];

    public static IEnumerable<Block> Of(IReadOnlyList<PublicAttendance> attendance)
    {
        yield return Text.Heading(2, "Attendance");
        if (attendance.Count == 0)
        {
            yield return Text.Paragraph("Not recorded");
        }

        foreach (var (heading, holds) in Groups)
        {
            var lines = attendance.Where(holds).Select(Line).Distinct(StringComparer.Ordinal).ToList();
            if (lines.Count > 0)
            {
                yield return Text.Heading(3, heading);
                yield return Text.Bullets(lines);
            }
        }
    }

    /// <summary>"Ada Jones, Director, City Hall", as far as it may be said.</summary>
    private static string Line(PublicAttendance entry)
        => string.Join(", ", new[] { entry.Person, entry.Role, entry.Organisation }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
