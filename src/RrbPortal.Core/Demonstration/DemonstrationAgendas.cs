using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Demonstration;

/// <summary>
/// Meetings to come: one whose agenda was issued, changed and issued again, and one that is planned and began with the
/// board's standing items.
/// </summary>
public sealed class DemonstrationAgendas(
    PortalDbContext db, AgendaTemplateService templates, MeetingService meetings, AgendaService agendas, AgendaQueries queries, AgendaIssuing issuing)
{
    private static readonly (string Title, AgendaItemFacts Planned)[] Issued =
    [
        ("Welcome", new() { Title = "Welcome, and minutes of the previous meeting", Kind = ItemKind.PreviousMinutes, PlannedMinutes = 10 }),
        ("Open actions", new() { Title = "Open actions", Kind = ItemKind.PreviousActions, PlannedMinutes = 15, LeadOrganisation = "MOPAC" }),
        ("Thematic session – Electronic monitoring", new() { Title = "Thematic session – Electronic monitoring", PlannedMinutes = 60, LeadOrganisation = "London Probation", Presenter = "Head of electronic monitoring" }),
        ("Forward plan for next year", new() { Title = "Forward plan for next year", PlannedMinutes = 15 }),
        ("Any other business", new() { Title = "Any other business", Kind = ItemKind.AnyOtherBusiness, PlannedMinutes = 5 }),
    ];

    internal async Task LoadAsync(int boardId, Change secretary, DateOnly today, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        (await db.Boards.SingleAsync(board => board.Id == boardId, ct)).PublishesAgendas = true;
        await db.SaveChangesAsync(ct);
        Done(await templates.AddAsync(new AddAgendaTemplate(boardId, UsualItems.Template), secretary, ct));
        Done(await templates.AddAsync(new AddAgendaTemplate(boardId, ThematicSession), secretary, ct));
        await IssueAsync(await db.Meetings.Where(meeting => meeting.BoardId == boardId && meeting.State == MeetingState.Planned).Select(meeting => meeting.Id).SingleAsync(ct), secretary, ct);
        await PlanAsync(boardId, secretary, DemonstrationDates.Meeting(today, 14), ct);
    }

    private static AgendaTemplateFacts ThematicSession { get; } = new()
    {
        Name = "Thematic session",
        Items =
        [
            new TemplateItem { Title = "Thematic session", PlannedMinutes = 5 },
            new TemplateItem { Title = "What the figures say", PlannedMinutes = 15, IsSubItem = true },
            new TemplateItem { Title = "Lived experience", PlannedMinutes = 20, IsSubItem = true },
            new TemplateItem { Title = "What the board can do", PlannedMinutes = 20, IsSubItem = true },
        ],
    };

    private async Task IssueAsync(int meetingId, Change secretary, CancellationToken ct)
    {
        foreach (var (title, planned) in Issued)
        {
            await ReplanAsync(meetingId, title, planned, secretary, ct);
        }

        var closed = Done(await agendas.AddAsync(
            new AddAgendaItem { MeetingId = meetingId, Item = new() { Title = "A contract for tags", Audience = ItemAudience.Closed, PlannedMinutes = 15, LeadOrganisation = "MOPAC" } }, secretary, ct));
        await BeforeTheLastAsync(meetingId, closed, secretary, ct);
        await IssueAsync(meetingId, change: null, secretary, ct);

        await ReplanAsync(meetingId, "Thematic session – Electronic monitoring", Issued[2].Planned with { PlannedMinutes = 50 }, secretary, ct);
        var late = Done(await agendas.AddAsync(
            new AddAgendaItem
            {
                MeetingId = meetingId,
                Item = new() { Title = "Winter pressure on approved premises", PlannedMinutes = 10, LeadOrganisation = "Clinks", LateReason = "The premises asked for help after the agenda was issued, and the winter does not wait for the next meeting." },
            },
            secretary,
            ct));
        await BeforeTheLastAsync(meetingId, late, secretary, ct);
        await IssueAsync(meetingId, "A late item on winter pressure was added. The thematic session is ten minutes shorter.", secretary, ct);
    }

    private async Task PlanAsync(int boardId, Change secretary, DateOnly date, CancellationToken ct)
    {
        var facts = new MeetingFacts { Date = date, Start = new TimeOnly(14, 0), End = new TimeOnly(16, 0), Place = "City Hall", Mode = MeetingMode.Hybrid };
        var meetingId = Done(await meetings.AddAsync(new AddMeeting { BoardId = boardId, Facts = facts }, secretary, ct));
        foreach (var (title, minutes, lead) in new[] { ("Prison leavers without a bank account", 30, "Department for Work and Pensions"), ("A year of the peer support scheme", 45, "Clinks") })
        {
            var item = Done(await agendas.AddAsync(
                new AddAgendaItem { MeetingId = meetingId, Item = new() { Title = title, PlannedMinutes = minutes, LeadOrganisation = lead } }, secretary, ct));
            await BeforeTheLastAsync(meetingId, item, secretary, ct);
        }
    }

    private async Task ReplanAsync(int meetingId, string title, AgendaItemFacts planned, Change secretary, CancellationToken ct)
    {
        var id = await db.AgendaItems.Where(item => item.MeetingId == meetingId && item.Title == title).Select(item => item.Id).SingleAsync(ct);
        var stored = (await queries.ItemAsync(meetingId, id, secretary.Rights, ct))!;
        var facts = planned with { PublicText = stored.Item.PublicText, InternalText = stored.Item.InternalText, Themes = stored.Item.Themes };
        Done(await agendas.EditAsync(new EditAgendaItem { MeetingId = meetingId, Id = id, Version = stored.Version, Item = facts }, secretary, ct));
    }

    private async Task BeforeTheLastAsync(int meetingId, int itemId, Change secretary, CancellationToken ct)
    {
        var last = await db.AgendaItems.Where(item => item.MeetingId == meetingId && item.Kind == ItemKind.AnyOtherBusiness).Select(item => item.Id).SingleAsync(ct);
        Done(await agendas.PlaceAsync(new PlaceAgendaItem(meetingId, itemId, ParentId: null, BeforeId: last), secretary, ct));
    }

    private async Task IssueAsync(int meetingId, string? change, Change secretary, CancellationToken ct)
    {
        var version = await db.Notes.Where(note => note.MeetingId == meetingId).Select(note => note.Version).SingleAsync(ct);
        Done(await issuing.IssueAsync(new IssueAgenda { MeetingId = meetingId, Version = version, Change = change }, secretary, ct));
    }

    private static int Done(Outcome outcome)
        => outcome is Outcome.Done done ? done.Id : throw new InvalidOperationException($"The demonstration's agendas cannot be loaded: {outcome}.");
}
