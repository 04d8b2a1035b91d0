using RrbPortal.Core.Common;

namespace RrbPortal.Core.Publishing;

/// <summary>The attendance of two revisions. Who came has no key of its own: the same organisation, role and person are the same entry.</summary>
internal static class AttendanceComparison
{
    public static IReadOnlyList<ChangedPart> Of(IReadOnlyList<PublicAttendance> before, IReadOnlyList<PublicAttendance> after)
    {
        var left = before.ToList();
        var other = after.Where(entry => !left.Remove(entry)).ToList();
        var parts = new List<ChangedPart>();
        foreach (var entry in other)
        {
            var was = left.Find(earlier => Label(earlier) == Label(entry));
            if (was is not null)
            {
                left.Remove(was);
            }

            var part = was is null ? ChangedPart.New(Stated(entry), null) : ChangedPart.Between(Label(entry), Fields(was, entry), null, null);
            parts.AddRange(part is null ? [] : [part]);
        }

        return [.. parts, .. left.Select(entry => ChangedPart.Gone(Stated(entry), null))];
    }

    private static IReadOnlyList<ChangedField> Fields(PublicAttendance before, PublicAttendance after) => ChangedField.Among(
        ("Presence", Labels.Of(before.Presence), Labels.Of(after.Presence)),
        ("Capacity", Labels.Of(before.Capacity), Labels.Of(after.Capacity)));

    private static string Label(PublicAttendance entry)
        => string.Join(", ", new[] { entry.Organisation, entry.Person, entry.Role }.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static string Stated(PublicAttendance entry) => $"{Label(entry)} ({Labels.Of(entry.Presence)})";
}
