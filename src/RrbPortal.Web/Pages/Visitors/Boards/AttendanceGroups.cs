using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;

namespace RrbPortal.Web.Pages.Visitors.Boards;

/// <summary>The attendance as a reader sees it: by presence, each organisation once, in the order of the note.</summary>
public static class AttendanceGroups
{
    private static readonly (Presence Presence, string Heading)[] Headings =
    [
        (Presence.Present, "Present"),
        (Presence.Substitute, "Substitutes"),
        (Presence.Apologies, "Apologies"),
        (Presence.Absent, "Absent"),
    ];

    public static IEnumerable<AttendanceGroup> Of(IReadOnlyList<PublicAttendance> attendance)
        => from heading in Headings
           let lines = attendance.Where(entry => entry.Presence == heading.Presence).GroupBy(entry => (entry.Slug, entry.Organisation)).Select(Line).ToList()
           where lines.Count > 0
           select new AttendanceGroup(heading.Heading, lines);

    private static AttendanceLine Line(IGrouping<(string Slug, string Organisation), PublicAttendance> organisation)
        => new(
            organisation.Key.Slug,
            organisation.Key.Organisation,
            [.. organisation.Select(Details).OfType<string>().Distinct(StringComparer.Ordinal)]);

    private static string? Details(PublicAttendance entry)
    {
        var details = string.Join(", ", new[] { entry.Person, entry.Role, CapacityOf(entry) }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return details.Length == 0 ? null : details;
    }

    private static string? CapacityOf(PublicAttendance entry) => entry.Capacity switch
    {
        Capacity.Guest => "guest",
        Capacity.Presenter => "presenter",
        Capacity.Observer => "observer",
        Capacity.Official => "official",
        _ => null,
    };
}

public sealed record AttendanceGroup(string Heading, IReadOnlyList<AttendanceLine> Lines);

/// <param name="Details">Persons, roles and capacities, as far as they are public.</param>
public sealed record AttendanceLine(string Slug, string Organisation, IReadOnlyList<string> Details);
