using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Data.Providers;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Accounts;

public sealed class PasswordResetTests
{
    private const string Email = "ann@example.org";
    private const string Chosen = "correct giraffe umbrella";

    [Theory, OnSqlite, OnSqlServer]
    public async Task Reset_WithTheToken_SetsThePasswordOnceAndEndsSessions(DatabaseProvider provider)
    {
        await using var house = await AccountHouse.CreateAsync(provider);
        await house.AccountAsync(Email);
        var here = await house.SignInAsync(Email);
        await house.Of<PasswordResetService>().AskAsync(" ANN@example.org ", default);
        var token = house.Mailed.Last<MailPage.PasswordReset>().Token;

        var done = await house.Of<PasswordResetService>().ResetAsync(token, Chosen, "Records", default);
        var again = await house.Of<PasswordResetService>().ResetAsync(token, Chosen, "Records", default);

        Assert.IsType<Outcome.Done>(done);
        Assert.IsType<Outcome.NotFound>(again);
        Assert.Null(await house.FindAsync(here));
        Assert.IsType<SignInAnswer.Refused>(await house.Of<SignInService>().SignInAsync(Email, AccountHouse.Password, null, Device.Unknown, default));
        Assert.IsType<SignInAnswer.Opened>(await house.Of<SignInService>().SignInAsync(Email, Chosen, null, Device.Unknown, default));
        await using var db = house.Database.Portal();
        Assert.True((await db.Outbox.SingleAsync()).IsSecret);
        Assert.Empty(await db.UserTokens.ToListAsync());
    }

    [Fact]
    public async Task Reset_AtTheSameMoment_IsDoneOnce()
    {
        await using var house = await AccountHouse.CreateAsync();
        await house.AccountAsync(Email);
        await house.Of<PasswordResetService>().AskAsync(Email, default);
        var token = house.Mailed.Last<MailPage.PasswordReset>().Token;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => house.Of<PasswordResetService>().ResetAsync(token, Chosen, "Records", default)));

        Assert.Single(outcomes, outcome => outcome is Outcome.Done);
    }

    [Fact]
    public async Task Token_AfterAnHour_OpensNothing()
    {
        await using var house = await AccountHouse.CreateAsync();
        await house.AccountAsync(Email);
        await house.Of<PasswordResetService>().AskAsync(Email, default);
        var token = house.Mailed.Last<MailPage.PasswordReset>().Token;

        house.Clock.Advance(PasswordResetService.Validity - TimeSpan.FromSeconds(1));
        var just = await house.Of<PasswordResetService>().IsOpenAsync(token, default);
        house.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.True(just);
        Assert.False(await house.Of<PasswordResetService>().IsOpenAsync(token, default));
        Assert.IsType<Outcome.NotFound>(await house.Of<PasswordResetService>().ResetAsync(token, Chosen, "Records", default));
    }

    [Fact]
    public async Task Ask_AgainAndAgain_SendsOneMailInFiveMinutesAndTheLatestCounts()
    {
        await using var house = await AccountHouse.CreateAsync();
        await house.AccountAsync(Email);
        await house.Of<PasswordResetService>().AskAsync(Email, default);
        var first = house.Mailed.Last<MailPage.PasswordReset>().Token;
        await house.Of<PasswordResetService>().AskAsync(Email, default);
        var mails = house.Mailed.Count<MailPage.PasswordReset>();

        house.Clock.Advance(PasswordResetService.Pause);
        await house.Of<PasswordResetService>().AskAsync(Email, default);

        Assert.Equal((1, 2), (mails, house.Mailed.Count<MailPage.PasswordReset>()));
        Assert.False(await house.Of<PasswordResetService>().IsOpenAsync(first, default));
        Assert.True(await house.Of<PasswordResetService>().IsOpenAsync(house.Mailed.Last<MailPage.PasswordReset>().Token, default));
    }

    [Fact]
    public async Task Ask_UnknownOrDisabled_SendsNothingAndKeepsNoAddress()
    {
        await using var house = await AccountHouse.CreateAsync();
        await house.AccountAsync("other@example.org");
        var id = await house.AccountAsync(Email);
        await house.Of<AccountService>().DisableAsync(id, AccountHouse.Administrator, default);

        await house.Of<PasswordResetService>().AskAsync(Email, default);
        await house.Of<PasswordResetService>().AskAsync("nobody@example.org", default);

        Assert.Equal(0, house.Mailed.Count<MailPage.PasswordReset>());
        await using var db = house.Database.Portal();
        Assert.Equal(["unknown account", "unknown account"], await db.Audit.Where(entry => entry.Action == "account.password-reset-asked").Select(entry => entry.UserName).ToListAsync());
    }

    [Fact]
    public async Task Reset_AccountWithAnApp_StillAsksForTheCode()
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await house.AccountAsync(Email);
        await house.TurnOnAsync(id, (await house.SignInAsync(Email)).SessionId);
        await house.Of<PasswordResetService>().AskAsync(Email, default);

        await house.Of<PasswordResetService>().ResetAsync(house.Mailed.Last<MailPage.PasswordReset>().Token, Chosen, "Records", default);

        Assert.IsType<SignInAnswer.CodeNeeded>(await house.Of<SignInService>().SignInAsync(Email, Chosen, null, Device.Unknown, default));
    }

    [Fact]
    public async Task Reset_WeakPassword_IsRefusedAndTheTokenStays()
    {
        await using var house = await AccountHouse.CreateAsync();
        await house.AccountAsync(Email);
        await house.Of<PasswordResetService>().AskAsync(Email, default);
        var token = house.Mailed.Last<MailPage.PasswordReset>().Token;

        var weak = await house.Of<PasswordResetService>().ResetAsync(token, "short", "Records", default);

        Assert.Equal("Password must be 12 characters or more", Assert.IsType<Outcome.Refused>(weak).Reasons.Single().Reason);
        Assert.True(await house.Of<PasswordResetService>().IsOpenAsync(token, default));
    }
}
