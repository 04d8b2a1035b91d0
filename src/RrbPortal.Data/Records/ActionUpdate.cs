using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.Records;

/// <summary>
/// What became of an action after it was undertaken: reported at a later meeting, or between meetings. Rows are added
/// and never changed, so the story of an action stays whole.
/// </summary>
public sealed class ActionUpdate
{
    public const int TextLength = 4000;

    public int Id { get; set; }

    public int ActionItemId { get; set; }

    public ActionItem? Action { get; set; }

    /// <summary>The meeting that it was reported at, or carried to; null between meetings.</summary>
    public int? MeetingId { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid? ByUserId { get; set; }

    public required string ByName { get; set; }

    /// <summary>The organisation that reports; null for the secretariat and the portal itself.</summary>
    public int? OrganisationId { get; set; }

    /// <summary>The status from then on; null where the update says something else.</summary>
    public ActionStatus? Status { get; set; }

    /// <summary>The due date from then on; null where it did not move.</summary>
    public DateOnly? DueDate { get; set; }

    public string? Text { get; set; }

    /// <summary>Whether the update is part of the public note of <see cref="MeetingId"/>, once that is published.</summary>
    public RecordAudience Audience { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<ActionUpdate>
    {
        public void Configure(EntityTypeBuilder<ActionUpdate> builder)
        {
            builder.Property(update => update.ByName).HasMaxLength(NoteStep.ByNameLength);
            builder.Property(update => update.Text).HasMaxLength(TextLength);
            builder.HasOne<Meeting>().WithMany().HasForeignKey(update => update.MeetingId);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(update => update.OrganisationId);
        }
    }
}

/// <summary>The last number that a board's register of actions gave. Two actions at once both raise it, and its version lets one of them through.</summary>
public sealed class ActionCounter : IVersioned
{
    public int BoardId { get; set; }

    public int Last { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<ActionCounter>
    {
        public void Configure(EntityTypeBuilder<ActionCounter> builder)
        {
            builder.HasKey(counter => counter.BoardId);
            builder.Property(counter => counter.BoardId).ValueGeneratedNever();
            builder.HasOne<Board>().WithOne().HasForeignKey<ActionCounter>(counter => counter.BoardId);
        }
    }
}
