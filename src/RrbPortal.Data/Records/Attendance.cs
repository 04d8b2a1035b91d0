using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.Records;

public enum Presence
{
    Present,
    Apologies,
    Absent,
    Substitute,
}

public enum Capacity
{
    NotRecorded,
    Member,
    Guest,
    Presenter,
    Observer,
    Official,
}

/// <summary>One entry of a meeting's attendance, in the order of the note.</summary>
public sealed class Attendance : IVersioned
{
    public int Id { get; set; }

    public int MeetingId { get; set; }

    public int Position { get; set; }

    public Presence Presence { get; set; }

    public Capacity Capacity { get; set; }

    /// <summary>The organisation of the register that is meant, once somebody said so; null while that is undecided.</summary>
    public int? OrganisationId { get; set; }

    public Organisation? Organisation { get; set; }

    /// <summary>The organisation in the words of the note. Public.</summary>
    public string? OrganisationAsPrinted { get; set; }

    /// <summary>Internal unless the board publishes full names.</summary>
    public string? Person { get; set; }

    /// <summary>Internal unless the board publishes roles.</summary>
    public string? Role { get; set; }

    /// <summary>The whole entry as the source printed it. It may hold a name, so it is internal.</summary>
    public string? SourceText { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<Attendance>
    {
        public void Configure(EntityTypeBuilder<Attendance> builder)
        {
            builder.ToTable("Attendance");
            builder.Property(entry => entry.OrganisationAsPrinted).HasMaxLength(Organisation.NameLength);
            builder.Property(entry => entry.Person).HasMaxLength(Meeting.RoleLength);
            builder.Property(entry => entry.Role).HasMaxLength(Meeting.RoleLength);
            builder.HasOne<Meeting>().WithMany(meeting => meeting.Attendance).HasForeignKey(entry => entry.MeetingId);
            builder.HasOne(entry => entry.Organisation).WithMany().HasForeignKey(entry => entry.OrganisationId);
        }
    }
}
