using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.System;

/// <summary>
/// The bytes of an imported file, exactly as they came: nothing of a source can be lost, and a better reader can read
/// it again. In a table of its own, so that lists of files never load them. Internal.
/// </summary>
public sealed class ImportFileContent
{
    public int ImportFileId { get; set; }

    public required byte[] Bytes { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<ImportFileContent>
    {
        public void Configure(EntityTypeBuilder<ImportFileContent> builder) => builder.HasKey(content => content.ImportFileId);
    }
}
