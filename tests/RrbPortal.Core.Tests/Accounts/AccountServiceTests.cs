using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Boards;
using RrbPortal.Core.Common;
using RrbPortal.Data.Providers;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Accounts;

public sealed class AccountServiceTests
{
    private static readonly Change Operator = Change.FromCommandLine("operator");
    private static readonly Change Secretary = new(Guid.NewGuid(), "Secretary", Change.Web, new Rights([new Grant(PortalRole.Secretariat, 1)]));

    [Theory, OnSqlite, OnSqlServer]
    public async Task EveryWish_OfSomebodyWhoIsNoAdministrator_FindsNothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var services = Services(database);
        var accounts = services.GetRequiredService<AccountService>();
        var boards = services.GetRequiredService<BoardService>();
        var known = (await accounts.AddAsync(Administrator("a@example.org"), Operator, default)).UserId!.Value;

        Outcome[] outcomes =
        [
            (await accounts.AddAsync(Administrator("b@example.org"), Secretary, default)).Outcome,
            (await accounts.ReplacePasswordAsync(known, Secretary, default)).Outcome,
            await accounts.DisableAsync(known, Secretary, default),
            await accounts.EnableAsync(known, Secretary, default),
            await accounts.GrantAsync(new GrantRole { UserId = known, Role = PortalRole.Administrator }, Secretary, default),
            await accounts.RevokeAsync(known, 1, Secretary, default),
            await accounts.SpeakForAsync(known, 1, null, Secretary, default),
            await services.GetRequiredService<AccountEnding>().EndAsync(known, Secretary, default),
            (await services.GetRequiredService<AccountEnding>().ReopenAsync(known, Secretary, default)).Outcome,
            await services.GetRequiredService<AccountEnding>().RemoveFactorsAsync(known, Secretary, default),
            await services.GetRequiredService<SessionService>().EndOfAsync(known, null, Secretary, default),
            await services.GetRequiredService<InvitationService>().InviteAsync(new InvitePerson { Email = "c@example.org", Name = "C", Role = PortalRole.Administrator }, Secretary, default),
            await services.GetRequiredService<InvitationService>().ResendAsync(1, 1, Secretary, default),
            await services.GetRequiredService<InvitationService>().RevokeAsync(1, 1, Secretary, default),
            await services.GetRequiredService<RoleRuleService>().SetAsync([new RoleRuleLine(PortalRole.Member, true, 0)], Secretary, default),
            await boards.AddAsync(new AddBoard { Name = "A board" }, Secretary, default),
            await boards.EditAsync(new EditBoard { Slug = "a-board", Name = "Another", Version = 1 }, Secretary, default),
        ];

        Assert.All(outcomes, outcome => Assert.IsType<Outcome.NotFound>(outcome));
        await using var db = database.Portal();
        Assert.Equal((1, 0), (await db.Users.CountAsync(), await db.Boards.CountAsync()));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task SignIn_OnEachDatabase_OpensASessionAndLocks(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var services = Services(database);
        var added = await services.GetRequiredService<AccountService>().AddAsync(Administrator("a@example.org"), Operator, default);
        var signIn = services.GetRequiredService<SignInService>();
        var sessions = services.GetRequiredService<SessionService>();

        var opened = Assert.IsType<SignInAnswer.Opened>(await signIn.SignInAsync("A@Example.org", "violet ladder sandwich", null, Device.Unknown, default)).Session;
        var live = await sessions.FindAsync(opened.SessionId, opened.SecurityStamp, default);
        await sessions.EndAsync(opened.SessionId, default);
        var ended = await sessions.FindAsync(opened.SessionId, opened.SecurityStamp, default);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.IsType<SignInAnswer.Refused>(await signIn.SignInAsync("a@example.org", "wrong", null, Device.Unknown, default));
        }

        var locked = await signIn.SignInAsync("a@example.org", "violet ladder sandwich", null, Device.Unknown, default);

