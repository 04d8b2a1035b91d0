using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Archiving;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Boards;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Demonstration;
using RrbPortal.Core.Exporting;
using RrbPortal.Core.Feeds;
using RrbPortal.Core.Findings;
using RrbPortal.Core.Importing;
using RrbPortal.Core.Mailing;
using RrbPortal.Core.OpenData;
using RrbPortal.Core.Papers;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.Reading.Documents;
using RrbPortal.Core.Search;
using RrbPortal.Core.Series;
using RrbPortal.Core.SideFiles;
using RrbPortal.Core.Subscriptions;
using RrbPortal.Core.Timeliness;
using RrbPortal.Core.Verifying;

namespace RrbPortal.Core;

/// <summary>Puts what can be done with the records into the container: one line a capability.</summary>
public static class CoreRegistration
{
    public static IServiceCollection AddPortalCore(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddRecords();
        services.AddScoped<PublishingService>().AddScoped<Repetitions>().AddScoped<ScheduleService>().AddScoped<ScheduleQueries>();
        services.AddTimeliness();
        services.AddScoped<ForwardPlanPublishing>().AddScoped<ProfilePublishing>();

        // The portal's own configuration says more, where it is there.
        services.TryAddSingleton<CheckSettings>();
        services.TryAddSingleton<SideFileSettings>();
        services.AddMailing();
        services.AddSubscriptions();
        services.AddScoped<CheckContexts>().AddScoped<FindingAnswers>();
        services.AddSingleton<AuditTrail>();
        services.AddScoped<AuditQueries>();
        services.AddScoped<AuditLog>();
        services.AddPortalAccounts();
        services.AddScoped<BoardService>();
        services.AddScoped<BoardQueries>().AddScoped<GlossaryService>().AddScoped<GlossaryQueries>();
        services.AddScoped<PublishedRecords>().AddScoped<PublishedBoards>().AddScoped<PublishedComparisons>().AddScoped<PublishedProfiles>();
        services.AddScoped<PublicFeeds>().AddScoped<PublicCalendar>().AddScoped<PublicSitemap>();
        services.AddScoped<PublishedAgendas>().AddScoped<AgendaPublishing>();
        services.AddSingleton<PublicationFollower>().AddScoped<PublicationNumbers>();
        services.AddHostedService<PublicationPolling>();
        services.AddImporting();
        services.AddPapers();
        services.AddExporting();
        services.AddOpenData();
        services.AddScoped<PaperPublishing>().AddScoped<PublishedPapers>();
        services.AddSingleton<DocumentReader>();
        services.AddScoped<NotePreviews>();
        services.AddSearch();
        services.AddVerifying();
        services.AddScoped<ArchiveContents>();
        services.AddDemonstration();
        return services;
    }
}
