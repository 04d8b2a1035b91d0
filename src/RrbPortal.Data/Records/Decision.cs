using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.Records;

/// <summary>Who may read a decision or an action.</summary>
public enum RecordAudience
{
    Public,
    Internal,
}

/// <summary>A decision that a meeting took, under the item where it was taken if that is known.</summary>
public sealed class Decision : IVersioned
{
    public const int TextLength = 4000;

    public int Id { get; set; }

    public int MeetingId { get; set; }

    public int? AgendaItemId { get; set; }

    public AgendaItem? AgendaItem { get; set; }

    public int Position { get; set; }

    public required string Text { get; set; }

    /// <summary>Who decided, in the words of the note ("the Board", "the chair").</summary>
    public string? DecidedBy { get; set; }

    public RecordAudience Audience { get; set; }

    /// <summary>See <see cref="AgendaItem.Anchor"/>.</summary>
    public string? Anchor { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<Decision>
    {
        public void Configure(EntityTypeBuilder<Decision> builder)
        {
            builder.Property(decision => decision.Text).HasMaxLength(TextLength);
            builder.Property(decision => decision.DecidedBy).HasMaxLength(Organisation.NameLength);
            builder.Property(decision => decision.Anchor).HasMaxLength(AgendaItem.AnchorLength);
            builder.HasOne<Meeting>().WithMany(meeting => meeting.Decisions).HasForeignKey(decision => decision.MeetingId);
            builder.HasOne(decision => decision.AgendaItem).WithMany().HasForeignKey(decision => decision.AgendaItemId);
        }
    }
}
