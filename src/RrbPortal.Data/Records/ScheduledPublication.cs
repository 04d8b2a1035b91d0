using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.Records;

public enum ScheduleState
{
    Waiting,
    Done,
    Cancelled,

    /// <summary>At its time the note could not be published; <see cref="ScheduledPublication.Problem"/> says why.</summary>
    Failed,
}

/// <summary>That an agreed note is to be published at a time: the very version that a person saw, and no other.</summary>
public sealed class ScheduledPublication : IVersioned
{
    public const int TextLength = 1000;

    public int Id { get; set; }

    public int MeetingId { get; set; }

    public Meeting? Meeting { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>The version of the note that was seen; a note that changed since is not published.</summary>
    public int NoteVersion { get; set; }

    public string? ChangeNote { get; set; }

    public string? PreElectionReason { get; set; }

    public Guid? ByUserId { get; set; }

    public required string ByName { get; set; }

    public ScheduleState State { get; set; }

    public string? Problem { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<ScheduledPublication>
    {
        public void Configure(EntityTypeBuilder<ScheduledPublication> builder)
        {
            builder.Property(schedule => schedule.ChangeNote).HasMaxLength(TextLength);
            builder.Property(schedule => schedule.PreElectionReason).HasMaxLength(TextLength);
            builder.Property(schedule => schedule.Problem).HasMaxLength(TextLength);
            builder.Property(schedule => schedule.ByName).HasMaxLength(NoteStep.ByNameLength);
            builder.HasIndex(schedule => new { schedule.State, schedule.At });
            builder.HasOne(schedule => schedule.Meeting).WithMany().HasForeignKey(schedule => schedule.MeetingId);
        }
    }
}
