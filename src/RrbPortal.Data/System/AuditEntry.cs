using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RrbPortal.Data.Records;

namespace RrbPortal.Data.System;

/// <summary>One thing that somebody did, written in the same save as the thing itself. Rows are added and never changed.</summary>
public sealed class AuditEntry
{
    public const int ActionLength = 60;
    public const int ViaLength = 10;

    public int Id { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid? UserId { get; set; }

    /// <summary>The name at that time, so that history outlives an account.</summary>
    public required string UserName { get; set; }

    /// <summary>"web" or "cli".</summary>
    public required string Via { get; set; }

    /// <summary>What was done, as subject and verb: "meeting.edited", "note.published".</summary>
    public required string Action { get; set; }

    public int? BoardId { get; set; }

    public int? MeetingId { get; set; }

    /// <summary>Set instead of <see cref="MeetingId"/> when the meeting is made in the same save.</summary>
    public Meeting? Meeting { get; set; }

    /// <summary>The changed fields with their old and new values, as JSON; internal, since it repeats internal text.</summary>
    public required string Changes { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> builder)
        {
            builder.ToTable("Audit");
            builder.Property(entry => entry.UserName).HasMaxLength(NoteStep.ByNameLength);
            builder.Property(entry => entry.Via).HasMaxLength(ViaLength);
            builder.Property(entry => entry.Action).HasMaxLength(ActionLength);
            builder.HasIndex(entry => entry.At);
            builder.HasOne<Board>().WithMany().HasForeignKey(entry => entry.BoardId);
            builder.HasOne(entry => entry.Meeting).WithMany().HasForeignKey(entry => entry.MeetingId);
        }
    }
}
