using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.Records;

/// <summary>Who may read a paper.</summary>
public enum PaperAudience
{
    /// <summary>The secretariat alone; the default, so that nothing is shown by oversight.</summary>
    Secretariat,

    Members,

    /// <summary>Everybody, once the agenda or the note is published.</summary>
    Public,
}

/// <summary>A document for a meeting, under one of its items or for the meeting as a whole.</summary>
public sealed class Paper : IVersioned
{
    public const int TitleLength = 200;
    public const int ReasonLength = 500;

    public int Id { get; set; }

    /// <summary>The paper's lasting name in addresses; random, so that it tells nothing of other papers.</summary>
    public Guid PublicKey { get; set; }

    public int MeetingId { get; set; }

    public int? AgendaItemId { get; set; }

    public AgendaItem? AgendaItem { get; set; }

    /// <summary>The place among the papers of its item, from 1.</summary>
    public int Position { get; set; }

    public required string Title { get; set; }

    public PaperAudience Audience { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Why it was withdrawn; whoever could read it reads this in its place.</summary>
    public string? WithdrawalReason { get; set; }

    public List<PaperVersion> Versions { get; } = [];

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<Paper>
    {
        public void Configure(EntityTypeBuilder<Paper> builder)
        {
            builder.Property(paper => paper.Title).HasMaxLength(TitleLength);
            builder.Property(paper => paper.WithdrawalReason).HasMaxLength(ReasonLength);
            builder.HasIndex(paper => paper.PublicKey).IsUnique();
            builder.HasOne<Meeting>().WithMany().HasForeignKey(paper => paper.MeetingId);
            builder.HasOne(paper => paper.AgendaItem).WithMany().HasForeignKey(paper => paper.AgendaItemId);
            builder.HasMany(paper => paper.Versions).WithOne().HasForeignKey(version => version.PaperId);
        }
    }
}

/// <summary>One file of a paper. Rows are added and never changed; the latest one counts. The bytes lie in the file store under their hash.</summary>
public sealed class PaperVersion
{
    public const int FileNameLength = 255;
    public const int MediaTypeLength = 100;
    public const int HashLength = 64;

    public int Id { get; set; }

    public int PaperId { get; set; }

    /// <summary>From 1 for each paper.</summary>
    public int Number { get; set; }

    /// <summary>The name that the file had when it came, for whoever downloads it; never a name on disk.</summary>
    public required string FileName { get; set; }

    /// <summary>The type that the content showed, whatever the name said: "application/pdf".</summary>
    public required string MediaType { get; set; }

    /// <summary>In bytes.</summary>
    public long Length { get; set; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; set; }

    /// <summary>The pages of a PDF, where they could be counted.</summary>
    public int? Pages { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid? ByUserId { get; set; }

    public required string ByName { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<PaperVersion>
    {
        public void Configure(EntityTypeBuilder<PaperVersion> builder)
        {
            builder.Property(version => version.FileName).HasMaxLength(FileNameLength);
            builder.Property(version => version.MediaType).HasMaxLength(MediaTypeLength);
            builder.Property(version => version.Sha256).HasMaxLength(HashLength);
            builder.Property(version => version.ByName).HasMaxLength(NoteStep.ByNameLength);
            builder.HasIndex(version => new { version.PaperId, version.Number }).IsUnique();
            builder.HasIndex(version => version.Sha256);
        }
    }
}
