using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.Data;

/// <summary>
/// Every table of the portal. One sealed context per provider derives from it, so that each has its own migrations.
/// Pages for visitors never receive it: they read through <see cref="PublishedDbContext"/>.
/// </summary>
public abstract class PortalDbContext(DbContextOptions options) : IdentityUserContext<PortalUser, Guid>(options)
{
    public DbSet<Board> Boards => Set<Board>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<OrganisationAlias> OrganisationAliases => Set<OrganisationAlias>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<Attendance> Attendance => Set<Attendance>();

    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<ActionItem> ActionItems => Set<ActionItem>();

    public DbSet<Theme> Themes => Set<Theme>();

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<PublicationClock> PublicationClock => Set<PublicationClock>();

    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();

    public DbSet<UserSession> Sessions => Set<UserSession>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    public DbSet<ImportFile> ImportFiles => Set<ImportFile>();

    public DbSet<ImportFileContent> ImportFileContents => Set<ImportFileContent>();

    public DbSet<FindingAnswer> FindingAnswers => Set<FindingAnswer>();

    public DbSet<GlossaryEntry> Glossary => Set<GlossaryEntry>();

    public DbSet<ActionUpdate> ActionUpdates => Set<ActionUpdate>();

    public DbSet<ActionCounter> ActionCounters => Set<ActionCounter>();

    public DbSet<AgendaTemplate> AgendaTemplates => Set<AgendaTemplate>();

    public DbSet<AgendaVersion> AgendaVersions => Set<AgendaVersion>();

    public DbSet<ForwardPlanEntry> ForwardPlan => Set<ForwardPlanEntry>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<BoardTerms> BoardTerms => Set<BoardTerms>();

    public DbSet<Records.Thread> Threads => Set<Records.Thread>();

    public DbSet<ThreadTitle> ThreadTitles => Set<ThreadTitle>();

    public DbSet<ThreadsApart> ThreadsApart => Set<ThreadsApart>();

    public DbSet<Paper> Papers => Set<Paper>();

    public DbSet<PaperVersion> PaperVersions => Set<PaperVersion>();

    public DbSet<HeldText> HeldTexts => Set<HeldText>();

    public DbSet<ReviewRound> ReviewRounds => Set<ReviewRound>();

    public DbSet<ReviewAnswer> ReviewAnswers => Set<ReviewAnswer>();

    public DbSet<ReviewComment> ReviewComments => Set<ReviewComment>();

    public DbSet<PrivateNote> PrivateNotes => Set<PrivateNote>();

    public DbSet<DraftLook> DraftLooks => Set<DraftLook>();

    public DbSet<ScheduledPublication> ScheduledPublications => Set<ScheduledPublication>();

    public DbSet<PublishedAgenda> PublishedAgendas => Set<PublishedAgenda>();

    public DbSet<PublishedPaper> PublishedPapers => Set<PublishedPaper>();

    public DbSet<PublishedForwardPlan> PublishedForwardPlans => Set<PublishedForwardPlan>();

    public DbSet<PublishedProfile> PublishedProfiles => Set<PublishedProfile>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<Subscription> Subscriptions => Set<Subscription>();

    public DbSet<FollowedTopic> FollowedTopics => Set<FollowedTopic>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<RoleRule> RoleRules => Set<RoleRule>();

    public DbSet<SignInRecord> SignIns => Set<SignInRecord>();

    public DbSet<KeyRingEntry> KeyRing => Set<KeyRingEntry>();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.RaiseVersions();
        RefuseChangesOfHistory();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        ChangeTracker.RaiseVersions();
        RefuseChangesOfHistory();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        // Identity reads its schema version from the application's options. A context made at design time has no
        // application, and would quietly get tables without passkeys.
        if (optionsBuilder.Options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider is null)
        {
            optionsBuilder.UseApplicationServiceProvider(
                new ServiceCollection().AddIdentitySchema().BuildServiceProvider());
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        StorageConventions.Apply(configurationBuilder, Database.ProviderName);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("UserClaims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("UserLogins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("UserTokens");
        builder.Entity<IdentityUserPasskey<Guid>>().ToTable("UserPasskeys");
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
        StorageConventions.Apply(builder);
    }

    /// <summary>What was published, and what was noted about who did what, is added to and never rewritten.</summary>
    private void RefuseChangesOfHistory()
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Modified or EntityState.Deleted
                && entry.Entity is Publication or PublishedMeeting or PublishedTheme or PublishedOrganisation
                    or PublishedAgenda or PublishedPaper or PublishedForwardPlan or PublishedProfile
                    or AuditEntry or NoteStep or SignInRecord or AgendaVersion)
            {
                throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} rows are history: they are added, never changed or removed.");
            }
        }
    }
}
