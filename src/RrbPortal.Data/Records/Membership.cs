using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.Records;

/// <summary>As what an organisation sits on a board; in the order in which a list of members names them.</summary>
public enum MembershipCapacity
{
    NotRecorded,
    Chair,
    DeputyChair,
    Member,
    Adviser,
    Observer,
    Secretariat,
}

/// <summary>That an organisation belongs to a board. Who speaks for it there is not kept: that is a matter of accounts.</summary>
public sealed class Membership : IVersioned
{
    public int Id { get; set; }

    public int BoardId { get; set; }

    /// <summary>The place among the board's members, from 1.</summary>
    public int Position { get; set; }

    public MembershipCapacity Capacity { get; set; }

    /// <summary>The organisation of the register that is meant; null while that is undecided.</summary>
    public int? OrganisationId { get; set; }

    public Organisation? Organisation { get; set; }

    /// <summary>The organisation in the words that the public reads.</summary>
    public required string OrganisationAsPrinted { get; set; }

    /// <summary>The first day; null where it is not known.</summary>
    public DateOnly? Since { get; set; }

    /// <summary>Whether it belongs to the board no more; the day may be unknown.</summary>
    public bool HasEnded { get; set; }

    /// <summary>The last day: of one that has ended, or one to come that is known already. Null where none is known.</summary>
    public DateOnly? Until { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<Membership>
    {
        public void Configure(EntityTypeBuilder<Membership> builder)
        {
            builder.ToTable("Memberships");
            builder.Property(membership => membership.OrganisationAsPrinted).HasMaxLength(Records.Organisation.NameLength);
            builder.HasOne<Board>().WithMany().HasForeignKey(membership => membership.BoardId);
            builder.HasOne(membership => membership.Organisation).WithMany().HasForeignKey(membership => membership.OrganisationId);
        }
    }
}
