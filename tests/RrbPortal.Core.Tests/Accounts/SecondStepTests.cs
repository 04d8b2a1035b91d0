using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Common;
using RrbPortal.Data.Providers;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Accounts;

public sealed class SecondStepTests
{
    private const string Email = "ann@example.org";

    [Theory, OnSqlite, OnSqlServer]
    public async Task SignIn_WithAnApp_AsksForTheCodeAndTakesEachOnce(DatabaseProvider provider)
    {
        await using var house = await AccountHouse.CreateAsync(provider);
        var id = await house.AccountAsync(Email);
        var (key, _) = await house.TurnOnAsync(id, (await house.SignInAsync(Email)).SessionId);

        var first = await FirstAsync(house);
        var opened = await SecondAsync(house, first, house.CodeOf(key));
        var again = await SecondAsync(house, await FirstAsync(house), house.CodeOf(key));

        Assert.NotNull(opened);
        Assert.Null(again);
        await using var db = house.Database.Portal();
        Assert.True((await db.Sessions.SingleAsync(session => session.Id == opened.SessionId)).HasSecondFactor);
        Assert.Equal([(SignInWay.Password, true), (SignInWay.AuthenticatorCode, true), (SignInWay.AuthenticatorCode, false)], await WaysAsync(house));
    }

    [Fact]
    public async Task SignIn_SameCodeAtTheSameMoment_OpensOneDoor()
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await house.AccountAsync(Email);
        var (key, codes) = await house.TurnOnAsync(id, (await house.SignInAsync(Email)).SessionId);
        var first = await FirstAsync(house);

