using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Agendas;

/// <summary>The working copy of an agenda: minutes, places, late items, and what the first items fill themselves with.</summary>
public sealed class PlanningTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Agenda_WithMinutes_SaysWhenEachItemBegins(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        await Given.Organisation("Clinks").SavedIn(db);
        var meeting = await Given.Meeting(board).Standing(MeetingState.Planned)
            .With(record => (record.Start, record.End) = (new TimeOnly(14, 0), new TimeOnly(15, 0)))
            .Item("Welcome", more: item => item.With(record => record.PlannedMinutes = 10))
            .SavedIn(db);
        var change = Given.BySecretariatOf(board);

        await portal.Of<AgendaService>().AddAsync(
            new AddAgendaItem { MeetingId = meeting.Id, Item = new() { Title = "Housing", PlannedMinutes = 60, LeadOrganisation = "clinks", Presenter = " Ada  Jones " } }, change, default);

        var agenda = await portal.Of<PlannedAgendaQueries>().OfMeetingAsync(meeting.Id, change.Rights, default);
        Assert.Equal(["14:00 1 Welcome", "14:10 2 Housing"], agenda!.Items.Select(item => $"{item.StartsAt:HH:mm} {item.Number} {item.Title}"));
        Assert.Equal(("clinks", true, "Ada Jones"), (agenda.Items[1].LeadOrganisation, agenda.Items[1].IsLeadRegistered, agenda.Items[1].Presenter));
        Assert.Equal((70, 10), (agenda.Timetable.TotalMinutes, agenda.Timetable.OverBy));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(601)]
    public async Task SetMinutes_OutOfRange_IsRefused(int minutes)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).Item("Data").SavedIn(db);

        var outcome = await portal.Of<AgendaService>().SetMinutesAsync(new SetItemMinutes(meeting.Id, meeting.Items[0].Id, 1, minutes), Given.BySecretariatOf(board), default);

        Assert.Equal("Minutes must be a whole number from 1 to 600", Assert.IsType<Outcome.Refused>(outcome).Reasons.Single().Reason);
    }

    [Fact]
    public async Task SetMinutes_OldVersion_IsAConflict()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).Item("Data", "Text.").SavedIn(db);
        await portal.Of<AgendaService>().SetMinutesAsync(new SetItemMinutes(meeting.Id, meeting.Items[0].Id, 1, 15), Given.BySecretariatOf(board), default);

        var outcome = await portal.Of<AgendaService>().SetMinutesAsync(new SetItemMinutes(meeting.Id, meeting.Items[0].Id, 1, 20), Given.BySecretariatOf(board), default);

        Assert.Equal("15", Assert.IsType<Outcome.Conflict>(outcome).Theirs.Single(field => field.Field == "PlannedMinutes").Value);
        Assert.Equal((15, "Text."), await db.AgendaItems.Select(item => ValueTuple.Create(item.PlannedMinutes, item.PublicText)).SingleAsync());
    }

    [Fact]
    public async Task Place_BeforeAnother_IsStoredAndUnderClosedCloses()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).Item("One").Item("Two").Item("Closed", more: item => item.Closed()).SavedIn(db);
        var (one, two, closed) = (Id("One"), Id("Two"), Id("Closed"));
        var change = Given.BySecretariatOf(board);

        await portal.Of<AgendaService>().PlaceAsync(new PlaceAgendaItem(meeting.Id, closed, null, one), change, default);
        await portal.Of<AgendaService>().PlaceAsync(new PlaceAgendaItem(meeting.Id, two, closed, null), change, default);
        var impossible = await portal.Of<AgendaService>().PlaceAsync(new PlaceAgendaItem(meeting.Id, closed, one, null), change, default);

        var options = await portal.Of<AgendaQueries>().OptionsAsync(meeting.Id, change.Rights, default);
        Assert.Equal(["1 Closed", "1.1 Two", "2 One"], options.Select(option => option.Label));
        Assert.Equal(ItemAudience.Closed, (await db.AgendaItems.SingleAsync(item => item.Id == two)).Audience);
        Assert.IsType<Outcome.Done>(impossible);

        int Id(string title) => meeting.Items.Single(item => item.Title == title).Id;
    }

    [Fact]
    public async Task Add_AfterTheAgendaWasIssued_AsksForAReasonAndKeepsIt()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).On(2024, 9, 12).Standing(MeetingState.AgendaIssued).SavedIn(db);
        var service = portal.Of<AgendaService>();
        var change = Given.BySecretariatOf(board);

        var without = await service.AddAsync(new AddAgendaItem { MeetingId = meeting.Id, Item = new() { Title = "Late" } }, change, default);
        var with = await service.AddAsync(new AddAgendaItem { MeetingId = meeting.Id, Item = new() { Title = "Late", LateReason = "It came today." } }, change, default);
        var emptied = await service.EditAsync(new EditAgendaItem { MeetingId = meeting.Id, Id = ((Outcome.Done)with).Id, Version = 1, Item = new() { Title = "Late" } }, change, default);

        Assert.Equal("LateReason", Assert.IsType<Outcome.Refused>(without).Reasons.Single().Field);
        Assert.Equal("LateReason", Assert.IsType<Outcome.Refused>(emptied).Reasons.Single().Field);
        Assert.Equal("It came today.", (await db.AgendaItems.SingleAsync()).LateReason);
    }

    [Fact]
    public async Task Add_AfterTheMeetingsDay_IsNotLate()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).On(2024, 6, 20).Standing(MeetingState.AgendaIssued).SavedIn(db);

        Assert.IsType<Outcome.Done>(await portal.Of<AgendaService>().AddAsync(new AddAgendaItem { MeetingId = meeting.Id, Item = new() { Title = "Any other business" } }, Given.BySecretariatOf(board), default));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Agenda_WithEarlierMeetings_ListsWhatIsOpen(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var other = await Given.Board("Another Board").SavedIn(db);
        await Given.Meeting(other).On(2024, 6, 1).Action("Of another board.").SavedIn(db);
        await Given.Meeting(board).On(2024, 3, 1).NoteIn(NoteState.Published)
            .Action("Old and open.", more: action => (action.Reference, action.CurrentStatus, action.CurrentDueDate) = ("AP9", ActionStatus.InProgress, new DateOnly(2024, 8, 1)))
            .Action("Old and done.", more: action => action.CurrentStatus = ActionStatus.Done)
            .SavedIn(db);
        await Given.Meeting(board).On(2024, 5, 1).Standing(MeetingState.Cancelled, "Ill").SavedIn(db);
        var previous = await Given.Meeting(board).On(2024, 4, 1).NoteIn(NoteState.InReview)
            .Action("Overdue.", more: action => (action.Number, action.CurrentStatus, action.CurrentDueDate) = (12, ActionStatus.Open, new DateOnly(2024, 6, 1)), owners: ["Clinks", "MOPAC"])
            .Decided("Meet again.")
            .SavedIn(db);
        var meeting = await Given.Meeting(board).On(2024, 9, 12).Standing(MeetingState.Planned).SavedIn(db);

        var agenda = await portal.Of<PlannedAgendaQueries>().OfMeetingAsync(meeting.Id, Given.BySecretariatOf(board).Rights, default);

        Assert.Equal((previous.Id, NoteState.InReview), (agenda!.Previous!.MeetingId, agenda.Previous.NoteState));
        Assert.Equal(["Meet again."], agenda.Previous.Decisions);
        Assert.Equal(["Overdue."], agenda.MattersArising.Select(action => action.Text));
        Assert.Equal(
            [$"{board.Slug.ToUpperInvariant()}-12: Overdue. (Clinks, MOPAC) True", "AP9: Old and open. () False"],
            agenda.OpenActions.Select(action => $"{action.Reference}: {action.Text} ({string.Join(", ", action.Owners)}) {action.IsOverdue}"));
    }

    [Fact]
    public async Task Ahead_OtherMeetings_AreThoseThatStillTakeItems()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).SavedIn(db);
        var ahead = await Given.Meeting(board).On(2024, 9, 12).Standing(MeetingState.Planned).SavedIn(db);
        var past = await Given.Meeting(board).On(2024, 6, 1).Standing(MeetingState.Planned).Item("Data").SavedIn(db);
        await Given.Meeting(board).On(2024, 10, 12).Standing(MeetingState.Cancelled, "Ill").SavedIn(db);
        var change = Given.BySecretariatOf(board);

        var found = await portal.Of<PlannedAgendaQueries>().AheadAsync(meeting.Id, change.Rights, default);
        var carried = await portal.Of<AgendaCarrying>().CarryAsync(new CarryItems { MeetingId = past.Id, ToMeetingId = past.Id, ItemIds = [past.Items[0].Id] }, change, default);
        var late = await portal.Of<AgendaCarrying>().CarryAsync(new CarryItems { MeetingId = meeting.Id, ToMeetingId = past.Id, ItemIds = [] }, change, default);

        Assert.Equal([ahead.Id], found.Select(line => line.Id));
        Assert.IsType<Outcome.NotFound>(carried);
        Assert.Contains(Assert.IsType<Outcome.Refused>(late).Reasons, reason => reason.Reason == "Choose a meeting that is still to come");
    }

    [Fact]
    public async Task Agenda_ForAnybodyElse_IsNotThere()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var other = await Given.Board("Another Board").SavedIn(db);
        var meeting = await Given.Meeting(board).Item("Data").SavedIn(db);

        foreach (var change in new[] { Given.BySecretariatOf(other), Given.ByMemberOf(board), Given.ByChairOf(board), Given.ByAdministrator(), Given.ByNobody() })
        {
            Assert.Null(await portal.Of<PlannedAgendaQueries>().OfMeetingAsync(meeting.Id, change.Rights, default));
            Assert.Empty(await portal.Of<PlannedAgendaQueries>().AheadAsync(meeting.Id, change.Rights, default));
            Assert.IsType<Outcome.NotFound>(await portal.Of<AgendaService>().SetMinutesAsync(new SetItemMinutes(meeting.Id, meeting.Items[0].Id, 1, 5), change, default));
            Assert.IsType<Outcome.NotFound>(await portal.Of<AgendaService>().PlaceAsync(new PlaceAgendaItem(meeting.Id, meeting.Items[0].Id, null, null), change, default));
        }
    }
}
