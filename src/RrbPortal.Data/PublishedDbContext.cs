using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Published;

namespace RrbPortal.Data;

/// <summary>
/// The published tables, and no other: whoever holds only this type cannot reach a draft, by any query.
/// It does not track and cannot write.
/// </summary>
public sealed class PublishedDbContext(DbContextOptions<PublishedDbContext> options) : DbContext(options)
{
    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<PublishedMeeting> Meetings => Set<PublishedMeeting>();

    public DbSet<PublishedTheme> Themes => Set<PublishedTheme>();

    public DbSet<PublishedOrganisation> Organisations => Set<PublishedOrganisation>();

    public DbSet<PublishedAgenda> Agendas => Set<PublishedAgenda>();

    public DbSet<PublishedPaper> Papers => Set<PublishedPaper>();

    public DbSet<PublishedForwardPlan> ForwardPlans => Set<PublishedForwardPlan>();

    public DbSet<PublishedProfile> Profiles => Set<PublishedProfile>();

    public DbSet<PublicationClock> Clock => Set<PublicationClock>();

    /// <exception cref="NotSupportedException">Always: the published copy is written by publishing alone.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw ReadOnly();

    /// <exception cref="NotSupportedException">Always: the published copy is written by publishing alone.</exception>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) => throw ReadOnly();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
        => optionsBuilder.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => StorageConventions.Apply(configurationBuilder, Database.ProviderName);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(
            typeof(PublishedDbContext).Assembly,
            type => string.Equals(type.DeclaringType?.Namespace, typeof(Publication).Namespace, StringComparison.Ordinal));
        StorageConventions.Apply(modelBuilder);
    }

    private static NotSupportedException ReadOnly() => new("The published copy is read only here; it is written by publishing.");
}
