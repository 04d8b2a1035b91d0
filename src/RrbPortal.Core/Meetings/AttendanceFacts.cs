using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Meetings;

/// <summary>One entry of the attendance, as it is edited.</summary>
public sealed record AttendanceFacts
{
    public Presence Presence { get; init; }

    public Capacity Capacity { get; init; }

    public string? OrganisationAsPrinted { get; init; }

    public int? OrganisationId { get; init; }

    public string? Role { get; init; }

    public string? Person { get; init; }

    /// <summary>The entry as a reader sees it, in the form's order.</summary>
    /// <param name="organisation">The name of <see cref="OrganisationId"/> in the register.</param>
    public IReadOnlyList<FieldValue> Fields(string? organisation) =>
    [
        Shown.Text(nameof(Presence), "Attendance", Labels.Of(Presence)),
        Shown.Text(nameof(Capacity), "Capacity", Labels.Of(Capacity)),
        Shown.Text(nameof(OrganisationAsPrinted), "Organisation, as the note prints it", OrganisationAsPrinted),
        Shown.Text(nameof(OrganisationId), "Organisation in the register", organisation),
        Shown.Text(nameof(Role), "Role", Role),
        Shown.Text(nameof(Person), "Name", Person),
    ];

    internal AttendanceFacts Cleaned() => this with
    {
        OrganisationAsPrinted = Words.Line(OrganisationAsPrinted),
        Role = Words.Line(Role),
        Person = Words.Line(Person),
    };

    internal Refusals Check() => new Refusals()
        .When(
            OrganisationAsPrinted is null && OrganisationId is null && Role is null && Person is null,
            nameof(OrganisationAsPrinted),
            "Enter an organisation, a role or a name")
        .Longer(nameof(OrganisationAsPrinted), "organisation", OrganisationAsPrinted, Organisation.NameLength)
        .Longer(nameof(Role), "role", Role, Meeting.RoleLength)
        .Longer(nameof(Person), "name", Person, Meeting.RoleLength);

    internal void WriteTo(Attendance entry)
    {
        entry.Presence = Presence;
        entry.Capacity = Capacity;
        entry.OrganisationAsPrinted = OrganisationAsPrinted;
        entry.OrganisationId = OrganisationId;
        entry.Role = Role;
        entry.Person = Person;
    }

    internal static AttendanceFacts Of(Attendance entry) => new()
    {
        Presence = entry.Presence,
        Capacity = entry.Capacity,
        OrganisationAsPrinted = entry.OrganisationAsPrinted,
        OrganisationId = entry.OrganisationId,
        Role = entry.Role,
        Person = entry.Person,
    };
}

/// <summary>Asks for a new entry at the end of the attendance.</summary>
public sealed record AddAttendance
{
    public required int MeetingId { get; init; }

    public required AttendanceFacts Entry { get; init; }
}

/// <summary>Asks to change an entry.</summary>
public sealed record EditAttendance
{
    public required int MeetingId { get; init; }

    public required int Id { get; init; }

    public required int Version { get; init; }

    public required AttendanceFacts Entry { get; init; }
}

/// <summary>Asks to remove an entry.</summary>
public sealed record RemoveAttendance(int MeetingId, int Id, int Version);

/// <summary>Asks to move an entry by one place.</summary>
public sealed record MoveAttendance(int MeetingId, int Id, Direction Direction);
