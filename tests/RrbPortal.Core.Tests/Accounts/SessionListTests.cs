using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Common;
using RrbPortal.Data.Providers;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Accounts;

public sealed class SessionListTests
{
    private const string Email = "ann@example.org";

    [Theory, OnSqlite, OnSqlServer]
    public async Task Sessions_OfAnAccount_AreSeenByItsOwnerAndAdministratorsAlone(DatabaseProvider provider)
    {
        await using var house = await AccountHouse.CreateAsync(provider);
        var id = await house.AccountAsync(Email);
        await house.SignInAsync(Email);
        await house.Of<SignInService>().SignInAsync(Email, "wrong", null, new Device("Firefox on Windows", "192.0.2.1"), default);
        var queries = house.Of<SessionQueries>();

        var own = await queries.LivingAsync(id, id, Rights.None, default);
        var tried = await queries.AttemptsAsync(id, id, Rights.None, default);

        Assert.Single(own);
        Assert.Equal([("Firefox on Windows", "192.0.2.1", false), (null, null, true)], tried.Select(line => (line.Browser, line.Address, line.Succeeded)));
        Assert.Single(await queries.LivingAsync(id, Guid.NewGuid(), AccountHouse.Administrator.Rights, default));
        Assert.Empty(await queries.LivingAsync(id, Guid.NewGuid(), Rights.None, default));
        Assert.Empty(await queries.AttemptsAsync(id, Guid.NewGuid(), Rights.None, default));
    }

    [Fact]
    public async Task EndOwn_SomebodyElsesSession_IsNotFound()
    {
        await using var house = await AccountHouse.CreateAsync();
        await house.AccountAsync(Email);
        var ben = await house.AccountAsync("ben@example.org");
        var hers = await house.SignInAsync(Email);
        var his = await house.SignInAsync("ben@example.org");

        var outcome = await house.Of<SessionService>().EndOwnAsync(hers.SessionId, his.SessionId, ben, "Ben", default);

        Assert.IsType<Outcome.NotFound>(outcome);
        Assert.NotNull(await house.FindAsync(hers));
    }

    [Fact]
    public async Task EndOthers_FromOneSession_LeavesThatOne()
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await house.AccountAsync(Email);
        var elsewhere = await house.SignInAsync(Email);
        var here = await house.SignInAsync(Email);

        await house.Of<SessionService>().EndOthersAsync(here.SessionId, id, "Ann", default);

        Assert.Null(await house.FindAsync(elsewhere));
        Assert.NotNull(await house.FindAsync(here));
    }

    [Fact]
    public async Task Sessions_ThatRanOut_AreNotListed()
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await house.AccountAsync(Email);
        await house.SignInAsync(Email);

        house.Clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Empty(await house.Of<SessionQueries>().LivingAsync(id, id, Rights.None, default));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Forget_AfterNinetyDays_RemovesSessionsSignInsAndOldTokens(DatabaseProvider provider)
    {
        await using var house = await AccountHouse.CreateAsync(provider);
        await house.AccountAsync(Email);
        await house.SignInAsync(Email);
        await house.Of<PasswordResetService>().AskAsync(Email, default);
        house.Clock.Advance(TimeSpan.FromDays(60));
        await house.SignInAsync(Email);
        house.Clock.Advance(TimeSpan.FromDays(31));

        await house.Of<OldRecords>().ForgetAsync(default);

        await using var db = house.Database.Portal();
        Assert.Equal((1, 1, 0), (await db.Sessions.CountAsync(), await db.SignIns.CountAsync(), await db.UserTokens.CountAsync()));
        Assert.Equal(2, await db.Audit.CountAsync(entry => entry.Action == "account.signed-in"));
    }

    [Fact]
    public async Task SpeakFor_AnotherOrganisation_ChangesTheMembersRoleAlone()
    {
        await using var house = await AccountHouse.CreateAsync();
        var board = await house.BoardAsync();
        var member = await house.AccountAsync(Email, PortalRole.Member, board.Id);
        var chair = await house.AccountAsync("chair@example.org", PortalRole.Chair, board.Id);
        int organisation, hers, his;
        await using (var db = house.Database.Portal())
        {
            organisation = (await RrbPortal.TestKit.TestData.Given.Organisation("Clinks").SavedIn(db)).Id;
            hers = await db.RoleGrants.Where(grant => grant.UserId == member).Select(grant => grant.Id).SingleAsync();
            his = await db.RoleGrants.Where(grant => grant.UserId == chair).Select(grant => grant.Id).SingleAsync();
        }

        var done = await house.Of<AccountService>().SpeakForAsync(member, hers, organisation, AccountHouse.Administrator, default);

        Assert.IsType<Outcome.Done>(done);
        Assert.Equal("Clinks", (await house.Of<AccountQueries>().FindAsync(member, default))!.Grants.Single().OrganisationName);
        Assert.IsType<Outcome.NotFound>(await house.Of<AccountService>().SpeakForAsync(chair, his, organisation, AccountHouse.Administrator, default));
        Assert.IsType<Outcome.Refused>(await house.Of<AccountService>().SpeakForAsync(member, hers, 99, AccountHouse.Administrator, default));
    }
}
