using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RrbPortal.Data.Records;

namespace RrbPortal.Data.Published;

/// <summary>What a board says of itself: purpose, members, terms of reference. Rows are added and never changed; the board's latest one counts.</summary>
public sealed class PublishedProfile
{
    public int Id { get; set; }

    public int Sequence { get; set; }

    public required string BoardSlug { get; set; }

    public required string BoardName { get; set; }

    /// <summary>From 1 for each board.</summary>
    public int Number { get; set; }

    public DateTimeOffset PublishedAt { get; set; }

    /// <summary>The profile as JSON, with its rendered HTML.</summary>
    public required string Content { get; set; }

    /// <summary>SHA-256 of the content without the rendered HTML, lower-case hexadecimal.</summary>
    public required string ContentHash { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<PublishedProfile>
    {
        public void Configure(EntityTypeBuilder<PublishedProfile> builder)
        {
            builder.ToTable("PublishedProfiles");
            builder.Property(profile => profile.BoardSlug).HasMaxLength(Board.SlugLength);
            builder.Property(profile => profile.BoardName).HasMaxLength(Board.NameLength);
            builder.Property(profile => profile.ContentHash).HasMaxLength(Publication.HashLength);
            builder.HasIndex(profile => profile.Sequence).IsUnique();
            builder.HasIndex(profile => new { profile.BoardSlug, profile.Number }).IsUnique();
        }
    }
}
