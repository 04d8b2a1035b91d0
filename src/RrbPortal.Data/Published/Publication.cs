using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RrbPortal.Data.Records;

namespace RrbPortal.Data.Published;

public enum PublicationEvent
{
    Published,
    Corrected,
    Withdrawn,
}

/// <summary>
/// One act of publishing: a first note, a correction, or a withdrawal. Rows are added and never changed;
/// what the public reads of a meeting is the row with the highest <see cref="Revision"/>.
/// Everything in this folder is public.
/// </summary>
public sealed class Publication
{
    public const int ExplanationLength = 1000;
    public const int HashLength = 64;

    public int Id { get; set; }

    /// <summary>Rises by one with each publication on this database; caches and indexes follow it.</summary>
    public int Sequence { get; set; }

    /// <summary>The meeting that it speaks of; the same through all revisions, and in no relation to internal numbers.</summary>
    public Guid PublicKey { get; set; }

    /// <summary>From 1 for each <see cref="PublicKey"/>.</summary>
    public int Revision { get; set; }

    public PublicationEvent Event { get; set; }

    public required string BoardSlug { get; set; }

    public required string BoardName { get; set; }

    public DateOnly MeetingDate { get; set; }

    public DateTimeOffset PublishedAt { get; set; }

    /// <summary>The change note of a correction, or the reason of a withdrawal; for the public to read.</summary>
    public string? Explanation { get; set; }

    /// <summary>SHA-256 of the published content, lower-case hexadecimal; null for a withdrawal.</summary>
    public string? ContentHash { get; set; }

    public PublishedMeeting? Meeting { get; set; }

    public List<PublishedTheme> Themes { get; } = [];

    public List<PublishedOrganisation> Organisations { get; } = [];

    internal sealed class Storage : IEntityTypeConfiguration<Publication>
    {
        public void Configure(EntityTypeBuilder<Publication> builder)
        {
            builder.ToTable("Publications");
            builder.Property(publication => publication.BoardSlug).HasMaxLength(Board.SlugLength);
            builder.Property(publication => publication.BoardName).HasMaxLength(Board.NameLength);
            builder.Property(publication => publication.Explanation).HasMaxLength(ExplanationLength);
            builder.Property(publication => publication.ContentHash).HasMaxLength(HashLength);
            builder.HasIndex(publication => publication.Sequence).IsUnique();
            builder.HasIndex(publication => new { publication.PublicKey, publication.Revision }).IsUnique();
            builder.HasIndex(publication => new { publication.BoardSlug, publication.MeetingDate });
            builder.HasOne(publication => publication.Meeting).WithOne().HasForeignKey<PublishedMeeting>(meeting => meeting.PublicationId);
            builder.HasMany(publication => publication.Themes).WithOne().HasForeignKey(theme => theme.PublicationId);
            builder.HasMany(publication => publication.Organisations).WithOne().HasForeignKey(organisation => organisation.PublicationId);
        }
    }
}
