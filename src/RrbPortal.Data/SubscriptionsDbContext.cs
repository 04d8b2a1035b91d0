using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.Providers;
using RrbPortal.Data.System;

namespace RrbPortal.Data;

/// <summary>
/// Who follows what by mail, and no other table: pages for visitors write here and nowhere else, and whoever holds only
/// this type reaches no record, no account and no mail.
/// </summary>
public sealed class SubscriptionsDbContext(DbContextOptions<SubscriptionsDbContext> options) : DbContext(options)
{
    public DbSet<Subscription> Subscriptions => Set<Subscription>();

    public DbSet<FollowedTopic> Topics => Set<FollowedTopic>();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.RaiseVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        ChangeTracker.RaiseVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => StorageConventions.Apply(configurationBuilder, Database.ProviderName);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new Subscription.Storage());
        modelBuilder.ApplyConfiguration(new FollowedTopic.Storage());
        StorageConventions.Apply(modelBuilder);
    }
}
