using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.Records;

/// <summary>The terms of reference of a board, as its secretariat keeps them: one row a board.</summary>
public sealed class BoardTerms : IVersioned
{
    public int Id { get; set; }

    public int BoardId { get; set; }

    /// <summary>In Markdown; null where they were taken away.</summary>
    public string? Text { get; set; }

    /// <summary>The day they were agreed; null where it is not known.</summary>
    public DateOnly? AgreedOn { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<BoardTerms>
    {
        public void Configure(EntityTypeBuilder<BoardTerms> builder)
        {
            builder.ToTable("BoardTerms");
            builder.HasOne<Board>().WithMany().HasForeignKey(terms => terms.BoardId);
            builder.HasIndex(terms => terms.BoardId).IsUnique();
        }
    }
}
