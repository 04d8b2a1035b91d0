using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Organisations;
using RrbPortal.Data.Providers;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Organisations;

public sealed class OrganisationServiceTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_ByAnyKnownText_JoinsOnlyWhatIsCertain(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var archive = await Given.Organisation("National Archive").Abbreviated("NA").AlsoPrinted("The Archive").SavedIn(db);
        await Given.Organisation("Northern Agency").Abbreviated("NAY").SavedIn(db);

        var found = await portal.Of<OrganisationQueries>().FindAllAsync(
            ["national archive", "NA", "The Archive", "National Archive (NA)", "National Archive (NATARCH)", "National Archive (NAY)", "Unknown Name (NA)", "Archive"],
            default);

        Assert.Equal(["NA", "National Archive (NA)", "National Archive (NATARCH)", "The Archive", "national archive"], found.Keys.Order(StringComparer.Ordinal));
        Assert.All(found.Values, id => Assert.Equal(archive.Id, id));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Add_NameKnownAsAlias_IsRefusedAndNamesTheOrganisation(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        await Given.Organisation("National Archive").AlsoPrinted("The Archive").SavedIn(db);

        var outcome = await portal.Of<OrganisationService>().AddAsync(new AddOrganisation { Name = "the ARCHIVE" }, Given.BySecretariatOf(board), default);

        var refusal = Assert.IsType<Outcome.Refused>(outcome).Reasons.Single();
        Assert.Equal("Name", refusal.Field);
        Assert.Contains("National Archive", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_SameAddressAsAnother_GetsANumber()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        await Given.Organisation("Records").SavedIn(db);

        await portal.Of<OrganisationService>().AddAsync(
            new AddOrganisation { Name = "Records+", Abbreviation = "R+", Aliases = ["Records plus"] }, Given.BySecretariatOf(board), default);

        var added = await db.Organisations.Include(organisation => organisation.Aliases).SingleAsync(organisation => organisation.Slug == "records-2");
        Assert.Equal(["r+", "records plus", "records+"], added.Aliases.Select(alias => alias.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Add_ByMember_IsNotFound()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);

        var outcome = await portal.Of<OrganisationService>().AddAsync(new AddOrganisation { Name = "New" }, Given.ByMemberOf(board), default);

        Assert.IsType<Outcome.NotFound>(outcome);
    }
}
