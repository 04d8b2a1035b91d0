using RrbPortal.Core.Reading;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>The attendance of a draft.</summary>
internal static class DraftAttendance
{
    public static void AddTo(Meeting meeting, IReadOnlyList<AttendanceEntry> entries, Presence presence)
    {
        foreach (var entry in entries)
        {
            var draft = Of(entry, presence, CapacityOf(entry.Capacity));
            draft.Position = meeting.Attendance.Count + 1;
            meeting.Attendance.Add(draft);
        }
    }

    /// <summary>One entry of a draft, as far as its print tells.</summary>
    public static Attendance Of(AttendanceEntry entry, Presence presence, Capacity capacity) => new()
    {
        Presence = presence,
        Capacity = capacity,
        OrganisationAsPrinted = PrintedOrganisation(entry).Within(Organisation.NameLength),
        Person = entry.Person.Within(Meeting.RoleLength),
        Role = entry.Role.Within(Meeting.RoleLength),
        SourceText = entry.AsPrinted,
    };

    /// <summary>A list of attendees says who came, not in what capacity, unless it says so.</summary>
    private static Capacity CapacityOf(AttendanceCapacity printed) => printed switch
    {
        AttendanceCapacity.Guest => Capacity.Guest,
        AttendanceCapacity.Presenter => Capacity.Presenter,
        AttendanceCapacity.Observer => Capacity.Observer,
        AttendanceCapacity.Official => Capacity.Official,
        _ => Capacity.NotRecorded,
    };

    /// <summary>The organisation's own words; of a person's entry only the organisation, never the person.</summary>
    private static string? PrintedOrganisation(AttendanceEntry entry)
    {
        if (entry.Person is not null)
        {
            return entry.Organisation;
        }

        if (entry.Name is null)
        {
            return entry.Organisation ?? (entry.Undecided ? null : entry.AsPrinted);
        }

        return entry.Abbr is null ? entry.Name : $"{entry.Name} ({entry.Abbr})";
    }
}
