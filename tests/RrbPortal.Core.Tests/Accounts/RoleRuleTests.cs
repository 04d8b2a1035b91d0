using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Common;
using RrbPortal.Data.Providers;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Accounts;

public sealed class RoleRuleTests
{
    private const string Email = "ann@example.org";

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rule_ForARole_TakesRightsFromSessionsThatAreThere(DatabaseProvider provider)
    {
        await using var house = await AccountHouse.CreateAsync(provider);
        var id = await house.AccountAsync(Email);
        var here = await house.SignInAsync(Email);

        await SetAsync(house, PortalRole.Administrator, version: 0);
        var without = await house.FindAsync(here);
        await house.TurnOnAsync(id, here.SessionId);
        var with = await house.FindAsync(here);

        Assert.Equal((true, 0), (without!.MustProveMore, without.Grants.Count));
        Assert.Equal((false, 1), (with!.MustProveMore, with.Grants.Count));
    }

    [Fact]
    public async Task Rule_AppTurnedOff_CountsAtOnce()
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await house.AccountAsync(Email);
        var here = await house.SignInAsync(Email);
        await SetAsync(house, PortalRole.Administrator, version: 0);
        await house.TurnOnAsync(id, here.SessionId);

        await house.Of<AuthenticatorService>().TurnOffAsync(id, here.SessionId, AccountHouse.Password, default);

        Assert.True((await house.FindAsync(here))!.MustProveMore);
    }

    [Fact]
    public async Task Rule_ForAnotherRole_ChangesNothing()
    {
        await using var house = await AccountHouse.CreateAsync();
        await house.AccountAsync(Email);
        var here = await house.SignInAsync(Email);

        await SetAsync(house, PortalRole.Member, version: 0);

        Assert.False((await house.FindAsync(here))!.MustProveMore);
    }

    [Fact]
    public async Task Rule_PasskeyKnownButPasswordUsed_GivesNoRightsAndNoWayToAddAnApp()
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await house.AccountAsync(Email);
        var first = await house.SignInAsync(Email);
        await house.Of<PasskeyService>().AddAsync(id, first.SessionId, "Laptop", Passkey(1), default);
        await SetAsync(house, PortalRole.Administrator, version: 0);

        var byPassword = await house.SignInAsync(Email);
        var live = await house.FindAsync(byPassword);
        var app = await house.Of<AuthenticatorService>().StartAsync(id, byPassword.SessionId, AccountHouse.Password, default);
        var passkey = await house.Of<PasskeyService>().StartAsync(id, byPassword.SessionId, "Another", AccountHouse.Password, default);
        var byPasskey = await house.Of<PasskeyService>().SignInAsync(id, Passkey(1), null, Device.Unknown, default);

        Assert.True(byPassword.MustProveMore);
        Assert.True(live!.MustProveMore);
        Assert.Equal("Sign in again with the passkey that you have. Then you can change this", Assert.IsType<Outcome.Refused>(app).Reasons.Single().Reason);
        Assert.IsType<Outcome.Refused>(passkey);
        Assert.False(byPasskey!.MustProveMore);
        Assert.Single((await house.FindAsync(byPasskey))!.Grants);
    }

    [Fact]
    public async Task Set_RuleThatSomebodyElseChanged_IsAConflictAndChangesNothing()
    {
        await using var house = await AccountHouse.CreateAsync();
        await SetAsync(house, PortalRole.Chair, version: 0);

        var late = await house.Of<RoleRuleService>().SetAsync([new RoleRuleLine(PortalRole.Chair, false, 0)], AccountHouse.Administrator, default);

        Assert.Equal("Asked for", Assert.IsType<Outcome.Conflict>(late).Theirs.Single().Value);
        await using var db = house.Database.Portal();
        Assert.True((await db.RoleRules.SingleAsync()).NeedsSecondFactor);
        Assert.Equal("role-rules.edited", (await db.Audit.SingleAsync()).Action);
    }

    [Fact]
    public async Task List_ForSomebodyWhoIsNoAdministrator_IsEmpty()
    {
        await using var house = await AccountHouse.CreateAsync();

        Assert.Empty(await house.Of<RoleRuleService>().ListAsync(Rights.None, default));
        Assert.Equal(4, (await house.Of<RoleRuleService>().ListAsync(AccountHouse.Administrator.Rights, default)).Count);
    }

    internal static UserPasskeyInfo Passkey(byte id)
        => new([id, 2, 3], [4, 5], DateTimeOffset.UnixEpoch, 0, ["internal"], isUserVerified: true, isBackupEligible: false, isBackedUp: false, [6], [7]);

    private static Task<Outcome> SetAsync(AccountHouse house, PortalRole role, int version)
        => house.Of<RoleRuleService>().SetAsync([new RoleRuleLine(role, true, version)], AccountHouse.Administrator, default);
}
