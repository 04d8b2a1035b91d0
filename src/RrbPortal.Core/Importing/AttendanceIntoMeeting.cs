using RrbPortal.Core.Common;
using RrbPortal.Core.Organisations;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>
/// Adds the attendance of a draft to a meeting. An entry of the same organisation that is there already is not doubled:
/// what it does not say is filled, and what it says otherwise stays. Pure.
/// </summary>
internal static class AttendanceIntoMeeting
{
    /// <param name="differences">Takes what the meeting says otherwise.</param>
    /// <returns>How many entries were added.</returns>
    public static int Add(Meeting meeting, IReadOnlyList<Attendance> draft, List<FactDifference> differences)
    {
        var there = meeting.Attendance.OrderBy(entry => entry.Position).ToList();
        var position = there.Select(entry => entry.Position).DefaultIfEmpty(0).Max();
        var added = 0;
        foreach (var entry in draft)
        {
            if (there.Find(known => IsSame(known, entry)) is { } same)
            {
                Fill(same, entry, differences);
            }
            else
            {
                entry.Position = ++position;
                meeting.Attendance.Add(entry);
                added++;
            }
        }

        return added;
    }

    private static bool IsSame(Attendance known, Attendance entry)
        => (IsOrganisation(known, entry) && (IsEmptyOrSame(known.Person, entry.Person)))
            || (Folded(entry.Person) is { Length: > 0 } person && person == Folded(known.Person) && (Name(known) is null || Name(entry) is null))
            || (Name(entry) is null && entry.Person is null && Folded(entry.SourceText) is { Length: > 0 } text && text == Folded(known.SourceText));

    private static bool IsOrganisation(Attendance known, Attendance entry)
        => (known.OrganisationId is { } id && id == entry.OrganisationId)
            || (Folded(known.OrganisationAsPrinted) is { Length: > 0 } name && name == Folded(entry.OrganisationAsPrinted));

    private static bool IsEmptyOrSame(string? known, string? other) => known is null || other is null || Folded(known) == Folded(other);

    private static void Fill(Attendance known, Attendance entry, List<FactDifference> differences)
    {
        known.OrganisationId ??= entry.OrganisationId;
        known.OrganisationAsPrinted ??= entry.OrganisationAsPrinted;
        known.Person ??= entry.Person;
        known.SourceText ??= entry.SourceText;
        known.Capacity = known.Capacity is Capacity.NotRecorded ? entry.Capacity : known.Capacity;
        var name = Name(known) ?? known.Person ?? entry.SourceText ?? "";
        if (known.Role is not null && entry.Role is not null && Folded(known.Role) != Folded(entry.Role))
        {
            differences.Add(new FactDifference($"Role of {name}", known.Role, entry.Role));
        }

        known.Role ??= entry.Role;
        if (known.Presence != entry.Presence)
        {
            differences.Add(new FactDifference($"Attendance of {name}", Labels.Of(known.Presence), Labels.Of(entry.Presence)));
        }
    }

    private static string? Name(Attendance entry) => entry.OrganisationAsPrinted ?? entry.Organisation?.Name;

    private static string Folded(string? text) => OrganisationKey.Of(text ?? "");
}
