using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Data.Providers;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Accounts;

public sealed class AccountEndingTests
{
    private const string Email = "ann@example.org";

    [Theory, OnSqlite, OnSqlServer]
    public async Task End_Account_TakesEverythingThatOpensAndKeepsTheHistory(DatabaseProvider provider)
    {
        await using var house = await AccountHouse.CreateAsync(provider);
        await house.AccountAsync("other@example.org");
        var id = await house.AccountAsync(Email);
        var here = await house.SignInAsync(Email);
        await house.TurnOnAsync(id, here.SessionId);
        await house.Of<PasskeyService>().AddAsync(id, here.SessionId, "Laptop", RoleRuleTests.Passkey(1), default);
        await house.Of<PasswordResetService>().AskAsync(Email, default);

        var ended = await house.Of<AccountEnding>().EndAsync(id, AccountHouse.Administrator, default);
        var twice = await house.Of<AccountEnding>().EndAsync(id, AccountHouse.Administrator, default);

        Assert.IsType<Outcome.Done>(ended);
        Assert.IsType<Outcome.NotFound>(twice);
        Assert.Null(await house.FindAsync(here));
        Assert.IsType<SignInAnswer.Refused>(await house.Of<SignInService>().SignInAsync(Email, AccountHouse.Password, null, Device.Unknown, default));
        Assert.Null(await house.Of<PasskeyService>().SignInAsync(id, RoleRuleTests.Passkey(1), null, Device.Unknown, default));
        Assert.False(await house.Of<PasswordResetService>().IsOpenAsync(house.Mailed.Last<MailPage.PasswordReset>().Token, default));
        await using var db = house.Database.Portal();
        Assert.Equal((0, 0, 0), (await db.UserPasskeys.CountAsync(), await db.UserTokens.CountAsync(), await db.RoleGrants.CountAsync(grant => grant.UserId == id)));
        Assert.True(await db.Audit.AnyAsync(entry => entry.UserId == id && entry.UserName == "ann"));
        Assert.Equal(["other@example.org"], (await house.Of<AccountQueries>().ListAsync(ended: false, default)).Select(account => account.Email));
        Assert.Equal([Email], (await house.Of<AccountQueries>().ListAsync(ended: true, default)).Select(account => account.Email));
    }

    [Fact]
    public async Task End_TheLastAdministratorOrOneself_IsRefused()
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await house.AccountAsync(Email);

        var last = await house.Of<AccountEnding>().EndAsync(id, AccountHouse.Administrator, default);
        await house.AccountAsync("other@example.org");
        var own = await house.Of<AccountEnding>().EndAsync(id, AccountHouse.Administrator with { UserId = id }, default);

        Assert.Equal("This is the last administrator. Make somebody else an administrator first", Assert.IsType<Outcome.Refused>(last).Reasons.Single().Reason);
        Assert.Equal("You cannot end your own account. Ask another administrator", Assert.IsType<Outcome.Refused>(own).Reasons.Single().Reason);
    }

    [Theory]
    [InlineData("end")]
    [InlineData("disable")]
    [InlineData("revoke")]
    public async Task LastAdministrators_WhoTakeEachOtherAwayAtTheSameMoment_LeaveOne(string way)
    {
        await using var house = await AccountHouse.CreateAsync();
        Guid[] both = [await house.AccountAsync(Email), await house.AccountAsync("other@example.org")];
        await using var db = house.Database.Portal();
        var grants = await db.RoleGrants.ToDictionaryAsync(grant => grant.UserId, grant => grant.Id);

        Task<Outcome> TakeAsync(Guid id) => way switch
        {
            "end" => house.Of<AccountEnding>().EndAsync(id, AccountHouse.Administrator, default),
            "disable" => house.Of<AccountService>().DisableAsync(id, AccountHouse.Administrator, default),
            _ => house.Of<AccountService>().RevokeAsync(id, grants[id], AccountHouse.Administrator, default),
        };

        var outcomes = await Task.WhenAll(both.Select(id => Task.Run(() => TakeAsync(id))));

        Assert.Single(outcomes, outcome => outcome is Outcome.Done);
        Assert.Equal(1, await db.Users.CountAsync(user => !user.IsDisabled && user.Grants.Count == 1));
    }

    [Fact]
    public async Task Ended_Account_CannotBeEnabledOrGivenARole_ButReopened()
    {
        await using var house = await AccountHouse.CreateAsync();
        await house.AccountAsync("other@example.org");
        var id = await house.AccountAsync(Email);
        await house.Of<AccountEnding>().EndAsync(id, AccountHouse.Administrator, default);

        var enabled = await house.Of<AccountService>().EnableAsync(id, AccountHouse.Administrator, default);
        var granted = await house.Of<AccountService>().GrantAsync(new GrantRole { UserId = id, Role = Data.System.PortalRole.Administrator }, AccountHouse.Administrator, default);
        var password = await house.Of<AccountService>().ReplacePasswordAsync(id, AccountHouse.Administrator, default);
        var reopened = await house.Of<AccountEnding>().ReopenAsync(id, AccountHouse.Administrator, default);

        Assert.IsType<Outcome.Refused>(enabled);
        Assert.IsType<Outcome.Refused>(granted);
        Assert.IsType<Outcome.NotFound>(password.Outcome);
        var answer = await house.Of<SignInService>().SignInAsync(Email, reopened.InitialPassword!, null, Device.Unknown, default);
        Assert.True(Assert.IsType<SignInAnswer.Opened>(answer).Session.MustChoosePassword);
    }

    [Fact]
    public async Task RemoveFactors_SomebodyWhoLostThem_SignsInWithThePasswordAgain()
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await house.AccountAsync(Email);
        var here = await house.SignInAsync(Email);
        await house.TurnOnAsync(id, here.SessionId);

        var removed = await house.Of<AccountEnding>().RemoveFactorsAsync(id, AccountHouse.Administrator, default);
        var nothing = await house.Of<AccountEnding>().RemoveFactorsAsync(id, AccountHouse.Administrator, default);

        Assert.IsType<Outcome.Done>(removed);
        Assert.IsType<Outcome.NotFound>(nothing);
        Assert.Null(await house.FindAsync(here));
        await house.SignInAsync(Email);
        await using var db = house.Database.Portal();
        Assert.Contains(id.ToString(), (await db.Audit.SingleAsync(entry => entry.Action == "account.second-factor-removed")).Changes, StringComparison.Ordinal);
    }
}