        Assert.Equal((added.UserId, "Ann"), (live!.UserId, live.DisplayName));
        Assert.Equal([new Grant(PortalRole.Administrator, null)], live.Grants);
        Assert.Null(ended);
        Assert.IsType<SignInAnswer.Refused>(locked);
        Assert.True((await services.GetRequiredService<AccountQueries>().ListAsync(ended: false, default)).Single().IsLocked);
    }

    [Fact]
    public async Task Disable_OneOfTwoAdministrators_LeavesTheOtherAlone()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = Services(database);
        var accounts = services.GetRequiredService<AccountService>();
        var first = (await accounts.AddAsync(Administrator("a@example.org"), Operator, default)).UserId!.Value;
        var second = (await accounts.AddAsync(Administrator("b@example.org"), Operator, default)).UserId!.Value;

        var one = await accounts.DisableAsync(first, Operator, default);
        var two = await accounts.DisableAsync(second, Operator, default);

        Assert.IsType<Outcome.Done>(one);
        Assert.Equal("This is the last administrator. Make somebody else an administrator first", Assert.IsType<Outcome.Refused>(two).Reasons.Single().Reason);
    }

    [Fact]
    public async Task Disable_OnesOwnAccount_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = Services(database);
        var accounts = services.GetRequiredService<AccountService>();
        var own = (await accounts.AddAsync(Administrator("a@example.org"), Operator, default)).UserId!.Value;
        await accounts.AddAsync(Administrator("b@example.org"), Operator, default);

        var outcome = await accounts.DisableAsync(own, new Change(own, "Ann", Change.Web, Rights.OfTheOperator), default);

        Assert.IsType<Outcome.Refused>(outcome);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Add_SameAddressTwiceAtOnce_MakesOneAccountAndRefusesTheOther(DatabaseProvider provider)
    {
        await using var house = await AccountHouse.CreateAsync(provider);
        var board = await house.BoardAsync();
        var input = new AddAccount { Email = "ann@example.org", Name = "Ann", Role = PortalRole.Member, BoardId = board.Id };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => house.Of<AccountService>().AddAsync(input, Operator, default))));

        Assert.Single(outcomes, outcome => outcome is { Outcome: Outcome.Done, UserId: not null, InitialPassword: not null });
        Assert.Equal(3, outcomes.Count(outcome => outcome is { Outcome: Outcome.Refused, UserId: null }));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Grant_SameRoleTwiceAtOnce_IsHeldOnce(DatabaseProvider provider)
    {
        await using var house = await AccountHouse.CreateAsync(provider);
        var board = await house.BoardAsync();
        var ann = await house.AccountAsync("ann@example.org");
        var input = new GrantRole { UserId = ann, Role = PortalRole.Member, BoardId = board.Id };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => house.Of<AccountService>().GrantAsync(input, Operator, default))));

        Assert.All(outcomes, outcome => Assert.IsType<Outcome.Done>(outcome));
        await using var db = house.Database.Portal();
        Assert.Equal(1, await db.RoleGrants.CountAsync(grant => grant.Role == PortalRole.Member));
    }

    [Fact]
    public async Task Add_Account_IsAuditedWithoutItsHash()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = Services(database);

        await services.GetRequiredService<AccountService>().AddAsync(Administrator("a@example.org"), Operator, default);

        await using var db = database.Portal();
        var entry = await db.Audit.SingleAsync();
        Assert.Equal("account.added", entry.Action);
        Assert.DoesNotContain((await db.Users.SingleAsync()).PasswordHash!, entry.Changes, StringComparison.Ordinal);
    }

    private static AddAccount Administrator(string email)
        => new() { Email = email, Name = "Ann", Role = PortalRole.Administrator, Password = "violet ladder sandwich" };

    private static ServiceProvider Services(TestDatabase database)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("SignIn:PasswordIterations", "1")]).Build());
        services.AddLogging();
        services.AddPortalData(_ => (database.Choice.Provider, database.Choice.ConnectionString));
        services.AddPortalCore();
        return services.BuildServiceProvider();
    }
}
