using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.Records;

/// <summary>The items with which a board's agendas begin. One template of a board is what a new meeting gets by itself.</summary>
public sealed class AgendaTemplate : IVersioned
{
    public const int NameLength = 100;

    public int Id { get; set; }

    public int BoardId { get; set; }

    public required string Name { get; set; }

    /// <summary>Whether a new meeting of the board gets these items by itself.</summary>
    public bool IsStanding { get; set; }

    public List<AgendaTemplateItem> Items { get; } = [];

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<AgendaTemplate>
    {
        public void Configure(EntityTypeBuilder<AgendaTemplate> builder)
        {
            builder.Property(template => template.Name).HasMaxLength(NameLength);
            builder.HasIndex(template => new { template.BoardId, template.Name }).IsUnique();
            builder.HasOne<Board>().WithMany().HasForeignKey(template => template.BoardId);
            builder.HasMany(template => template.Items).WithOne().HasForeignKey(item => item.AgendaTemplateId);
        }
    }
}

/// <summary>One item of a template.</summary>
public sealed class AgendaTemplateItem
{
    public int Id { get; set; }

    public int AgendaTemplateId { get; set; }

    public int Position { get; set; }

    /// <summary>Whether it stands under the item before it that is no sub-item.</summary>
    public bool IsSubItem { get; set; }

    public required string Title { get; set; }

    public ItemKind Kind { get; set; }

    public ItemAudience Audience { get; set; }

    public int? PlannedMinutes { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<AgendaTemplateItem>
    {
        public void Configure(EntityTypeBuilder<AgendaTemplateItem> builder)
            => builder.Property(item => item.Title).HasMaxLength(AgendaItem.TitleLength);
    }
}
