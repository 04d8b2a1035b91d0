using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Decisions;
using RrbPortal.Core.Meetings;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Decisions;

public sealed class DecisionServiceTests
{
    [Fact]
    public async Task AddEditMoveRemove_Decision_IsSeenInTheOverview()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).Item("Data").Decided("First.").SavedIn(db);
        var change = Given.BySecretariatOf(board);
        var item = meeting.Items.Single().Id;

        var added = Assert.IsType<Outcome.Done>(await portal.Of<DecisionService>().AddAsync(
            new AddDecision { MeetingId = meeting.Id, Decision = new DecisionFacts { Text = "Second.", AgendaItemId = item } }, change, default));
        await portal.Of<DecisionService>().MoveAsync(new MoveDecision(meeting.Id, added.Id, Direction.Up), change, default);
        var first = meeting.Decisions.Single();
        var version = (await db.Decisions.AsNoTracking().SingleAsync(decision => decision.Id == first.Id)).Version;
        await portal.Of<DecisionService>().EditAsync(
            new EditDecision { MeetingId = meeting.Id, Id = first.Id, Version = version, Decision = new DecisionFacts { Text = "First, changed." } }, change, default);

        var overview = await portal.Of<OverviewQueries>().OfMeetingAsync(meeting.Id, change.Rights, default);
        Assert.Equal([("Second.", "1 Data"), ("First, changed.", null)], overview!.Decisions.Select(decision => (decision.Text, decision.Item)));
    }

    [Fact]
    public async Task Edit_OldVersion_ShowsTheirTextWithTheItemInWords()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).Item("Data").Decided("Theirs.", item: "Data").SavedIn(db);
        var decision = meeting.Decisions.Single();

        var outcome = await portal.Of<DecisionService>().EditAsync(
            new EditDecision { MeetingId = meeting.Id, Id = decision.Id, Version = decision.Version - 1, Decision = new DecisionFacts { Text = "Mine." } },
            Given.BySecretariatOf(board),
            default);

        Assert.Equal(["Theirs.", "", "1 Data", "Public"], Assert.IsType<Outcome.Conflict>(outcome).Theirs.Select(field => field.Value));
    }

    [Fact]
    public async Task Add_EmptyOrUnderAnotherMeetingsItem_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).SavedIn(db);
        var other = await Given.Meeting(board).On(2024, 7, 20).Item("Elsewhere").SavedIn(db);

        var outcome = await portal.Of<DecisionService>().AddAsync(
            new AddDecision { MeetingId = meeting.Id, Decision = new DecisionFacts { Text = " ", AgendaItemId = other.Items.Single().Id } },
            Given.BySecretariatOf(board),
            default);

        Assert.Equal(["Text", "AgendaItemId"], Assert.IsType<Outcome.Refused>(outcome).Reasons.Select(reason => reason.Field));
    }
}
