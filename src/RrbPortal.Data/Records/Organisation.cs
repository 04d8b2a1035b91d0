using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.Records;

/// <summary>An organisation as the secretariat knows it: one canonical name, and the ways in which notes print it.</summary>
public sealed class Organisation : IVersioned
{
    public const int SlugLength = 100;
    public const int NameLength = 200;
    public const int AbbreviationLength = 40;

    public int Id { get; set; }

    /// <summary>The organisation's part of public addresses.</summary>
    public required string Slug { get; set; }

    public required string Name { get; set; }

    public string? Abbreviation { get; set; }

    /// <summary>The first day of the body; null where it is not known or does not matter.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>The last day of a body that has ended.</summary>
    public DateOnly? ValidUntil { get; set; }

    /// <summary>The body that took over.</summary>
    public int? SuccessorId { get; set; }

    public Organisation? Successor { get; set; }

    /// <summary>The body that this one is a part of.</summary>
    public int? PartOfId { get; set; }

    public Organisation? PartOf { get; set; }

    /// <summary>
    /// The entry that took over the names of this one, when somebody found that both are the same body. The row stays:
    /// published records have its slug in their addresses.
    /// </summary>
    public int? MergedIntoId { get; set; }

    public Organisation? MergedInto { get; set; }

    public List<OrganisationAlias> Aliases { get; } = [];

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<Organisation>
    {
        public void Configure(EntityTypeBuilder<Organisation> builder)
        {
            builder.Property(organisation => organisation.Slug).HasMaxLength(SlugLength);
            builder.Property(organisation => organisation.Name).HasMaxLength(NameLength);
            builder.Property(organisation => organisation.Abbreviation).HasMaxLength(AbbreviationLength);
            builder.HasIndex(organisation => organisation.Slug).IsUnique();
            builder.HasOne(organisation => organisation.Successor).WithMany().HasForeignKey(organisation => organisation.SuccessorId);
            builder.HasOne(organisation => organisation.PartOf).WithMany().HasForeignKey(organisation => organisation.PartOfId);
            builder.HasOne(organisation => organisation.MergedInto).WithMany().HasForeignKey(organisation => organisation.MergedIntoId);
            builder.HasMany(organisation => organisation.Aliases).WithOne().HasForeignKey(alias => alias.OrganisationId);
        }
    }
}

/// <summary>One way in which an organisation is printed. The canonical name and the abbreviation are aliases too.</summary>
public sealed class OrganisationAlias
{
    public int Id { get; set; }

    public int OrganisationId { get; set; }

    public required string AsPrinted { get; set; }

    /// <summary>
    /// <see cref="AsPrinted"/> folded for comparison, so that both databases find the same alias
    /// whatever their collation. One key belongs to one organisation.
    /// </summary>
    public required string Key { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<OrganisationAlias>
    {
        public void Configure(EntityTypeBuilder<OrganisationAlias> builder)
        {
            builder.Property(alias => alias.AsPrinted).HasMaxLength(Organisation.NameLength);
            builder.Property(alias => alias.Key).HasMaxLength(Organisation.NameLength);
            builder.HasIndex(alias => alias.Key).IsUnique();
        }
    }
}
