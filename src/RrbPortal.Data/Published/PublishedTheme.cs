using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RrbPortal.Data.Records;

namespace RrbPortal.Data.Published;

/// <summary>A theme of one publication: of the whole meeting, or (with <see cref="ItemAnchor"/>) of one item.</summary>
public sealed class PublishedTheme
{
    public int Id { get; set; }

    public int PublicationId { get; set; }

    public required string Slug { get; set; }

    public required string Label { get; set; }

    public string? ItemAnchor { get; set; }

    public string? ItemTitle { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<PublishedTheme>
    {
        public void Configure(EntityTypeBuilder<PublishedTheme> builder)
        {
            builder.ToTable("PublishedThemes");
            builder.Property(theme => theme.Slug).HasMaxLength(Theme.SlugLength);
            builder.Property(theme => theme.Label).HasMaxLength(Theme.LabelLength);
            builder.Property(theme => theme.ItemAnchor).HasMaxLength(AgendaItem.AnchorLength);
            builder.Property(theme => theme.ItemTitle).HasMaxLength(AgendaItem.TitleLength);
            builder.HasIndex(theme => theme.Slug);
        }
    }
}