        var byCode = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => SecondAsync(house, first, house.CodeOf(key))));
        var byRecovery = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => SecondAsync(house, first, codes[0])));

        Assert.Single(byCode, session => session is not null);
        Assert.Single(byRecovery, session => session is not null);
    }

    [Fact]
    public async Task SignIn_CodeTwoStepsOld_IsRefused()
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await house.AccountAsync(Email);
        var (key, _) = await house.TurnOnAsync(id, (await house.SignInAsync(Email)).SessionId);
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        var code = house.CodeOf(key);

        house.Clock.Advance(TimeSpan.FromSeconds(60));

        Assert.Null(await SecondAsync(house, await FirstAsync(house), code));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task SignIn_RecoveryCode_OpensOnce(DatabaseProvider provider)
    {
        await using var house = await AccountHouse.CreateAsync(provider);
        var id = await house.AccountAsync(Email);
        var (_, codes) = await house.TurnOnAsync(id, (await house.SignInAsync(Email)).SessionId);

        var once = await SecondAsync(house, await FirstAsync(house), codes[3].ToUpperInvariant().Replace('-', ' '));
        var twice = await SecondAsync(house, await FirstAsync(house), codes[3]);
        var other = await SecondAsync(house, await FirstAsync(house), codes[4]);

        Assert.Equal((10, 10), (codes.Count, codes.Distinct(StringComparer.Ordinal).Count()));
        Assert.NotNull(once);
        Assert.Null(twice);
        Assert.NotNull(other);
        await using var db = house.Database.Portal();
        var kept = await db.UserTokens.Where(token => token.Name.StartsWith("RecoveryCode/")).ToListAsync();
        Assert.Equal(8, kept.Count);
        Assert.All(codes, code => Assert.All(kept, token => Assert.DoesNotContain(code.Replace("-", "", StringComparison.Ordinal), token.Name + token.Value, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task SignIn_RightPasswordBetweenWrongCodes_DoesNotStartTheCountAnew()
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await house.AccountAsync(Email);
        var (key, codes) = await house.TurnOnAsync(id, (await house.SignInAsync(Email)).SessionId);

        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.Null(await SecondAsync(house, await FirstAsync(house), "000000"));
        }

        var locked = await house.Of<SignInService>().SignInAsync(Email, AccountHouse.Password, null, Device.Unknown, default);
        var known = await SecondAsync(house, await AsFirstAsync(house, id), house.CodeOf(key));
        var recovery = await SecondAsync(house, await AsFirstAsync(house, id), codes[0]);
        house.Clock.Advance(TimeSpan.FromMinutes(15));

        Assert.IsType<SignInAnswer.Refused>(locked);
        Assert.Null(known);
        Assert.Null(recovery);
        Assert.NotNull(await SecondAsync(house, await FirstAsync(house), codes[0]));
    }

    [Fact]
    public async Task SignIn_FourWrongPasswordsThenBothStepsRight_LetsIn()
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await house.AccountAsync(Email);
        var (key, _) = await house.TurnOnAsync(id, (await house.SignInAsync(Email)).SessionId);
        for (var attempt = 0; attempt < 4; attempt++)
        {
            await house.Of<SignInService>().SignInAsync(Email, "wrong", null, Device.Unknown, default);
        }

        Assert.NotNull(await SecondAsync(house, await FirstAsync(house), house.CodeOf(key)));
    }

    [Fact]
    public async Task SignIn_PasswordChangedBetweenTheSteps_EndsTheFirst()
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await house.AccountAsync(Email);
        var (key, _) = await house.TurnOnAsync(id, (await house.SignInAsync(Email)).SessionId);
        var first = await FirstAsync(house);

        await house.Of<AccountService>().ReplacePasswordAsync(id, AccountHouse.Administrator, default);

        Assert.Null(await SecondAsync(house, first, house.CodeOf(key)));
    }

    [Fact]
    public async Task TurnOn_OtherSessions_EndAndTheKeyIsNowhereInTheAudit()
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await house.AccountAsync(Email);
        var elsewhere = await house.SignInAsync(Email);
        var here = await house.SignInAsync(Email);

        var (key, _) = await house.TurnOnAsync(id, here.SessionId);

        Assert.Null(await house.FindAsync(elsewhere));
        Assert.NotNull(await house.FindAsync(here));
        await using var db = house.Database.Portal();
        var stored = (await db.UserTokens.SingleAsync(token => token.Name == "AuthenticatorKey")).Value!;
        Assert.Equal(key, AuthenticatorKey.Read(stored));
        Assert.DoesNotContain(stored, string.Concat(await db.Audit.Select(entry => entry.Changes).ToListAsync()), StringComparison.Ordinal);
        Assert.Contains("account.second-factor-on", await db.Audit.Select(entry => entry.Action).ToListAsync());
    }

    [Fact]
    public async Task Start_KeyThatWaitedTooLong_IsForgotten()
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await house.AccountAsync(Email);
        var here = await house.SignInAsync(Email);
        await house.Of<AuthenticatorService>().StartAsync(id, here.SessionId, AccountHouse.Password, default);

        house.Clock.Advance(AuthenticatorService.Patience);

        Assert.Null(await house.Of<AuthenticatorService>().PendingKeyAsync(id, default));
        Assert.IsType<Outcome.NotFound>((await house.Of<AuthenticatorService>().ConfirmAsync(id, here.SessionId, "000000", default)).Outcome);
    }

    [Fact]
    public async Task EveryChange_WrongPassword_IsRefusedAndLocks()
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await house.AccountAsync(Email);
        var here = await house.SignInAsync(Email);
        await house.TurnOnAsync(id, here.SessionId);
        var app = house.Of<AuthenticatorService>();

        Outcome[] refused =
        [
            await app.TurnOffAsync(id, here.SessionId, "wrong", default),
            (await app.NewRecoveryCodesAsync(id, here.SessionId, "wrong", default)).Outcome,
            await app.StartAsync(id, here.SessionId, "wrong", default),
            await house.Of<PasskeyService>().StartAsync(id, here.SessionId, "Laptop", "wrong", default),
            await house.Of<PasskeyService>().RemoveAsync(id, here.SessionId, "x", "wrong", default),
            await house.Of<AuthenticatorService>().TurnOffAsync(id, here.SessionId, AccountHouse.Password, default),
        ];

        Assert.All(refused, outcome => Assert.Equal("Password is not right. Enter the password that you signed in with", Assert.IsType<Outcome.Refused>(outcome).Reasons.Single().Reason));
        await using var db = house.Database.Portal();
        Assert.True((await db.Users.SingleAsync()).TwoFactorEnabled);
    }

    [Fact]
    public async Task TurnOff_RightPassword_ForgetsKeyAndCodes()
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await house.AccountAsync(Email);
        var here = await house.SignInAsync(Email);
        await house.TurnOnAsync(id, here.SessionId);

        var off = await house.Of<AuthenticatorService>().TurnOffAsync(id, here.SessionId, AccountHouse.Password, default);

        Assert.IsType<Outcome.Done>(off);
        await house.SignInAsync(Email);
        await using var db = house.Database.Portal();
        Assert.Empty(await db.UserTokens.ToListAsync());
    }

    [Fact]
    public async Task NewRecoveryCodes_OldOnes_OpenNothing()
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await house.AccountAsync(Email);
        var here = await house.SignInAsync(Email);
        var (_, old) = await house.TurnOnAsync(id, here.SessionId);

        var made = await house.Of<AuthenticatorService>().NewRecoveryCodesAsync(id, here.SessionId, AccountHouse.Password, default);

        Assert.Null(await SecondAsync(house, await FirstAsync(house), old[0]));
        Assert.NotNull(await SecondAsync(house, await FirstAsync(house), made.RecoveryCodes![0]));
    }

    private static async Task<SignInAnswer.CodeNeeded> FirstAsync(AccountHouse house)
        => Assert.IsType<SignInAnswer.CodeNeeded>(await house.Of<SignInService>().SignInAsync(Email, AccountHouse.Password, null, Device.Unknown, default));

    /// <summary>A first step of before the lock.</summary>
    private static async Task<SignInAnswer.CodeNeeded> AsFirstAsync(AccountHouse house, Guid id)
    {
        await using var db = house.Database.Portal();
        return new SignInAnswer.CodeNeeded(id, (await db.Users.SingleAsync(user => user.Id == id)).SecurityStamp!);
    }

    private static Task<OpenedSession?> SecondAsync(AccountHouse house, SignInAnswer.CodeNeeded first, string code)
        => house.Of<CodeSignInService>().SignInAsync(first, code, null, Device.Unknown, default);

    private static async Task<List<(SignInWay, bool)>> WaysAsync(AccountHouse house)
    {
        await using var db = house.Database.Portal();
        return [.. (await db.SignIns.OrderBy(record => record.Id).ToListAsync()).Select(record => (record.Way, record.Succeeded))];
    }
}
