using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.Records;

/// <summary>A theme under which meetings and items are found.</summary>
public sealed class Theme : IVersioned
{
    public const int SlugLength = 100;
    public const int LabelLength = 200;

    public int Id { get; set; }

    public required string Slug { get; set; }

    public required string Label { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<Theme>
    {
        public void Configure(EntityTypeBuilder<Theme> builder)
        {
            builder.Property(theme => theme.Slug).HasMaxLength(SlugLength);
            builder.Property(theme => theme.Label).HasMaxLength(LabelLength);
            builder.HasIndex(theme => theme.Slug).IsUnique();
        }
    }
}

/// <summary>A theme of a whole meeting.</summary>
public sealed class MeetingTheme
{
    public int Id { get; set; }

    public int MeetingId { get; set; }

    public int ThemeId { get; set; }

    public Theme? Theme { get; set; }

    public int Position { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<MeetingTheme>
    {
        public void Configure(EntityTypeBuilder<MeetingTheme> builder)
        {
            builder.HasIndex(link => new { link.MeetingId, link.ThemeId }).IsUnique();
            builder.HasOne<Meeting>().WithMany(meeting => meeting.Themes).HasForeignKey(link => link.MeetingId);
            builder.HasOne(link => link.Theme).WithMany().HasForeignKey(link => link.ThemeId);
        }
    }
}

/// <summary>A theme of one item.</summary>
public sealed class AgendaItemTheme
{
    public int Id { get; set; }

    public int AgendaItemId { get; set; }

    public int ThemeId { get; set; }

    public Theme? Theme { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<AgendaItemTheme>
    {
        public void Configure(EntityTypeBuilder<AgendaItemTheme> builder)
        {
            builder.HasIndex(link => new { link.AgendaItemId, link.ThemeId }).IsUnique();
            builder.HasOne<AgendaItem>().WithMany(item => item.Themes).HasForeignKey(link => link.AgendaItemId);
            builder.HasOne(link => link.Theme).WithMany().HasForeignKey(link => link.ThemeId);
        }
    }
}
