using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RrbPortal.Data.Records;

namespace RrbPortal.Data.Published;

/// <summary>
/// The one row that numbers publications. Two publications at once both raise it, and its version lets one of them
/// through: so the sequence has no gap that fills later, and a reader who has seen number n has seen all up to n.
/// </summary>
public sealed class PublicationClock : IVersioned
{
    public const int TheOnlyId = 1;

    public int Id { get; set; }

    public int Sequence { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<PublicationClock>
    {
        public void Configure(EntityTypeBuilder<PublicationClock> builder)
        {
            builder.ToTable("PublicationClock");
            builder.Property(clock => clock.Id).ValueGeneratedNever();
            builder.HasData(new PublicationClock { Id = TheOnlyId, Sequence = 0, Version = 1 });
        }
    }
}

/// <summary>Asks the clock.</summary>
public static class PublicationClocks
{
    /// <summary>The number of the last publication: one row, or none in a database that has no clock yet.</summary>
    public static IQueryable<int> Sequence(this DbSet<PublicationClock> clock)
        => clock.Where(row => row.Id == PublicationClock.TheOnlyId).Select(row => row.Sequence);
}
