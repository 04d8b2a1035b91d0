using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RrbPortal.Data.Records;

namespace RrbPortal.Data.System;

/// <summary>Files that came in together; what one of them says helps to understand the others.</summary>
public sealed class ImportBatch : IVersioned
{
    public int Id { get; set; }

    public int BoardId { get; set; }

    public Board? Board { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid? ByUserId { get; set; }

    public required string ByName { get; set; }

    public ImportBatchState State { get; set; }

    public List<ImportFile> Files { get; } = [];

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<ImportBatch>
    {
        public void Configure(EntityTypeBuilder<ImportBatch> builder)
        {
            builder.Property(batch => batch.ByName).HasMaxLength(NoteStep.ByNameLength);
            builder.HasOne(batch => batch.Board).WithMany().HasForeignKey(batch => batch.BoardId);
            builder.HasMany(batch => batch.Files).WithOne(file => file.Batch).HasForeignKey(file => file.ImportBatchId);
        }
    }
}

/// <summary>Whether the files of a batch are being read.</summary>
public enum ImportBatchState
{
    /// <summary>Files are read one after the other; a portal that starts again goes on with it.</summary>
    Reading,

    /// <summary>Somebody stopped it; it can be taken up again.</summary>
    Stopped,

    /// <summary>Every file was read, or refused with a reason.</summary>
    Read,
}

public enum ImportFileState
{
    /// <summary>Handed in and kept; not read yet.</summary>
    Received,

    /// <summary>Read; a person has yet to look at the preview.</summary>
    Waiting,

    /// <summary>A draft was made of it.</summary>
    Imported,

    /// <summary>A person looked at the preview and wanted no draft.</summary>
    Discarded,

    /// <summary>The file could not be read; <see cref="ImportFile.Problem"/> says why.</summary>
    Refused,

    /// <summary>The same file, byte for byte, is here already.</summary>
    Duplicate,

    /// <summary>It was put into a meeting that was here before.</summary>
    BroughtIn,
}

/// <summary>One file of an import, with its text as it came, so that nothing of it can be lost. Internal.</summary>
public sealed class ImportFile : IVersioned
{
    public const int FileNameLength = 255;
    public const int HashLength = 64;
    public const int ProblemLength = 1000;
    public const int FormatLength = 30;

    public int Id { get; set; }

    public int ImportBatchId { get; set; }

    public ImportBatch? Batch { get; set; }

    public required string FileName { get; set; }

    public ImportFileState State { get; set; }

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal: the same file twice is noticed by it.</summary>
    public required string Sha256 { get; set; }

    /// <summary>The text as lines, in the reader's intermediate form; null for a file that is not read yet, or refused.</summary>
    public string? SourceText { get; set; }

    /// <summary>Where each line of <see cref="SourceText"/> stands in the original, a line each; null where the line number says it.</summary>
    public string? Origins { get; set; }

    /// <summary>What kind of file it was: "Word", "Pdf"; null until it is read.</summary>
    public string? Format { get; set; }

    /// <summary>What the reader did on the way to the text, a sentence a line.</summary>
    public string? Notices { get; set; }

    public ImportFileContent? Content { get; set; }

    public List<FindingAnswer> Answers { get; } = [];

    public string? Problem { get; set; }

    /// <summary>The draft that was made of it, the meeting that it was put into, or (while it waits) the meeting that it was brought in for.</summary>
    public int? MeetingId { get; set; }

    public Meeting? Meeting { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<ImportFile>
    {
        public void Configure(EntityTypeBuilder<ImportFile> builder)
        {
            builder.Property(file => file.FileName).HasMaxLength(FileNameLength);
            builder.Property(file => file.Sha256).HasMaxLength(HashLength);
            builder.Property(file => file.Problem).HasMaxLength(ProblemLength);
            builder.Property(file => file.Format).HasMaxLength(FormatLength);
            builder.HasIndex(file => file.Sha256);
            builder.HasOne(file => file.Content).WithOne().HasForeignKey<ImportFileContent>(content => content.ImportFileId);
            builder.HasOne(file => file.Meeting).WithMany().HasForeignKey(file => file.MeetingId);
        }
    }
}
