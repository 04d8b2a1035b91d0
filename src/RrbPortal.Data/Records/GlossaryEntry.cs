using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.Records;

/// <summary>A term of a board's own glossary: whoever reads its notes can look it up, so that notes need not spell it out.</summary>
public sealed class GlossaryEntry : IVersioned
{
    public const int TermLength = 60;
    public const int MeaningLength = 200;

    public int Id { get; set; }

    public int BoardId { get; set; }

    /// <summary>As printed, letter for letter: "OoCD".</summary>
    public required string Term { get; set; }

    public required string Meaning { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<GlossaryEntry>
    {
        public void Configure(EntityTypeBuilder<GlossaryEntry> builder)
        {
            builder.Property(entry => entry.Term).HasMaxLength(TermLength);
            builder.Property(entry => entry.Meaning).HasMaxLength(MeaningLength);
            builder.HasOne<Board>().WithMany().HasForeignKey(entry => entry.BoardId);
        }
    }
}
