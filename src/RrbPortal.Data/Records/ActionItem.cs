using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.Records;

public enum ActionStatus
{
    NotRecorded,
    Open,
    InProgress,
    Done,
    Closed,
    Carried,
}

/// <summary>Something that somebody undertook at a meeting. (The framework owns the word "Action".)</summary>
public sealed class ActionItem : IVersioned
{
    public const int TextLength = 4000;
    public const int ReferenceLength = 20;
    public const int DueAsPrintedLength = 100;

    public int Id { get; set; }

    public int MeetingId { get; set; }

    public int? AgendaItemId { get; set; }

    public AgendaItem? AgendaItem { get; set; }

    public int Position { get; set; }

    /// <summary>The reference as the note prints it ("AP3"), if it does.</summary>
    public string? Reference { get; set; }

    /// <summary>The action's running number in its board's register, given once by <see cref="ActionCounter"/> and never used again.</summary>
    public int? Number { get; set; }

    public required string Text { get; set; }

    public List<ActionOwner> Owners { get; } = [];

    public DateOnly? DueDate { get; set; }

    /// <summary>When it is due, in the words of the note, where these are no date ("before the next meeting").</summary>
    public string? DueAsPrinted { get; set; }

    /// <summary>How it stood when the note was written; part of the note.</summary>
    public ActionStatus Status { get; set; }

    /// <summary>How it stands today: <see cref="Status"/>, until a later <see cref="ActionUpdate"/> says otherwise. The note does not change with it.</summary>
    public ActionStatus CurrentStatus { get; set; }

    /// <summary>When it is due by what is known today: <see cref="DueDate"/>, until a later update moves it.</summary>
    public DateOnly? CurrentDueDate { get; set; }

    public RecordAudience Audience { get; set; }

    /// <summary>The sentence of the source that the action comes from. Internal.</summary>
    public string? SourceSentence { get; set; }

    /// <summary>For the secretariat alone.</summary>
    public string? InternalNote { get; set; }

    /// <summary>See <see cref="AgendaItem.Anchor"/>.</summary>
    public string? Anchor { get; set; }

    public List<ActionUpdate> Updates { get; } = [];

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<ActionItem>
    {
        public void Configure(EntityTypeBuilder<ActionItem> builder)
        {
            builder.Property(action => action.Reference).HasMaxLength(ReferenceLength);
            builder.Property(action => action.Text).HasMaxLength(TextLength);
            builder.Property(action => action.DueAsPrinted).HasMaxLength(DueAsPrintedLength);
            builder.Property(action => action.SourceSentence).HasMaxLength(TextLength);
            builder.Property(action => action.InternalNote).HasMaxLength(TextLength);
            builder.Property(action => action.Anchor).HasMaxLength(AgendaItem.AnchorLength);
            builder.HasOne<Meeting>().WithMany(meeting => meeting.Actions).HasForeignKey(action => action.MeetingId);
            builder.HasOne(action => action.AgendaItem).WithMany().HasForeignKey(action => action.AgendaItemId);
            builder.HasIndex(action => action.CurrentStatus);
            builder.HasMany(action => action.Updates).WithOne(update => update.Action).HasForeignKey(update => update.ActionItemId);
            builder.HasMany(action => action.Owners).WithOne().HasForeignKey(owner => owner.ActionItemId);
        }
    }
}

/// <summary>One of the organisations that undertook an action, in the words of the note.</summary>
public sealed class ActionOwner
{
    public int Id { get; set; }

    public int ActionItemId { get; set; }

    public int Position { get; set; }

    public required string AsPrinted { get; set; }

    public int? OrganisationId { get; set; }

    public Organisation? Organisation { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<ActionOwner>
    {
        public void Configure(EntityTypeBuilder<ActionOwner> builder)
        {
            builder.Property(owner => owner.AsPrinted).HasMaxLength(Organisation.NameLength);
            builder.HasOne(owner => owner.Organisation).WithMany().HasForeignKey(owner => owner.OrganisationId);
        }
    }
}
