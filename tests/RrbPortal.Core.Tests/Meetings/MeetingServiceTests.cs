using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Meetings;

public sealed class MeetingServiceTests
{
    private static readonly DateOnly June = new(2024, 6, 20);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Add_BySecretariat_MakesAMeetingWithADraftAndHistory(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);

        var outcome = await portal.Of<MeetingService>().AddAsync(
            new AddMeeting { BoardId = board.Id, Facts = new MeetingFacts { Date = June, Place = "  Room  1 " } }, Given.BySecretariatOf(board), default);

        var id = Assert.IsType<Outcome.Done>(outcome).Id;
        var meeting = await db.Meetings.Include(meeting => meeting.Note).SingleAsync();
        Assert.Equal((id, "Room 1", NoteState.Draft), (meeting.Id, meeting.Place, meeting.Note!.State));
        Assert.NotEqual(Guid.Empty, meeting.PublicKey);
        var entry = await db.Audit.SingleAsync();
        Assert.Equal(("meeting.added", id, board.Id, "Sam Secretary"), (entry.Action, entry.MeetingId, entry.BoardId, entry.UserName));
    }

    [Fact]
    public async Task Held_WhileTheDayIsStillToCome_IsRefusedAndOnTheDayIsNot()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var change = Given.BySecretariatOf(board);
        var meeting = await Given.Meeting(board).On(2024, 7, 2).Standing(MeetingState.Planned).SavedIn(db);
        var held = new MeetingFacts { Date = new DateOnly(2024, 7, 2), State = MeetingState.Held };
        const string Why = "The meeting is on 2 July 2024, which is still to come. It can be set to held on that day, or correct the date";

        var edited = await portal.Of<MeetingService>().EditFactsAsync(new EditMeetingFacts { MeetingId = meeting.Id, Version = meeting.Version, Facts = held }, change, default);
        var added = await portal.Of<MeetingService>().AddAsync(new AddMeeting { BoardId = board.Id, Facts = held with { Date = new DateOnly(2024, 7, 3) } }, change, default);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        var onTheDay = await portal.Of<MeetingService>().EditFactsAsync(new EditMeetingFacts { MeetingId = meeting.Id, Version = meeting.Version, Facts = held }, change, default);

        Assert.Equal(new Refusal("State", Why), Assert.IsType<Outcome.Refused>(edited).Reasons.Single());
        Assert.Equal("State", Assert.IsType<Outcome.Refused>(added).Reasons.Single().Field);
        Assert.IsType<Outcome.Done>(onTheDay);
    }

    [Fact]
    public async Task EditFacts_OfAHeldMeetingWithAWrongDate_IsNotHinderedByIt()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).On(2042, 7, 2).With(row => row.State = MeetingState.Held).SavedIn(db);

        var outcome = await portal.Of<MeetingService>().EditFactsAsync(
            new EditMeetingFacts { MeetingId = meeting.Id, Version = meeting.Version, Facts = new MeetingFacts { Date = meeting.Date, State = MeetingState.Held, Place = "Room 1" } },
            Given.BySecretariatOf(board),
            default);

        Assert.IsType<Outcome.Done>(outcome);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Add_DateTakenOnThisBoard_IsRefusedAndOnAnotherBoardIsNot(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var other = await Given.Board("Another Board").SavedIn(db);
        await Given.Meeting(board).On(2024, 6, 20).SavedIn(db);

        var here = await AddAsync(portal, board, June);
        var there = await AddAsync(portal, other, June);

        Assert.Equal("Date", Assert.IsType<Outcome.Refused>(here).Reasons.Single().Field);
        Assert.IsType<Outcome.Done>(there);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Add_ManyAtOnceOnOneDate_OneIsDoneAndTheOthersAreRefused(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => AddAsync(portal, board, June))));

        Assert.Single(outcomes.OfType<Outcome.Done>());
        Assert.Equal(5, outcomes.OfType<Outcome.Refused>().Count());
        Assert.Equal(1, await db.Meetings.CountAsync());
    }

    [Fact]
    public async Task Add_SeveralWithoutADate_AreAllKept()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);

        Assert.IsType<Outcome.Done>(await AddAsync(portal, board, null));
        Assert.IsType<Outcome.Done>(await AddAsync(portal, board, null));
    }

    [Fact]
    public async Task Add_FactsThatCannotBe_AreAllNamedAtOnce()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var facts = new MeetingFacts
        {
            Start = new TimeOnly(14, 0),
            End = new TimeOnly(13, 0),
            State = MeetingState.Cancelled,
            Place = new string('p', Meeting.PlaceLength + 1),
        };

        var outcome = await portal.Of<MeetingService>().AddAsync(new AddMeeting { BoardId = board.Id, Facts = facts }, Given.BySecretariatOf(board), default);

        Assert.Equal(["End", "StateReason", "Place"], Assert.IsType<Outcome.Refused>(outcome).Reasons.Select(reason => reason.Field));
        Assert.False(await db.Meetings.AnyAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Edit_ManyAtOnceFromOneVersion_OneIsDoneAndTheOthersSeeIt(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).SavedIn(db);

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 5).Select(number => Task.Run(() => portal.Of<MeetingService>().EditFactsAsync(
            new EditMeetingFacts { MeetingId = meeting.Id, Version = meeting.Version, Facts = new MeetingFacts { Date = June, Place = $"Room {number}" } },
            Given.BySecretariatOf(board),
            default))));

        Assert.Single(outcomes.OfType<Outcome.Done>());
        var place = (await db.Meetings.AsNoTracking().SingleAsync()).Place;
        Assert.All(outcomes.OfType<Outcome.Conflict>(), conflict => Assert.Equal(place, conflict.Theirs.Single(field => field.Field == "Place").Value));
        Assert.Equal(4, outcomes.OfType<Outcome.Conflict>().Count());
    }

    [Fact]
    public async Task Edit_Saved_TellsHistoryEachFieldWithOldAndNew()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).With(meeting => meeting.Place = "Room 1").SavedIn(db);
        var facts = new MeetingFacts { Date = June, State = MeetingState.Held, Place = "Room 2", Mode = MeetingMode.Hybrid };

        await portal.Of<MeetingService>().EditFactsAsync(
            new EditMeetingFacts { MeetingId = meeting.Id, Version = meeting.Version, Facts = facts }, Given.BySecretariatOf(board), default);

        var line = Assert.Single(await portal.Of<AuditQueries>().OfMeetingAsync(meeting.Id, Given.BySecretariatOf(board).Rights, default));
        Assert.Equal(
            [("Mode", null, "Hybrid"), ("Place", "Room 1", "Room 2")],
            line.Fields.OrderBy(field => field.Field, StringComparer.Ordinal).Select(field => (field.Field, field.Old, field.New)));
        Assert.Empty(await portal.Of<AuditQueries>().OfMeetingAsync(meeting.Id, Given.ByMemberOf(board).Rights, default));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task List_OfTheSecretariat_ShowsItsBoardsNewestFirstAndCounts(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var other = await Given.Board("Another Board").SavedIn(db);
        await Given.Meeting(board).On(2023, 1, 10).NoteIn(NoteState.Published).SavedIn(db);
        await Given.Meeting(board).On(2024, 1, 10).Item("One").Item("Two").SavedIn(db);
        await Given.Meeting(board).With(meeting => meeting.Date = null).SavedIn(db);
        await Given.Meeting(other).On(2024, 5, 5).SavedIn(db);
        var rights = Given.BySecretariatOf(board).Rights;

        var all = await portal.Of<MeetingQueries>().ListAsync(new MeetingFilter(), rights, default);
        var drafts = await portal.Of<MeetingQueries>().ListAsync(new MeetingFilter(BoardId: board.Id, State: NoteState.Draft), rights, default);
        var foreign = await portal.Of<MeetingQueries>().ListAsync(new MeetingFilter(BoardId: other.Id), rights, default);

        Assert.Equal([null, new DateOnly(2024, 1, 10), new DateOnly(2023, 1, 10)], all.Meetings.Select(meeting => meeting.Date));
        Assert.Equal((2, 1), (all.ByState[NoteState.Draft], all.ByState[NoteState.Published]));
        Assert.Equal(2, all.Meetings[1].Items);
        Assert.Equal(2, drafts.Matching);
        Assert.Empty(foreign.Meetings);
        Assert.Equal(["Records Strategy Board"], all.Boards.Select(option => option.Name));
    }

    private static Task<Outcome> AddAsync(PortalServices portal, Board board, DateOnly? date)
        => portal.Of<MeetingService>().AddAsync(new AddMeeting { BoardId = board.Id, Facts = new MeetingFacts { Date = date } }, Given.BySecretariatOf(board), default);
}
