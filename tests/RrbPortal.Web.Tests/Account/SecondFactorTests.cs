using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Accounts;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.Pages;

namespace RrbPortal.Web.Tests.Account;

public sealed class SecondFactorTests
{
    private const string Address = "/account/second-factor";

    [Fact]
    public async Task SetUp_WithTheKeyOfThePage_ShowsCodesOnceAndAsksForACodeFromThenOn()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync((PortalRole.Administrator, null));
        var browser = await portal.SignInAsync(account);

        var (key, on) = await TurnOnAsync(portal, browser, account);
        var codes = on.All("#recovery-codes code");
        var again = await browser.GetAsync(Address);
        portal.Clock.Advance(TimeSpan.FromSeconds(30));
        var other = portal.Anonymous();
        var second = await other.SignInAsync(account.Email, account.Password, $"{SignInForm.Address}?returnUrl=%2Fadmin%2Fboards");
        var closed = await other.GetAsync("/admin");
        var inside = await second.Form("Continue").Fill("Code", CodeOf(portal, key)).SubmitAsync();

        Assert.Equal(10, codes.Count);
        Assert.DoesNotContain(codes[0], again.Html, StringComparison.Ordinal);
        Assert.Equal(("/account/sign-in/code", "Enter your code"), (second.Address, second.Heading));
        Assert.StartsWith(SignInForm.Address, closed.Address, StringComparison.Ordinal);
        Assert.Equal("/admin/boards", inside.Address);
    }

    [Fact]
    public async Task SetUp_PictureAndAddress_HoldTheKey()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        var browser = await portal.SignInAsync(account);

        var page = await StartAsync(browser, account.Password);

        var key = page.All("#key").Single();
        Assert.Contains($"secret={key.Replace(" ", "", StringComparison.Ordinal)}", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(".qr-picture svg[role=img] path"));
        Assert.DoesNotContain("<img", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("000000", "Code is not right. Enter the six digits that the app shows now")]
    [InlineData("", "Code is not right. Enter the six digits that the app shows now")]
    public async Task SetUp_WrongCode_TurnsNothingOn(string code, string error)
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        var browser = await portal.SignInAsync(account);

        var page = await (await StartAsync(browser, account.Password)).Form("Turn on").Fill("Code", code).SubmitAsync();

        Assert.Equal([error], page.Errors);
        await using var db = portal.Database.Portal();
        Assert.False((await db.Users.SingleAsync()).TwoFactorEnabled);
    }

    [Fact]
    public async Task SetUp_WrongPassword_MakesNoKey()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var browser = await portal.AsAsync();

        var page = await StartAsync(browser, "wrong");

        Assert.Equal(["Password is not right. Enter the password that you signed in with"], page.Errors);
        await using var db = portal.Database.Portal();
        Assert.Empty(await db.UserTokens.ToListAsync());
    }

    [Fact]
    public async Task Code_WithoutTheFirstStepInThisBrowser_LeadsBackToTheDoor()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        await TurnOnAsync(portal, await portal.SignInAsync(account), account);
        var first = await portal.Anonymous().SignInAsync(account);

        var elsewhere = await portal.Anonymous().GetAsync("/account/sign-in/code");
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        var late = await first.Form("Continue").Fill("Code", "000000").SubmitAsync();

        Assert.Equal(SignInForm.Address, elsewhere.Address);
        Assert.Equal(SignInForm.Address, late.Address);
    }

    [Fact]
    public async Task Code_Wrong_IsRefusedAndLocksAtTheFifth()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        var (key, _) = await TurnOnAsync(portal, await portal.SignInAsync(account), account);
        portal.Clock.Advance(TimeSpan.FromSeconds(30));
        var page = await portal.Anonymous().SignInAsync(account);
        List<string> answers = [];
        for (var attempt = 0; attempt < 5; attempt++)
        {
            answers.Add(string.Concat((await page.Form("Continue").Fill("Code", "000000").SubmitAsync()).Errors));
        }

        answers.Add(string.Concat((await page.Form("Continue").Fill("Code", CodeOf(portal, key)).SubmitAsync()).Errors));

        Assert.StartsWith("Code is not right or was used already", Assert.Single(answers.Distinct(StringComparer.Ordinal)), StringComparison.Ordinal);
        Assert.StartsWith(SignInForm.Address, (await portal.Anonymous().SignInAsync(account)).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_ManyTriesFromOneAddress_AreSlowedDown()
    {
        await using var portal = await PortalApplication.CreateAsync(new Dictionary<string, string?>(StringComparer.Ordinal) { ["SignIn:TriesPerAddress"] = "6" });
        var account = await portal.AddAccountAsync();
        await TurnOnAsync(portal, await portal.SignInAsync(account), account);
        var page = await portal.Anonymous().SignInAsync(account);
        for (var attempt = 0; attempt < 2; attempt++)
        {
            await page.Form("Continue").Fill("Code", "000000").SubmitAsync();
        }

        var slowed = await page.Form("Continue").Fill("Code", "000000").SubmitAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, slowed.Status);
    }

    [Fact]
    public async Task Cookie_BetweenTheSteps_IsHeldToThisHostAndSealed()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        await TurnOnAsync(portal, await portal.SignInAsync(account), account);
        var page = await portal.Anonymous().GetAsync(SignInForm.Address);

        var first = await page.Form("Sign in").Fill("Email address", account.Email).Fill("Password", account.Password).SubmitAsync(follow: false);

        var cookie = first.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("__Host-rrb-step=", StringComparison.Ordinal));
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain(account.Id.ToString(), cookie, StringComparison.Ordinal);
        Assert.DoesNotContain(first.Headers.GetValues("Set-Cookie"), value => value.StartsWith("__Host-rrb=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TurnOff_WithThePassword_LetsThePasswordAloneOpen()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        var browser = await portal.SignInAsync(account);
        var (_, on) = await TurnOnAsync(portal, browser, account);

        var wrong = await on.Form("Turn off").Fill("Your password", "wrong").SubmitAsync();
        var fresh = await on.Form("Make new recovery codes").Fill("Your password", account.Password).SubmitAsync();
        var off = await fresh.Form("Turn off").Fill("Your password", account.Password).SubmitAsync();

        Assert.Equal(["Password is not right. Enter the password that you signed in with"], wrong.Errors);
        Assert.Equal(10, fresh.All("#recovery-codes code").Except(on.All("#recovery-codes code"), StringComparer.Ordinal).Count());
        Assert.Contains("The authenticator app was turned off.", off.Text, StringComparison.Ordinal);
        Assert.Equal("/account", (await portal.Anonymous().SignInAsync(account)).Address);
    }

    [Fact]
    public async Task Rule_ForARole_LeadsToSetUpAndClosesEverythingElseAtOnce()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync((PortalRole.Secretariat, "rrb"));
        var browser = await portal.SignInAsync(account);
        var before = await browser.GetAsync("/secretariat");
        await using (var db = portal.Database.Portal())
        {
            db.RoleRules.Add(new RoleRule { Role = PortalRole.Secretariat, NeedsSecondFactor = true });
            await db.SaveChangesAsync();
        }

        var during = await browser.GetAsync("/secretariat");
        var own = await browser.GetAsync("/account");
        var fresh = await portal.Anonymous().SignInAsync(account);
        await TurnOnAsync(portal, browser, account);
        var after = await browser.GetAsync("/secretariat");

        Assert.Equal("/secretariat", before.Address);
        Assert.Equal((Address, "Second factor"), (during.Address, during.Heading));
        Assert.Contains("One of your roles asks for more than a password", during.Text, StringComparison.Ordinal);
        Assert.Contains("One of your roles asks for a second factor", own.Text, StringComparison.Ordinal);
        Assert.Equal(Address, fresh.Address);
        Assert.Equal("/secretariat", after.Address);
    }

    [Fact]
    public async Task Pages_OfTheSecondFactor_AskAnonymousToSignIn()
    {
        await using var portal = await PortalApplication.CreateAsync();

        foreach (var address in new[] { Address, "/account/passkeys", "/account/sessions" })
        {
            Assert.StartsWith(SignInForm.Address, (await portal.Anonymous().GetAsync(address)).Address, StringComparison.Ordinal);
        }
    }

    /// <summary>Turns the app on through the pages.</summary>
    internal static async Task<(byte[] Key, PageResponse Page)> TurnOnAsync(PortalApplication portal, Browser browser, TestAccount account)
    {
        var page = await StartAsync(browser, account.Password);
        var key = AuthenticatorKey.Read(page.All("#key").Single().Replace(" ", "", StringComparison.Ordinal));
        return (key, await page.Form("Turn on").Fill("Code", CodeOf(portal, key)).SubmitAsync());
    }

    internal static string CodeOf(PortalApplication portal, byte[] key) => AuthenticatorCode.Of(key, AuthenticatorCode.StepAt(portal.Clock.GetUtcNow()));

    private static async Task<PageResponse> StartAsync(Browser browser, string password)
        => await (await browser.GetAsync(Address)).Form("Set up an app").Fill("Your password", password).SubmitAsync();
}
