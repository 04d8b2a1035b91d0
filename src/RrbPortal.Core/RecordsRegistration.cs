using Microsoft.Extensions.DependencyInjection;
using RrbPortal.Core.Actions;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Decisions;
using RrbPortal.Core.ForwardPlan;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Memory;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Organisations;
using RrbPortal.Core.Pictures;
using RrbPortal.Core.Profiles;
using RrbPortal.Core.Remedies;
using RrbPortal.Core.Reviewing;
using RrbPortal.Core.Themes;
using RrbPortal.Core.Writing;

namespace RrbPortal.Core;

/// <summary>Puts the working copy's services and queries into the container.</summary>
internal static class RecordsRegistration
{
    public static IServiceCollection AddRecords(this IServiceCollection services)
    {
        services.AddScoped<WorkingCopy>().AddScoped<NoteService>().AddScoped<AgreementService>().AddScoped<AgreementQueries>();
        services.AddScoped<OrganisationQueries>().AddScoped<OrganisationService>();
        services.AddScoped<RegisterQueries>().AddScoped<OrganisationRemoval>().AddScoped<MergeService>();
        services.AddScoped<UnknownNameQueries>().AddScoped<PrintedNameService>();
        services.AddScoped<MeetingQueries>().AddScoped<OverviewQueries>().AddScoped<MeetingService>();
        services.AddScoped<AttendanceQueries>().AddScoped<AttendanceService>();
        services.AddScoped<AgendaQueries>().AddScoped<ItemOptions>().AddScoped<AgendaService>();
        services.AddScoped<StandingItems>().AddScoped<AgendaTemplateQueries>().AddScoped<AgendaTemplateService>();
        services.AddScoped<EarlierMeetings>().AddScoped<PlannedAgendaQueries>().AddScoped<AgendaCarrying>();
        services.AddScoped<AgendaIssuing>().AddScoped<IssuedAgendaQueries>().AddScoped<KnownAgendas>();
        services.AddScoped<DecisionQueries>().AddScoped<DecisionService>();
        services.AddScoped<ActionQueries>().AddScoped<ActionService>();
        services.AddScoped<SpokenFor>().AddScoped<ActionRegisterQueries>().AddScoped<ActionStories>().AddScoped<ActionUpdateService>();
        services.AddScoped<MemberActionQueries>().AddScoped<PreviousActions>().AddScoped<ReportedActions>().AddScoped<ActionReminders>();
        services.AddScoped<PictureQueries>();
        services.AddScoped<RemedyService>();
        services.AddScoped<ThemeQueries>().AddScoped<ThemeShelf>().AddScoped<ThemeService>();
        services.AddScoped<WritingQueries>().AddScoped<WritingService>().AddScoped<HeldTexts>().AddScoped<HeldOffers>().AddScoped<NoteMargins>().AddScoped<OutcomeShortcuts>();
        services.AddScoped<DraftQueries>().AddScoped<ReviewQueries>().AddScoped<RoundService>().AddScoped<ReviewPost>().AddScoped<PrivateNoteList>().AddScoped<ReviewReminders>();
        services.AddScoped<MemberReviews>().AddScoped<CommentService>().AddScoped<AnsweringService>().AddScoped<DraftLooks>().AddScoped<PrivateNotes>();
        services.AddScoped<NewItems>().AddScoped<ForwardPlanService>().AddScoped<PlanTaking>();
        services.AddScoped<ForwardPlanQueries>().AddScoped<MemberPlanQueries>().AddScoped<PlanProposals>();
        services.AddScoped<ProfileQueries>().AddScoped<MembershipService>().AddScoped<TermsService>();
        services.AddScoped<BoardMemory>().AddScoped<OrganisationMemory>().AddScoped<ThreadMemory>().AddScoped<ThreadService>();
        return services;
    }
}
