using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Boards;
using RrbPortal.Core.Common;
using RrbPortal.Data.Providers;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Boards;

public sealed class GlossaryServiceTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Add_TermsThatDifferInOneLettersCase_AreTwoTerms(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var change = Given.BySecretariatOf(board);
        var service = portal.Of<GlossaryService>();

        await service.AddAsync(new AddTerm(board.Id, "OoCD", " out of court  disposal "), change, default);
        await service.AddAsync(new AddTerm(board.Id, "OOCD", "another thing"), change, default);
        var again = await service.AddAsync(new AddTerm(board.Id, "OoCD", "a third thing"), change, default);

        var glossary = await portal.Of<GlossaryQueries>().OfBoardAsync(board.Slug, change.Rights, default);
        Assert.Equal([("OOCD", "another thing"), ("OoCD", "out of court disposal")], glossary!.Terms.Select(line => (line.Term, line.Meaning)).OrderBy(line => line.Term, StringComparer.Ordinal));
        Assert.Equal(new Refusal("Term", "“OoCD” is in the glossary already. Change it there"), Assert.IsType<Outcome.Refused>(again).Reasons.Single());
        Assert.Equal(["glossary.added", "glossary.added"], await db.Audit.Where(entry => entry.BoardId == board.Id).Select(entry => entry.Action).ToListAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Add_TheSameTermAtTheSameMoment_AddsItOnce(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var change = Given.BySecretariatOf(board);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(number => Task.Run(() => number % 2 == 0
            ? portal.Of<GlossaryService>().AddAsync(new AddTerm(board.Id, "VRU", "Violence Reduction Unit"), change, default)
            : portal.Of<GlossaryService>().AddManyAsync(new AddTerms(board.Id, "VRU = Violence Reduction Unit"), change, default))));

        Assert.Equal(1, await db.Glossary.CountAsync());
        Assert.Contains(outcomes, outcome => outcome is Outcome.Done);
    }

    [Fact]
    public async Task AddMany_Lines_AddsWhatIsNewAndPassesOverWhatIsThere()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var change = Given.BySecretariatOf(board);
        var service = portal.Of<GlossaryService>();
        await service.AddAsync(new AddTerm(board.Id, "VRU", "Violence Reduction Unit"), change, default);

        var outcome = await service.AddManyAsync(new AddTerms(board.Id, "VRU = Violence Reduction Unit\r\n\r\nIOM =  Integrated Offender Management\nX = a = b"), change, default);

        Assert.IsType<Outcome.Done>(outcome);
        Assert.Equal(["IOM: Integrated Offender Management", "VRU: Violence Reduction Unit", "X: a = b"], await db.Glossary.OrderBy(entry => entry.Term).Select(entry => entry.Term + ": " + entry.Meaning).ToListAsync());
    }

    [Fact]
    public async Task AddMany_WithWrongLines_NamesEachAndAddsNone()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var change = Given.BySecretariatOf(board);
        var service = portal.Of<GlossaryService>();
        await service.AddAsync(new AddTerm(board.Id, "VRU", "Violence Reduction Unit"), change, default);

        var outcome = await service.AddManyAsync(
            new AddTerms(board.Id, $"IOM\n= meaning\n{new string('x', 61)} = long\nLP = London Probation\nLP = London Prisons\nVRU = another\nA = {new string('y', 201)}"), change, default);
        var empty = await service.AddManyAsync(new AddTerms(board.Id, " \n "), change, default);

        Assert.Equal(
            [
                "Line 1: write the term, then =, then its meaning",
                "Line 2: write the term, then =, then its meaning",
                "Line 3: the term must be 60 characters or fewer",
                "Line 5: “LP” stands in an earlier line with another meaning",
                "Line 7: the meaning must be 200 characters or fewer",
                "“VRU” is in the glossary already and means “Violence Reduction Unit”, not “another”. Change it there",
            ],
            Assert.IsType<Outcome.Refused>(outcome).Reasons.Select(reason => reason.Reason));
        Assert.Equal("Enter at least one line, such as OoCD = out of court disposal", Assert.IsType<Outcome.Refused>(empty).Reasons.Single().Reason);
        Assert.Equal(1, await db.Glossary.CountAsync());
    }

    [Fact]
    public async Task EditAndRemove_OfTheVersionSeen_AreDoneAndOthersAreConflicts()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var change = Given.BySecretariatOf(board);
        var service = portal.Of<GlossaryService>();
        var id = Assert.IsType<Outcome.Done>(await service.AddAsync(new AddTerm(board.Id, "VRU", "Violence Unit"), change, default)).Id;
        await service.AddAsync(new AddTerm(board.Id, "IOM", "Integrated Offender Management"), change, default);

        var edited = await service.EditAsync(new EditTerm(board.Id, id, 1, "VRU", "Violence Reduction Unit"), change, default);
        var late = await service.EditAsync(new EditTerm(board.Id, id, 1, "VRU", "Else"), change, default);
        var taken = await service.EditAsync(new EditTerm(board.Id, id, 2, "IOM", "Else"), change, default);
        var tooLate = await service.RemoveAsync(new RemoveTerm(board.Id, id, 1), change, default);
        var removed = await service.RemoveAsync(new RemoveTerm(board.Id, id, 2), change, default);

        Assert.IsType<Outcome.Done>(edited);
        Assert.Equal("Violence Reduction Unit", Assert.IsType<Outcome.Conflict>(late).Theirs[1].Value);
        Assert.Equal("“IOM” is in the glossary already. Change it there", Assert.IsType<Outcome.Refused>(taken).Reasons.Single().Reason);
        Assert.IsType<Outcome.Conflict>(tooLate);
        Assert.IsType<Outcome.Done>(removed);
        Assert.Equal("IOM", (await db.Glossary.SingleAsync()).Term);
    }

    [Fact]
    public async Task Glossary_AskedByOthers_IsNotThere()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var other = await Given.Board("Another Board").SavedIn(db);
        var service = portal.Of<GlossaryService>();
        var id = Assert.IsType<Outcome.Done>(await service.AddAsync(new AddTerm(board.Id, "VRU", "Unit"), Given.BySecretariatOf(board), default)).Id;

        foreach (var stranger in new[] { Given.BySecretariatOf(other), Given.ByMemberOf(board), Given.ByChairOf(board), Given.ByAdministrator(), Given.ByNobody() })
        {
            Assert.Null(await portal.Of<GlossaryQueries>().OfBoardAsync(board.Slug, stranger.Rights, default));
            Assert.IsType<Outcome.NotFound>(await service.AddAsync(new AddTerm(board.Id, "X", "Y"), stranger, default));
            Assert.IsType<Outcome.NotFound>(await service.AddManyAsync(new AddTerms(board.Id, "X = Y"), stranger, default));
            Assert.IsType<Outcome.NotFound>(await service.EditAsync(new EditTerm(board.Id, id, 1, "X", "Y"), stranger, default));
            Assert.IsType<Outcome.NotFound>(await service.RemoveAsync(new RemoveTerm(board.Id, id, 1), stranger, default));
        }

        Assert.IsType<Outcome.NotFound>(await service.EditAsync(new EditTerm(other.Id, id, 1, "X", "Y"), Given.BySecretariatOf(other), default));
    }
}
