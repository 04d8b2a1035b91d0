using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Organisations;
using RrbPortal.Data;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Organisations;

public sealed class PrintedNameServiceTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task List_NamesOfOwnBoards_AreTheUnknownOnesMostFrequentFirst(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var (own, _) = await BoardsAsync(db);
        await Given.Organisation("Metropolitan Police Service").Abbreviated("MPS").SavedIn(db);

        var list = await portal.Of<UnknownNameQueries>().ListAsync(1, Given.BySecretariatOf(own).Rights, default);

        Assert.Equal([("Metropolitan Police", 2, 1), ("Clinks", 1, 0)], list!.Names.Select(name => (name.Printed, name.Attendance, name.Owners)));
        Assert.Equal(
            [new OrganisationProposal(1, "Metropolitan Police Service", "“Metropolitan Police” is part of its name “Metropolitan Police Service”")],
            list.Names[0].Proposals);
        Assert.Equal((2, 1), (list.Matching, list.KnownByNow));
        Assert.Equal("Records Strategy Board", Assert.Single(list.Names[1].Boards));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Link_NameOfSeveralEntries_JoinsThoseOfOwnBoardsAndKnowsItFromNowOn(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var (own, other) = await BoardsAsync(db);
        var police = await Given.Organisation("Metropolitan Police Service").Abbreviated("MPS").SavedIn(db);

        var outcome = await portal.Of<PrintedNameService>().LinkAsync(new LinkPrintedName("Metropolitan Police", police.Id), Given.BySecretariatOf(own), default);

        Assert.Equal(police.Id, Assert.IsType<Outcome.Done>(outcome).Id);
        Assert.Equal(2, await db.Attendance.CountAsync(entry => entry.OrganisationId == police.Id && db.Meetings.Any(meeting => meeting.Id == entry.MeetingId && meeting.BoardId == own.Id)));
        Assert.Equal(0, await db.Attendance.CountAsync(entry => entry.OrganisationId != null && db.Meetings.Any(meeting => meeting.Id == entry.MeetingId && meeting.BoardId == other.Id)));
        Assert.Equal([police.Id], await db.Set<ActionOwner>().Where(owner => owner.OrganisationId != null).Select(owner => owner.OrganisationId!.Value).ToListAsync());
        Assert.Equal(police.Id, await portal.Of<OrganisationQueries>().FindAsync("metropolitan police", default));
        Assert.Equal(2, (await db.Notes.SingleAsync(note => db.Meetings.Any(meeting => meeting.Id == note.MeetingId && meeting.BoardId == own.Id))).Version);
        Assert.Equal("organisation.name-linked", (await db.Audit.SingleAsync()).Action);
        var list = await portal.Of<UnknownNameQueries>().ListAsync(1, Given.BySecretariatOf(own).Rights, default);
        Assert.Equal(["Clinks"], list!.Names.Select(name => name.Printed));
    }

    [Fact]
    public async Task Link_NameOfAnother_IsRefusedAndNamesWhoHasIt()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var (own, _) = await BoardsAsync(db);
        await Given.Organisation("Clinks").SavedIn(db);
        var police = await Given.Organisation("Metropolitan Police Service").SavedIn(db);

        var taken = await portal.Of<PrintedNameService>().LinkAsync(new LinkPrintedName("CLINKS", police.Id), Given.BySecretariatOf(own), default);
        var nobody = await portal.Of<PrintedNameService>().LinkAsync(new LinkPrintedName("Clinks", 999), Given.BySecretariatOf(own), default);

        Assert.Equal("“CLINKS” is in the register already, for Clinks", Assert.IsType<Outcome.Refused>(taken).Reasons.Single().Reason);
        Assert.Equal("Choose an organisation from the list", Assert.IsType<Outcome.Refused>(nobody).Reasons.Single().Reason);
        Assert.False(await db.Attendance.AnyAsync(entry => entry.OrganisationId != null));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Make_OfPrintedName_IsANewOrganisationWithItsEntries(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var (own, _) = await BoardsAsync(db);

        var outcome = await portal.Of<PrintedNameService>().MakeAsync(
            new MakeOfPrintedName { Printed = "Metropolitan Police", Name = "Metropolitan Police Service", Abbreviation = "MPS" }, Given.BySecretariatOf(own), default);

        var made = await db.Organisations.Include(row => row.Aliases).SingleAsync();
        Assert.Equal(made.Id, Assert.IsType<Outcome.Done>(outcome).Id);
        Assert.Equal(["metropolitan police", "metropolitan police service", "mps"], made.Aliases.Select(alias => alias.Key).Order(StringComparer.Ordinal));
        Assert.Equal(2, await db.Attendance.CountAsync(entry => entry.OrganisationId == made.Id));
        Assert.Equal(1, await db.Set<ActionOwner>().CountAsync(owner => owner.OrganisationId == made.Id));
    }

    [Fact]
    public async Task JoinKnown_NamesTheRegisterKnowsByNow_JoinsThemAndNoOther()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var (own, _) = await BoardsAsync(db);
        var police = await Given.Organisation("Metropolitan Police Service").Abbreviated("MPS").SavedIn(db);

        await portal.Of<PrintedNameService>().JoinKnownAsync(Given.BySecretariatOf(own), default);

        var joined = await db.Attendance.Where(entry => entry.OrganisationId != null).SingleAsync();
        Assert.Equal(("MPS", police.Id), (joined.OrganisationAsPrinted, joined.OrganisationId));
    }

    /// <summary>A board with five printed names, and another one that prints one of them too.</summary>
    private static async Task<(Board Own, Board Other)> BoardsAsync(PortalDbContext db)
    {
        var own = await Given.Board().SavedIn(db);
        var other = await Given.Board("Another Board").SavedIn(db);
        await Given.Meeting(own).Attended("Metropolitan Police").Attended("METROPOLITAN police").Attended("Clinks").Attended("MPS").Attended(null, role: "Chair")
            .Action("To do.", owners: ["Metropolitan Police", "–"]).SavedIn(db);
        await Given.Meeting(other).Attended("Metropolitan Police").SavedIn(db);
        return (own, other);
    }
}
