using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Meetings;

public sealed class AttendanceServiceTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Add_PrintedNameThatTheRegisterKnows_IsJoined(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var archive = await Given.Organisation("National Archive").Abbreviated("NA").SavedIn(db);
        var meeting = await Given.Meeting(board).Attended("Home Office").SavedIn(db);

        await portal.Of<AttendanceService>().AddAsync(
            new AddAttendance { MeetingId = meeting.Id, Entry = new AttendanceFacts { OrganisationAsPrinted = "na", Presence = Presence.Apologies } },
            Given.BySecretariatOf(board),
            default);

        var added = await db.Attendance.SingleAsync(entry => entry.Position == 2);
        Assert.Equal((archive.Id, "na", Presence.Apologies), (added.OrganisationId, added.OrganisationAsPrinted, added.Presence));
    }

    [Fact]
    public async Task Add_OrganisationChosenWithoutText_PrintsItsName()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var archive = await Given.Organisation("National Archive").SavedIn(db);
        var meeting = await Given.Meeting(board).SavedIn(db);

        await portal.Of<AttendanceService>().AddAsync(
            new AddAttendance { MeetingId = meeting.Id, Entry = new AttendanceFacts { OrganisationId = archive.Id } }, Given.BySecretariatOf(board), default);

        Assert.Equal("National Archive", (await db.Attendance.SingleAsync()).OrganisationAsPrinted);
    }

    [Fact]
    public async Task Add_NothingSaidOrUnknownOrganisation_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).SavedIn(db);

        var nothing = await portal.Of<AttendanceService>().AddAsync(
            new AddAttendance { MeetingId = meeting.Id, Entry = new AttendanceFacts { Role = " " } }, Given.BySecretariatOf(board), default);
        var unknown = await portal.Of<AttendanceService>().AddAsync(
            new AddAttendance { MeetingId = meeting.Id, Entry = new AttendanceFacts { OrganisationId = 99 } }, Given.BySecretariatOf(board), default);

        Assert.Equal("OrganisationAsPrinted", Assert.IsType<Outcome.Refused>(nothing).Reasons.Single().Field);
        Assert.Equal("OrganisationId", Assert.IsType<Outcome.Refused>(unknown).Reasons.Single().Field);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task AddUnknownToRegister_NewNames_AreOneOrganisationEachAndDoubtsAreLeft(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var archive = await Given.Organisation("National Archive").Abbreviated("NA").SavedIn(db);
        var meeting = await Given.Meeting(board)
            .Attended("FRA")
            .Attended("Fictional Records Agency (FRA)")
            .Attended("fictional records agency")
            .Attended("The Other Archive (NA)")
            .Attended("National Archive")
            .Attended(null, role: "Chair")
            .SavedIn(db);

        var outcome = await portal.Of<AttendanceService>().AddUnknownToRegisterAsync(meeting.Id, Given.BySecretariatOf(board), default);

        Assert.IsType<Outcome.Done>(outcome);
        var made = await db.Organisations.SingleAsync(organisation => organisation.Id != archive.Id);
        Assert.Equal(("Fictional Records Agency", "FRA"), (made.Name, made.Abbreviation));
        var entries = await db.Attendance.OrderBy(entry => entry.Position).Select(entry => entry.OrganisationId).ToListAsync();
        Assert.Equal([made.Id, made.Id, made.Id, null, archive.Id, null], entries);
    }

    [Fact]
    public async Task Edit_NameChanged_IsJoinedAnew()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var archive = await Given.Organisation("National Archive").SavedIn(db);
        var meeting = await Given.Meeting(board).Attended("Nat. Arch.").SavedIn(db);
        var entry = meeting.Attendance.Single();

        await portal.Of<AttendanceService>().EditAsync(
            new EditAttendance { MeetingId = meeting.Id, Id = entry.Id, Version = entry.Version, Entry = new AttendanceFacts { OrganisationAsPrinted = "National archive" } },
            Given.BySecretariatOf(board),
            default);

        Assert.Equal(archive.Id, (await db.Attendance.AsNoTracking().SingleAsync()).OrganisationId);
    }

    [Fact]
    public async Task MoveAndRemove_Entry_KeepTheRestInOrder()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).Attended("One").Attended("Two").Attended("Three").SavedIn(db);
        var ids = meeting.Attendance.ToDictionary(entry => entry.OrganisationAsPrinted!, entry => entry);
        var change = Given.BySecretariatOf(board);

        await portal.Of<AttendanceService>().MoveAsync(new MoveAttendance(meeting.Id, ids["Three"].Id, Direction.Up), change, default);
        var stale = await portal.Of<AttendanceService>().RemoveAsync(new RemoveAttendance(meeting.Id, ids["Three"].Id, ids["Three"].Version), change, default);
        await portal.Of<AttendanceService>().RemoveAsync(new RemoveAttendance(meeting.Id, ids["One"].Id, ids["One"].Version), change, default);

        Assert.IsType<Outcome.Conflict>(stale);
        var left = await portal.Of<OverviewQueries>().AttendanceOfAsync(meeting.Id, change.Rights, default);
        Assert.Equal(["Three", "Two"], left!.Select(entry => entry.AsPrinted));
    }
}
