using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Organisations;
using RrbPortal.Core.Profiles;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Profiles;

public sealed class MembershipServiceTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Add_NameThatTheRegisterKnows_IsJoinedToIt(DatabaseProvider provider)
    {
        await using var bench = await ProfileBench.CreateAsync(provider);
        await Given.Organisation("Clinks").SavedIn(bench.Db);

        await bench.AddAsync(new MembershipFacts { OrganisationAsPrinted = "  Clinks ", Capacity = MembershipCapacity.Chair, Since = new DateOnly(2021, 4, 1) });
        await bench.AddAsync(new MembershipFacts { OrganisationAsPrinted = "Nobody knows it" });

        var members = (await bench.ProfileAsync()).Members;
        Assert.Equal(
            [("Clinks", "Clinks", MembershipCapacity.Chair, new DateOnly(2021, 4, 1)), ("Nobody knows it", null, MembershipCapacity.NotRecorded, (DateOnly?)null)],
            members.Select(member => (member.AsPrinted, member.Organisation, member.Capacity, member.Since)));
        Assert.Equal(["membership.added", "membership.added"], await bench.Db.Audit.Where(entry => entry.BoardId == bench.Board.Id).Select(entry => entry.Action).ToListAsync());
    }

    [Fact]
    public async Task Add_OrganisationChosenAndNothingTyped_TakesItsName()
    {
        await using var bench = await ProfileBench.CreateAsync();
        var clinks = await Given.Organisation("Clinks").SavedIn(bench.Db);

        await bench.AddAsync(new MembershipFacts { OrganisationId = clinks.Id });

        Assert.Equal(("Clinks", "Clinks"), (await bench.ProfileAsync()).Members.Select(member => (member.AsPrinted, member.Organisation)).Single());
    }

    [Fact]
    public async Task Add_OrganisationThatWasMergedMeanwhile_MeansTheOneThatStays()
    {
        await using var bench = await ProfileBench.CreateAsync();
        var stays = await Given.Organisation("Clinks").SavedIn(bench.Db);
        var gone = await Given.Organisation("Clinks Ltd").SavedIn(bench.Db);
        await bench.Db.Organisations.Where(row => row.Id == gone.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.MergedIntoId, stays.Id));

        await bench.AddAsync(new MembershipFacts { OrganisationId = gone.Id });

        Assert.Equal(("Clinks", stays.Id), await bench.Db.Memberships.Select(row => new ValueTuple<string, int>(row.OrganisationAsPrinted, row.OrganisationId!.Value)).SingleAsync());
    }

    public static TheoryData<MembershipFacts, string, string> Wrong => new()
    {
        { new MembershipFacts { OrganisationAsPrinted = " " }, "OrganisationAsPrinted", "Enter the organisation, or choose it from the register" },
        { new MembershipFacts { OrganisationAsPrinted = new string('a', Organisation.NameLength + 1) }, "OrganisationAsPrinted", "The organisation must be 200 characters or fewer" },
        { new MembershipFacts { OrganisationAsPrinted = "A", OrganisationId = 4711 }, "OrganisationId", "Choose an organisation from the list" },
        { new MembershipFacts { OrganisationAsPrinted = "A", Since = new DateOnly(2024, 5, 1), HasEnded = true, Until = new DateOnly(2024, 4, 1) }, "Until", "The last day must not be before the first day" },
        { new MembershipFacts { OrganisationAsPrinted = "A", HasEnded = true, Until = new DateOnly(2024, 7, 2) }, "Until", "The last day is still to come. Say that it still belongs to the board, and leave the last day in" },
        { new MembershipFacts { OrganisationAsPrinted = "A", Until = new DateOnly(2024, 6, 30) }, "Until", "The last day has passed. Say that it has ended, or correct the day" },
        { new MembershipFacts { OrganisationAsPrinted = "A", HasEnded = true, Since = new DateOnly(2024, 7, 2) }, "Since", "The first day is still to come, so it cannot have ended" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task Add_FactsThatCannotBe_IsRefusedWithTheReason(MembershipFacts facts, string field, string reason)
    {
        await using var bench = await ProfileBench.CreateAsync();

        var outcome = await bench.Members.AddAsync(new AddMembership(bench.Board.Id, facts), bench.Change, default);

        Assert.Equal([new Refusal(field, reason)], Assert.IsType<Outcome.Refused>(outcome).Reasons);
        Assert.False(await bench.Db.Memberships.AnyAsync());
    }

    [Fact]
    public async Task Standing_OfDaysKnownAndUnknown_IsToldApart()
    {
        await using var bench = await ProfileBench.CreateAsync();
        await bench.AddAsync(new MembershipFacts { OrganisationAsPrinted = "Unknown since" });
        await bench.AddAsync(new MembershipFacts { OrganisationAsPrinted = "Leaves today", Until = ProfileBench.Today });
        await bench.AddAsync(new MembershipFacts { OrganisationAsPrinted = "Comes", Since = ProfileBench.Today.AddDays(1) });
        await bench.AddAsync(new MembershipFacts { OrganisationAsPrinted = "Left some day", HasEnded = true });

        var members = (await bench.ProfileAsync()).Members;

        Assert.Equal([MembershipStanding.Present, MembershipStanding.Present, MembershipStanding.Coming, MembershipStanding.Former], members.Select(member => member.Standing));
    }

    [Fact]
    public async Task Edit_MemberWhoseLastDayHasPassed_SaysThatItHasEnded()
    {
        await using var bench = await ProfileBench.CreateAsync();
        var id = await bench.AddAsync(new MembershipFacts { OrganisationAsPrinted = "A", Until = ProfileBench.Today });
        await bench.Db.Memberships.ExecuteUpdateAsync(set => set.SetProperty(row => row.Until, ProfileBench.Today.AddDays(-1)));

        var member = await bench.Services.Of<ProfileQueries>().MemberAsync(bench.Board.Id, id, bench.Change.Rights, default);

        Assert.True(member!.Member.HasEnded);
        Assert.IsType<Outcome.Done>(await bench.Members.EditAsync(new EditMembership(bench.Board.Id, id, member.Version, member.Member), bench.Change, default));
    }

    [Fact]
    public async Task Edit_OfWhatSomebodyElseChanged_IsAConflictWithTheirText()
    {
        await using var bench = await ProfileBench.CreateAsync();
        var id = await bench.AddAsync("Clinks");
        await bench.Members.EditAsync(new EditMembership(bench.Board.Id, id, 1, new MembershipFacts { OrganisationAsPrinted = "Theirs", Capacity = MembershipCapacity.Observer }), bench.Change, default);

        var mine = await bench.Members.EditAsync(new EditMembership(bench.Board.Id, id, 1, new MembershipFacts { OrganisationAsPrinted = "Mine" }), bench.Change, default);
        var removed = await bench.Members.RemoveAsync(new RemoveMembership(bench.Board.Id, id, 1), bench.Change, default);

        var conflict = Assert.IsType<Outcome.Conflict>(mine);
        Assert.Equal((2, "Theirs", "Observer"), (conflict.CurrentVersion, conflict.Theirs[0].Value, conflict.Theirs[2].Value));
        Assert.IsType<Outcome.Conflict>(removed);
        Assert.Equal("Theirs", (await bench.ProfileAsync()).Members.Single().AsPrinted);
    }

    [Fact]
    public async Task Move_AndRemove_KeepTheOrderOfTheOthers()
    {
        await using var bench = await ProfileBench.CreateAsync();
        var (a, b) = (await bench.AddAsync("A"), await bench.AddAsync("B"));
        await bench.AddAsync("C");

        await bench.Members.MoveAsync(new MoveMembership(bench.Board.Id, b, Direction.Up), bench.Change, default);
        var moved = (await bench.ProfileAsync()).Members.Select(member => member.AsPrinted).ToList();
        var first = (await bench.ProfileAsync()).Members.Single(member => member.Id == a);
        await bench.Members.RemoveAsync(new RemoveMembership(bench.Board.Id, a, first.Version), bench.Change, default);
        await bench.AddAsync("D");

        Assert.Equal(["B", "A", "C"], moved);
        Assert.Equal(["B", "C", "D"], (await bench.ProfileAsync()).Members.Select(member => member.AsPrinted));
    }

    [Fact]
    public async Task Everything_ByOthers_IsNotFoundAndChangesNothing()
    {
        await using var bench = await ProfileBench.CreateAsync();
        var id = await bench.AddAsync("Clinks");
        var facts = new MembershipFacts { OrganisationAsPrinted = "Another" };

        foreach (var stranger in await bench.StrangersAsync())
        {
            Assert.Null(await bench.Services.Of<ProfileQueries>().OfBoardAsync(bench.Board.Slug, stranger.Rights, default));
            Assert.Null(await bench.Services.Of<ProfileQueries>().MemberAsync(bench.Board.Id, id, stranger.Rights, default));
            Assert.IsType<Outcome.NotFound>(await bench.Members.AddAsync(new AddMembership(bench.Board.Id, facts), stranger, default));
            Assert.IsType<Outcome.NotFound>(await bench.Members.EditAsync(new EditMembership(bench.Board.Id, id, 1, facts), stranger, default));
            Assert.IsType<Outcome.NotFound>(await bench.Members.MoveAsync(new MoveMembership(bench.Board.Id, id, Direction.Up), stranger, default));
            Assert.IsType<Outcome.NotFound>(await bench.Members.RemoveAsync(new RemoveMembership(bench.Board.Id, id, 1), stranger, default));
        }

        Assert.Equal(["Clinks"], (await bench.ProfileAsync()).Members.Select(member => member.AsPrinted));
    }

    [Fact]
    public async Task Edit_MemberOfAnotherBoard_IsNotFound()
    {
        await using var bench = await ProfileBench.CreateAsync();
        var id = await bench.AddAsync("Clinks");
        var other = await Given.Board("Another Board").SavedIn(bench.Db);

        var outcome = await bench.Members.EditAsync(new EditMembership(other.Id, id, 1, new MembershipFacts { OrganisationAsPrinted = "B" }), Given.BySecretariatOf(other), default);

        Assert.IsType<Outcome.NotFound>(outcome);
    }

    [Fact]
    public async Task Register_MemberOfABoard_CannotBeRemovedAndGoesWithAMerge()
    {
        await using var bench = await ProfileBench.CreateAsync();
        var from = await Given.Organisation("Clinks Ltd").SavedIn(bench.Db);
        var into = await Given.Organisation("Clinks").SavedIn(bench.Db);
        await bench.AddAsync("Clinks Ltd");

        var stays = await bench.Services.Of<OrganisationRemoval>().WhyItStaysAsync(from.Id, default);
        var preview = await bench.Services.Of<MergeService>().PreviewAsync(from.Id, into.Id, bench.Change.Rights, default);
        await bench.Services.Of<MergeService>().MergeAsync(new MergeOrganisations { FromId = from.Id, FromVersion = preview!.From.Version, IntoId = into.Id, IntoVersion = preview.Into.Version }, bench.Change, default);

        Assert.StartsWith("This organisation is kept among the members of a board.", stays, StringComparison.Ordinal);
        Assert.Equal(1, preview.Memberships);
        Assert.Equal(("Clinks Ltd", "Clinks"), (await bench.ProfileAsync()).Members.Select(member => (member.AsPrinted, member.Organisation)).Single());
    }
}
