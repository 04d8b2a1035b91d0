using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Actions;
using RrbPortal.Core.Common;
using RrbPortal.Core.Demonstration;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Actions;

/// <summary>Numbers in the register, and how an action stands today.</summary>
public sealed class ActionEntriesTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Add_TwoBoards_EachCountsForItself(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var first = await Given.Board("First Board").SavedIn(db);
        var second = await Given.Board("Second Board").SavedIn(db);
        var meetings = new[] { await Given.Meeting(first).SavedIn(db), await Given.Meeting(first).On(2024, 7, 18).SavedIn(db), await Given.Meeting(second).SavedIn(db) };

        foreach (var (meeting, board) in new[] { (meetings[0], first), (meetings[1], first), (meetings[2], second), (meetings[0], first) })
        {
            await portal.Of<ActionService>().AddAsync(Add(meeting, "Report back."), Given.BySecretariatOf(board), default);
        }

        var numbers = await db.ActionItems.OrderBy(action => action.Id).Select(action => action.Number).ToListAsync();
        Assert.Equal([1, 2, 1, 3], numbers);
    }

    [Fact]
    public async Task Add_ManyAtOnce_GivesEachItsOwnNumber()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meetings = new List<Meeting>();
        for (var month = 1; month <= 4; month++)
        {
            meetings.Add(await Given.Meeting(board).On(2024, month, 1).SavedIn(db));
        }

        var outcomes = await Task.WhenAll(meetings.Select(meeting => portal.Of<ActionService>().AddAsync(Add(meeting, "Report back."), Given.BySecretariatOf(board), default)));

        Assert.All(outcomes, outcome => Assert.IsType<Outcome.Done>(outcome));
        Assert.Equal([1, 2, 3, 4], (await db.ActionItems.Select(action => action.Number).ToListAsync()).Order());
    }

    [Fact]
    public async Task Remove_LastOne_NumberIsNotGivenAgain()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).SavedIn(db);
        var added = (Outcome.Done)await portal.Of<ActionService>().AddAsync(Add(meeting, "One."), Given.BySecretariatOf(board), default);

        await portal.Of<ActionService>().RemoveAsync(new RemoveAction(meeting.Id, added.Id, 1), Given.BySecretariatOf(board), default);
        await portal.Of<ActionService>().AddAsync(Add(meeting, "Two."), Given.BySecretariatOf(board), default);

        Assert.Equal(2, (await db.ActionItems.SingleAsync()).Number);
    }

    [Fact]
    public async Task Edit_StatusAndDate_AreHowItStandsToday()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).SavedIn(db);
        var added = (Outcome.Done)await portal.Of<ActionService>().AddAsync(Add(meeting, "Report back."), Given.BySecretariatOf(board), default);

        var edit = new EditAction
        {
            MeetingId = meeting.Id,
            Id = added.Id,
            Version = 1,
            Action = new ActionFacts { Text = "Report back.", Status = ActionStatus.InProgress, DueDate = new DateOnly(2024, 9, 1) },
        };
        await portal.Of<ActionService>().EditAsync(edit, Given.BySecretariatOf(board), default);

        var action = await db.ActionItems.SingleAsync();
        Assert.Equal((ActionStatus.InProgress, new DateOnly(2024, 9, 1), 1), (action.CurrentStatus, action.CurrentDueDate, action.Number));
    }

    [Fact]
    public async Task Edit_InACorrectionAfterAnUpdate_TheUpdateStands()
    {
        await using var world = await ActionWorld.CreateAsync();
        await world.UpdateAsync(update => update with { Status = ActionStatus.Done, MeetingId = world.June.Id });
        await world.PutAsync(world.May.Id, NoteState.Correcting);

        var edit = new EditAction
        {
            MeetingId = world.May.Id,
            Id = world.ActionId,
            Version = (await world.ActionAsync()).Version,
            Action = new ActionFacts { Text = "Send all figures.", Status = ActionStatus.InProgress, DueDate = new DateOnly(2024, 8, 1) },
        };
        Assert.IsType<Outcome.Done>(await world.Portal.Of<ActionService>().EditAsync(edit, world.Secretary, default));

        var action = await world.ActionAsync();
        Assert.Equal((ActionStatus.InProgress, ActionStatus.Done, new DateOnly(2024, 8, 1)), (action.Status, action.CurrentStatus, action.CurrentDueDate));
    }

    [Fact]
    public async Task Remove_WithAStory_IsRefused()
    {
        await using var world = await ActionWorld.CreateAsync();
        await world.UpdateAsync(update => update with { Text = "Half done." });
        await world.PutAsync(world.May.Id, NoteState.Correcting);

        var outcome = await world.Portal.Of<ActionService>().RemoveAsync(new RemoveAction(world.May.Id, world.ActionId, (await world.ActionAsync()).Version), world.Secretary, default);

        Assert.StartsWith("What was reported", Assert.IsType<Outcome.Refused>(outcome).Reasons[0].Reason, StringComparison.Ordinal);
        Assert.Single(await world.Db.ActionUpdates.ToListAsync());
    }

    [Fact]
    public async Task Measurement_Filled_EveryActionIsInTheRegister()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();

        await portal.Of<MeasurementBoard>().FillAsync(55, null, default);

        Assert.Equal(Enumerable.Range(1, 55), (await db.ActionItems.Select(action => action.Number!.Value).ToListAsync()).Order());
    }

    private static AddAction Add(Meeting meeting, string text) => new() { MeetingId = meeting.Id, Action = new ActionFacts { Text = text } };
}
