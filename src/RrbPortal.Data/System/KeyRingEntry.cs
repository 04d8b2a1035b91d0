using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.System;

/// <summary>A key of the data protection key ring, as XML: all web processes on one database share them.</summary>
public sealed class KeyRingEntry
{
    public const int FriendlyNameLength = 200;

    public int Id { get; set; }

    public string? FriendlyName { get; set; }

    public required string Xml { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<KeyRingEntry>
    {
        public void Configure(EntityTypeBuilder<KeyRingEntry> builder)
        {
            builder.ToTable("KeyRing");
            builder.Property(entry => entry.FriendlyName).HasMaxLength(FriendlyNameLength);
        }
    }
}
