using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.Records;

/// <summary>
/// Where a note stands on its way to the public. <see cref="Correcting"/> means that a published note is being
/// changed: the public goes on reading the published revision until the correction is published.
/// </summary>
public enum NoteState
{
    Draft,
    InReview,
    Agreed,
    Published,
    Correcting,
    Withdrawn,
}

/// <summary>The note of one meeting: its state, and every step that led there.</summary>
public sealed class Note : IVersioned
{
    public int Id { get; set; }

    public int MeetingId { get; set; }

    public NoteState State { get; set; }

    public List<NoteStep> Steps { get; } = [];

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<Note>
    {
        public void Configure(EntityTypeBuilder<Note> builder)
            => builder.HasMany(note => note.Steps).WithOne().HasForeignKey(step => step.NoteId);
    }
}

/// <summary>One change of a note's state: who, when, and what was said with it. Never changed afterwards.</summary>
public sealed class NoteStep
{
    public const int CommentLength = 1000;
    public const int ByNameLength = 200;

    public int Id { get; set; }

    public int NoteId { get; set; }

    public NoteState From { get; set; }

    public NoteState To { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid? ByUserId { get; set; }

    /// <summary>The name at that time, so that history outlives an account.</summary>
    public required string ByName { get; set; }

    public string? Comment { get; set; }

    /// <summary>Why it was published in a pre-election period; null outside one.</summary>
    public string? PreElectionReason { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<NoteStep>
    {
        public void Configure(EntityTypeBuilder<NoteStep> builder)
        {
            builder.Property(step => step.ByName).HasMaxLength(ByNameLength);
            builder.Property(step => step.Comment).HasMaxLength(CommentLength);
            builder.Property(step => step.PreElectionReason).HasMaxLength(CommentLength);
        }
    }
}
