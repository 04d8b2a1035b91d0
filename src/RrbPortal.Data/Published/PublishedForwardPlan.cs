using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RrbPortal.Data.Records;

namespace RrbPortal.Data.Published;

/// <summary>The public part of a board's forward plan. Rows are added and never changed; the board's latest one counts.</summary>
public sealed class PublishedForwardPlan
{
    public int Id { get; set; }

    public int Sequence { get; set; }

    public required string BoardSlug { get; set; }

    public required string BoardName { get; set; }

    /// <summary>From 1 for each board.</summary>
    public int Number { get; set; }

    public DateTimeOffset PublishedAt { get; set; }

    /// <summary>The plan as JSON.</summary>
    public required string Content { get; set; }

    /// <summary>SHA-256 of the content, lower-case hexadecimal.</summary>
    public required string ContentHash { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<PublishedForwardPlan>
    {
        public void Configure(EntityTypeBuilder<PublishedForwardPlan> builder)
        {
            builder.ToTable("PublishedForwardPlans");
            builder.Property(plan => plan.BoardSlug).HasMaxLength(Board.SlugLength);
            builder.Property(plan => plan.BoardName).HasMaxLength(Board.NameLength);
            builder.Property(plan => plan.ContentHash).HasMaxLength(Publication.HashLength);
            builder.HasIndex(plan => plan.Sequence).IsUnique();
            builder.HasIndex(plan => new { plan.BoardSlug, plan.Number }).IsUnique();
        }
    }
}
