using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.Records;

/// <summary>Whether the public may read an item. Of a closed item the public learns that there was one, and no more.</summary>
public enum ItemAudience
{
    Open,
    Closed,
}

/// <summary>An item of a meeting, or (with <see cref="ParentId"/>) a sub-item of one. Two levels, no more.</summary>
public sealed class AgendaItem : IVersioned
{
    public const int TitleLength = 300;
    public const int AnchorLength = 40;

    public int Id { get; set; }

    public int MeetingId { get; set; }

    public int? ParentId { get; set; }

    public AgendaItem? Parent { get; set; }

    /// <summary>The place among its siblings, from 1. The number that a reader sees follows from it.</summary>
    public int Position { get; set; }

    public required string Title { get; set; }

    public ItemAudience Audience { get; set; }

    /// <summary>The public text, in Markdown.</summary>
    public string? PublicText { get; set; }

    /// <summary>Text for the board and its secretariat, in Markdown. It never becomes public.</summary>
    public string? InternalText { get; set; }

    /// <summary>
    /// The item's anchor in its public address, given at the first publication and kept for good,
    /// so that a link to an item outlives a change of order. Null until then.
    /// </summary>
    public string? Anchor { get; set; }

    public List<AgendaItemTheme> Themes { get; } = [];

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<AgendaItem>
    {
        public void Configure(EntityTypeBuilder<AgendaItem> builder)
        {
            builder.Property(item => item.Title).HasMaxLength(TitleLength);
            builder.Property(item => item.Anchor).HasMaxLength(AnchorLength);
            builder.HasOne<Meeting>().WithMany(meeting => meeting.Items).HasForeignKey(item => item.MeetingId);
            builder.HasOne(item => item.Parent).WithMany().HasForeignKey(item => item.ParentId);
        }
    }
}
