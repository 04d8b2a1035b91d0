using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RrbPortal.Data.Records;

namespace RrbPortal.Data.Published;

/// <summary>
/// A public paper, or that it was withdrawn. Rows are added and never changed; for each <see cref="PaperKey"/> the row
/// with the highest <see cref="Number"/> counts.
/// </summary>
public sealed class PublishedPaper
{
    public int Id { get; set; }

    public int Sequence { get; set; }

    /// <summary>The paper's part of its public address.</summary>
    public Guid PaperKey { get; set; }

    public int Number { get; set; }

    /// <summary>The meeting's <see cref="Publication.PublicKey"/>.</summary>
    public Guid MeetingKey { get; set; }

    public required string BoardSlug { get; set; }

    public DateOnly MeetingDate { get; set; }

    public DateTimeOffset PublishedAt { get; set; }

    public required string Title { get; set; }

    /// <summary>The number of its item as a reader sees it; null for a paper of the whole meeting.</summary>
    public string? ItemNumber { get; set; }

    public required string FileName { get; set; }

    public required string MediaType { get; set; }

    /// <summary>In bytes.</summary>
    public long Length { get; set; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal; null once it is withdrawn.</summary>
    public string? Sha256 { get; set; }

    /// <summary>Why it was withdrawn, for the public to read.</summary>
    public string? WithdrawalReason { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<PublishedPaper>
    {
        public void Configure(EntityTypeBuilder<PublishedPaper> builder)
        {
            builder.ToTable("PublishedPapers");
            builder.Property(paper => paper.BoardSlug).HasMaxLength(Board.SlugLength);
            builder.Property(paper => paper.Title).HasMaxLength(Paper.TitleLength);
            builder.Property(paper => paper.ItemNumber).HasMaxLength(AgendaItem.AnchorLength);
            builder.Property(paper => paper.FileName).HasMaxLength(PaperVersion.FileNameLength);
            builder.Property(paper => paper.MediaType).HasMaxLength(PaperVersion.MediaTypeLength);
            builder.Property(paper => paper.Sha256).HasMaxLength(PaperVersion.HashLength);
            builder.Property(paper => paper.WithdrawalReason).HasMaxLength(Paper.ReasonLength);
            builder.HasIndex(paper => new { paper.PaperKey, paper.Number }).IsUnique();
            builder.HasIndex(paper => paper.MeetingKey);
        }
    }
}
