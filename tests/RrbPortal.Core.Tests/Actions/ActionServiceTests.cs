using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Actions;
using RrbPortal.Core.Common;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Actions;

public sealed class ActionServiceTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Add_OwnersAsLines_AreKeptInOrderAndJoinedWhereKnown(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var archive = await Given.Organisation("National Archive").SavedIn(db);
        var meeting = await Given.Meeting(board).SavedIn(db);

        await portal.Of<ActionService>().AddAsync(
            new AddAction { MeetingId = meeting.Id, Action = new ActionFacts { Text = "Report back.", Reference = "AP1", Owners = ["Somebody Else", "national archive"] } },
            Given.BySecretariatOf(board),
            default);

        var owners = await db.ActionItems.SelectMany(action => action.Owners).OrderBy(owner => owner.Position).ToListAsync();
        Assert.Equal([("Somebody Else", null), ("national archive", archive.Id)], owners.Select(owner => (owner.AsPrinted, owner.OrganisationId)));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Edit_OwnersAlone_ChangesTheVersion(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).Action("Report back.", owners: ["One", "Two"]).SavedIn(db);
        var action = meeting.Actions.Single();

        var input = new EditAction { MeetingId = meeting.Id, Id = action.Id, Version = action.Version, Action = new ActionFacts { Text = "Report back.", Owners = ["Three"] } };
        await portal.Of<ActionService>().EditAsync(input, Given.BySecretariatOf(board), default);
        var late = await portal.Of<ActionService>().EditAsync(input, Given.BySecretariatOf(board), default);

        Assert.Equal("Three", Assert.IsType<Outcome.Conflict>(late).Theirs.Single(field => field.Field == "Owners").Value);
        var saved = await portal.Of<ActionQueries>().ActionAsync(meeting.Id, action.Id, Given.BySecretariatOf(board).Rights, default);
        Assert.Equal(["Three"], saved!.Action.Owners);
    }

    [Fact]
    public async Task Remove_WithOwners_RemovesBoth()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).Action("Report back.", owners: ["One", "Two"]).SavedIn(db);
        var action = meeting.Actions.Single();

        await portal.Of<ActionService>().RemoveAsync(new RemoveAction(meeting.Id, action.Id, action.Version), Given.BySecretariatOf(board), default);

        Assert.False(await db.ActionItems.AnyAsync());
        Assert.False(await db.Set<ActionOwner>().AnyAsync());
    }

    [Fact]
    public async Task Add_TooLong_IsRefusedByField()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).SavedIn(db);
        var facts = new ActionFacts
        {
            Reference = new string('r', ActionItem.ReferenceLength + 1),
            Text = new string('t', ActionItem.TextLength + 1),
            Owners = ["Fine", new string('o', Organisation.NameLength + 1)],
        };

        var outcome = await portal.Of<ActionService>().AddAsync(new AddAction { MeetingId = meeting.Id, Action = facts }, Given.BySecretariatOf(board), default);

        Assert.Equal(["Reference", "Text", "Owners"], Assert.IsType<Outcome.Refused>(outcome).Reasons.Select(reason => reason.Field));
    }
}
