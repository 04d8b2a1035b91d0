using Microsoft.EntityFrameworkCore;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.Pages;

namespace RrbPortal.Web.Tests.Account;

public sealed class PasswordTests
{
    private const string New = "correct giraffe umbrella";

    [Fact]
    public async Task Change_GoodPassword_EndsAllOtherSessions()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        var here = await portal.SignInAsync(account);
        var elsewhere = await portal.SignInAsync(account);

        var done = await ChangeAsync(here, account.Password, New, New);

        Assert.Equal("/account", done.Address);
        Assert.Contains("Your password was changed", done.Text, StringComparison.Ordinal);
        Assert.Equal("/account", (await here.GetAsync("/account")).Address);
        Assert.StartsWith(SignInForm.Address, (await elsewhere.GetAsync("/account")).Address, StringComparison.Ordinal);
        Assert.StartsWith(SignInForm.Address, (await portal.Anonymous().SignInAsync(account)).Address, StringComparison.Ordinal);
        Assert.Equal("/account", (await portal.Anonymous().SignInAsync(account.Email, New)).Address);
    }

    [Theory]
    [InlineData("wrong", New, New, "Current password is not right. Enter the password that you signed in with")]
    [InlineData(null, "short", "short", "Password must be 12 characters or more")]
    [InlineData(null, "Password12345!", "Password12345!", "Password is too easy to guess. Choose one that others do not use, for example three unrelated words")]
    [InlineData(null, New, "something else", "Enter the same new password twice")]
    [InlineData(null, "", "", "Enter a new password")]
    [InlineData(null, "board records 1", "board records 1", "Password must not be made of your name, your email address or the name of this site")]
    public async Task Change_NotGood_SaysWhy(string? current, string chosen, string again, string error)
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        var browser = await portal.SignInAsync(account);

        var page = await ChangeAsync(browser, current ?? account.Password, chosen, again);

        Assert.Equal([error], page.Errors);
    }

    [Fact]
    public async Task Change_WrongCurrentPasswordAgainAndAgain_LocksTheAccountAndIsAudited()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        var browser = await portal.SignInAsync(account);

        for (var attempt = 0; attempt < 5; attempt++)
        {
            await ChangeAsync(browser, "wrong", New, New);
        }

        var right = await ChangeAsync(browser, account.Password, New, New);

        Assert.Equal(["Current password is not right. Enter the password that you signed in with"], right.Errors);
        Assert.StartsWith(SignInForm.Address, (await portal.Anonymous().SignInAsync(account)).Address, StringComparison.Ordinal);
        await using var db = portal.Database.Portal();
        Assert.Equal(6, await db.Audit.CountAsync(entry => entry.Action == "account.password-refused"));
    }

    [Fact]
    public async Task Change_RightCurrentPassword_StartsTheCountAnew()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        var browser = await portal.SignInAsync(account);

        for (var attempt = 0; attempt < 6; attempt++)
        {
            await ChangeAsync(browser, account.Password, "short", "short");
        }

        Assert.Equal("/account", (await ChangeAsync(browser, account.Password, New, New)).Address);
    }

    [Fact]
    public async Task Change_VeryLongPassword_IsTaken()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        var browser = await portal.SignInAsync(account);
        var chosen = string.Concat(Enumerable.Repeat("violet ladder ", 12));

        var page = await ChangeAsync(browser, account.Password, chosen, chosen);

        Assert.Equal("/account", page.Address);
        Assert.Equal("/account", (await portal.Anonymous().SignInAsync(account.Email, chosen)).Address);
    }

    private static async Task<PageResponse> ChangeAsync(Browser browser, string current, string chosen, string again)
    {
        var page = await browser.GetAsync("/account/password");
        return await page.Form("Save and continue").Fill("Current password", current).Fill("New password", chosen).Fill("New password again", again).SubmitAsync();
    }
}
