using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RrbPortal.Data.Records;

namespace RrbPortal.Data.Published;

/// <summary>An organisation in the published attendance of one meeting, so that meetings can be found by it.</summary>
public sealed class PublishedOrganisation
{
    public int Id { get; set; }

    public int PublicationId { get; set; }

    /// <summary>The address part of the organisation in the register, or of the printed name where the register has none.</summary>
    public required string Slug { get; set; }

    public required string Name { get; set; }

    public Presence Presence { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<PublishedOrganisation>
    {
        public void Configure(EntityTypeBuilder<PublishedOrganisation> builder)
        {
            builder.ToTable("PublishedOrganisations");
            builder.Property(organisation => organisation.Slug).HasMaxLength(Organisation.SlugLength);
            builder.Property(organisation => organisation.Name).HasMaxLength(Organisation.NameLength);
            builder.HasIndex(organisation => organisation.Slug);
        }
    }
}
