using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Agendas;

public sealed class AgendaCarryingTests
{
    [Fact]
    public async Task Carry_AgendaThatDoesNotEndWithAnyOtherBusiness_LeavesItWhereItStands()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var from = await Given.Meeting(board).Item("Housing").SavedIn(db);
        var to = await Given.Meeting(board).On(2024, 9, 12).Standing(MeetingState.Planned)
            .Item("AOB", more: item => item.With(record => record.Kind = ItemKind.AnyOtherBusiness)).Item("Next meeting").SavedIn(db);
        var change = Given.BySecretariatOf(board);

        await portal.Of<AgendaCarrying>().CarryAsync(new CarryItems { MeetingId = from.Id, ToMeetingId = to.Id, ItemIds = [from.Items[0].Id] }, change, default);

        var options = await portal.Of<AgendaQueries>().OptionsAsync(to.Id, change.Rights, default);
        Assert.Equal(["1 AOB", "2 Next meeting", "3 Housing"], options.Select(option => option.Label));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Carry_OpenItems_CopiesThemOnceBeforeAnyOtherBusiness(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var from = await Given.Meeting(board).NoteIn(NoteState.Published)
            .Item("Contract", "SECRET text", item => item.Closed().Internal("SECRET inside").Themes("Money").SubItem("Bids"))
            .Item("Housing", more: item => item.With(record => (record.PlannedMinutes, record.Presenter) = (20, "Ada Jones")))
            .SavedIn(db);
        var to = await Given.Meeting(board).On(2024, 9, 12).Standing(MeetingState.Planned).Item("Welcome").Item("AOB", more: item => item.With(record => record.Kind = ItemKind.AnyOtherBusiness)).SavedIn(db);
        var input = new CarryItems { MeetingId = from.Id, ToMeetingId = to.Id, ItemIds = [.. from.Items.Select(item => item.Id)] };
        var change = Given.BySecretariatOf(board);

        var first = await portal.Of<AgendaCarrying>().CarryAsync(input, change, default);
        var second = await portal.Of<AgendaCarrying>().CarryAsync(input, change, default);

        Assert.IsType<Outcome.Done>(first);
        Assert.Equal("The other agenda has these items already", Assert.IsType<Outcome.Refused>(second).Reasons.Single().Reason);
        var options = await portal.Of<AgendaQueries>().OptionsAsync(to.Id, change.Rights, default);
        Assert.Equal(["1 Welcome", "2 Contract", "2.1 Bids", "3 Housing", "4 AOB"], options.Select(option => option.Label));
        var copied = await db.AgendaItems.Include(item => item.Themes).Where(item => item.MeetingId == to.Id).ToListAsync();
        Assert.All(copied, item => Assert.Null(item.PublicText ?? item.InternalText));
        Assert.Equal([ItemAudience.Closed, ItemAudience.Closed], copied.Where(item => item.Title is "Contract" or "Bids").Select(item => item.Audience));
        Assert.Single(copied.Single(item => item.Title == "Contract").Themes);
        Assert.Equal((20, "Ada Jones"), copied.Where(item => item.Title == "Housing").Select(item => (item.PlannedMinutes, item.Presenter)).Single());
    }

    [Fact]
    public async Task Carry_SubItemOfAClosedOneAlone_StaysClosed()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var from = await Given.Meeting(board).Item("Contract", more: item => item.Closed().SubItem("Bids")).SavedIn(db);
        var to = await Given.Meeting(board).On(2024, 9, 12).Standing(MeetingState.Planned).SavedIn(db);

        await portal.Of<AgendaCarrying>().CarryAsync(
            new CarryItems { MeetingId = from.Id, ToMeetingId = to.Id, ItemIds = [from.Items.Single(item => item.Title == "Bids").Id] }, Given.BySecretariatOf(board), default);

        Assert.Equal(ItemAudience.Closed, (await db.AgendaItems.SingleAsync(item => item.MeetingId == to.Id)).Audience);
    }

    [Fact]
    public async Task Carry_ToAnIssuedAgenda_AsksForTheReason()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var from = await Given.Meeting(board).Item("Housing").SavedIn(db);
        var to = await Given.Meeting(board).On(2024, 9, 12).Standing(MeetingState.AgendaIssued).SavedIn(db);
        var input = new CarryItems { MeetingId = from.Id, ToMeetingId = to.Id, ItemIds = [from.Items[0].Id] };

        var without = await portal.Of<AgendaCarrying>().CarryAsync(input, Given.BySecretariatOf(board), default);
        await portal.Of<AgendaCarrying>().CarryAsync(input with { LateReason = "Put off in June." }, Given.BySecretariatOf(board), default);

        Assert.Equal("LateReason", Assert.IsType<Outcome.Refused>(without).Reasons.Single().Field);
        Assert.Equal("Put off in June.", (await db.AgendaItems.SingleAsync(item => item.MeetingId == to.Id)).LateReason);
    }

    [Fact]
    public async Task Carry_FromAnotherBoardOrWithoutTheRight_IsNotFound()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var other = await Given.Board("Another Board").SavedIn(db);
        var from = await Given.Meeting(other).Item("Secret").SavedIn(db);
        var to = await Given.Meeting(board).On(2024, 9, 12).Standing(MeetingState.Planned).SavedIn(db);
        var input = new CarryItems { MeetingId = from.Id, ToMeetingId = to.Id, ItemIds = [from.Items[0].Id] };

        Assert.IsType<Outcome.NotFound>(await portal.Of<AgendaCarrying>().CarryAsync(input, Given.BySecretariatOf(board), default));
        Assert.IsType<Outcome.NotFound>(await portal.Of<AgendaCarrying>().CarryAsync(input, Given.BySecretariatOf(other), default));
        Assert.False(await db.AgendaItems.AnyAsync(item => item.MeetingId == to.Id));
    }
}
