using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RrbPortal.Data.Records;

namespace RrbPortal.Data.Published;

/// <summary>
/// The public part of an issued agenda, before there is a note. Rows are added and never changed; the one with the
/// highest <see cref="Number"/> counts.
/// </summary>
public sealed class PublishedAgenda
{
    public int Id { get; set; }

    /// <summary>See <see cref="Publication.Sequence"/>: notes, agendas, plans and papers share one clock.</summary>
    public int Sequence { get; set; }

    /// <summary>See <see cref="Publication.PublicKey"/>.</summary>
    public Guid PublicKey { get; set; }

    /// <summary>From 1 for each meeting; in no relation to the versions that only members saw.</summary>
    public int Number { get; set; }

    public required string BoardSlug { get; set; }

    public required string BoardName { get; set; }

    public DateOnly MeetingDate { get; set; }

    public DateTimeOffset PublishedAt { get; set; }

    /// <summary>Planned, cancelled or postponed, as it is to be told in public.</summary>
    public MeetingState State { get; set; }

    /// <summary>The agenda as JSON.</summary>
    public required string Content { get; set; }

    /// <summary>SHA-256 of the content, lower-case hexadecimal.</summary>
    public required string ContentHash { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<PublishedAgenda>
    {
        public void Configure(EntityTypeBuilder<PublishedAgenda> builder)
        {
            builder.ToTable("PublishedAgendas");
            builder.Property(agenda => agenda.BoardSlug).HasMaxLength(Board.SlugLength);
            builder.Property(agenda => agenda.BoardName).HasMaxLength(Board.NameLength);
            builder.Property(agenda => agenda.ContentHash).HasMaxLength(Publication.HashLength);
            builder.HasIndex(agenda => agenda.Sequence).IsUnique();
            builder.HasIndex(agenda => new { agenda.PublicKey, agenda.Number }).IsUnique();
            builder.HasIndex(agenda => new { agenda.BoardSlug, agenda.MeetingDate });
        }
    }
}
