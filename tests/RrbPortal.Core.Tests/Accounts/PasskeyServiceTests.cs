using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Common;
using RrbPortal.Data.Providers;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Accounts;

public sealed class PasskeyServiceTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Passkey_AddedNamedUsedAndRemoved(DatabaseProvider provider)
    {
        await using var house = await AccountHouse.CreateAsync(provider);
        var id = await house.AccountAsync("ann@example.org");
        var here = await house.SignInAsync("ann@example.org");

        var added = await house.Of<PasskeyService>().AddAsync(id, here.SessionId, " Work laptop ", RoleRuleTests.Passkey(1), default);
        var twice = await house.Of<PasskeyService>().AddAsync(id, here.SessionId, "Again", RoleRuleTests.Passkey(1), default);
        var own = await house.Of<FactorQueries>().FindAsync(id, here.SessionId, default);
        var opened = await house.Of<PasskeyService>().SignInAsync(id, RoleRuleTests.Passkey(1), null, Device.Unknown, default);
        var strange = await house.Of<PasskeyService>().SignInAsync(id, RoleRuleTests.Passkey(9), null, Device.Unknown, default);
        var removed = await house.Of<PasskeyService>().RemoveAsync(id, here.SessionId, own!.Passkeys.Single().Id, AccountHouse.Password, default);

        Assert.IsType<Outcome.Done>(added);
        Assert.Equal("This passkey is registered already", Assert.IsType<Outcome.Refused>(twice).Reasons.Single().Reason);
        Assert.Equal(("Work laptop", true), (own.Passkeys.Single().Name, own.InSession));
        Assert.NotNull(opened);
        Assert.Null(strange);
        Assert.IsType<Outcome.Done>(removed);
        await using var db = house.Database.Portal();
        Assert.Empty(await db.UserPasskeys.ToListAsync());
        Assert.Equal(["account.passkey-added", "account.passkey-removed"], (await db.Audit.Select(entry => entry.Action).ToListAsync()).Where(action => action.Contains("passkey", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task SignIn_AccountDisabled_IsRefused()
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await house.AccountAsync("ann@example.org");
        await house.AccountAsync("other@example.org");
        var here = await house.SignInAsync("ann@example.org");
        await house.Of<PasskeyService>().AddAsync(id, here.SessionId, "Laptop", RoleRuleTests.Passkey(1), default);

        await house.Of<AccountService>().DisableAsync(id, AccountHouse.Administrator, default);

        Assert.Null(await house.Of<PasskeyService>().SignInAsync(id, RoleRuleTests.Passkey(1), null, Device.Unknown, default));
    }

    [Theory]
    [InlineData("", "Enter a name for the passkey, like the device that keeps it")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901", "The name of the passkey must be 60 characters or fewer")]
    public async Task Start_NameNotGood_SaysWhy(string name, string reason)
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await house.AccountAsync("ann@example.org");
        var here = await house.SignInAsync("ann@example.org");

        var outcome = await house.Of<PasskeyService>().StartAsync(id, here.SessionId, name, AccountHouse.Password, default);

        Assert.Equal(reason, Assert.IsType<Outcome.Refused>(outcome).Reasons.Single().Reason);
    }

    [Fact]
    public async Task Start_TenPasskeys_AsksToRemoveOne()
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await house.AccountAsync("ann@example.org");
        var here = await house.SignInAsync("ann@example.org");
        for (byte number = 0; number < PasskeyService.Most; number++)
        {
            await house.Of<PasskeyService>().AddAsync(id, here.SessionId, "Laptop", RoleRuleTests.Passkey(number), default);
        }

        Assert.IsType<Outcome.Refused>(await house.Of<PasskeyService>().StartAsync(id, here.SessionId, "One more", AccountHouse.Password, default));
    }

    [Fact]
    public async Task Remove_SomebodyElsesPasskey_IsNotFound()
    {
        await using var house = await AccountHouse.CreateAsync();
        var ann = await house.AccountAsync("ann@example.org");
        var ben = await house.AccountAsync("ben@example.org");
        var hers = await house.SignInAsync("ann@example.org");
        var his = await house.SignInAsync("ben@example.org");
        await house.Of<PasskeyService>().AddAsync(ann, hers.SessionId, "Laptop", RoleRuleTests.Passkey(1), default);
        var id = (await house.Of<FactorQueries>().FindAsync(ann, hers.SessionId, default))!.Passkeys.Single().Id;

        Assert.IsType<Outcome.NotFound>(await house.Of<PasskeyService>().RemoveAsync(ben, his.SessionId, id, AccountHouse.Password, default));
    }
}
