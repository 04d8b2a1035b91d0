using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.Pages;

namespace RrbPortal.Web.Tests.Account;

/// <summary>What the pages answer without a browser that knows passkeys; a real one is in the browser tests.</summary>
public sealed class PasskeyPageTests
{
    [Fact]
    public async Task Ask_WithThePassword_AnswersWhatTheBrowserIsAskedFor()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        var page = await (await portal.SignInAsync(account)).GetAsync("/account/passkeys");

        var asked = await AskAsync(page, "Work laptop", account.Password);

        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.Equal("application/json", asked.ContentHeaders.ContentType!.MediaType);
        Assert.Contains("\"userVerification\":\"required\"", asked.Html, StringComparison.Ordinal);
        Assert.Contains("\"residentKey\":\"required\"", asked.Html, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"localhost\"", asked.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Laptop", "wrong", "Password is not right. Enter the password that you signed in with")]
    [InlineData("", "violet ladder sandwich", "Enter a name for the passkey, like the device that keeps it")]
    public async Task Ask_NotGood_SaysWhy(string name, string password, string problem)
    {
        await using var portal = await PortalApplication.CreateAsync();
        var page = await (await portal.AsAsync()).GetAsync("/account/passkeys");

        var asked = await AskAsync(page, name, password);

        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains(problem, asked.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"id":"AQID","rawId":"AQID","type":"public-key","response":{"clientDataJSON":"e30","attestationObject":"oA"},"clientExtensionResults":{}}""")]
    public async Task Add_WhatNoBrowserMade_AddsNothing(string credential)
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        var page = await (await portal.SignInAsync(account)).GetAsync("/account/passkeys");
        await AskAsync(page, "Laptop", account.Password);

        var answer = await page.Form("Add a passkey").To("/account/passkeys?handler=Add").Fill("Credential", credential).SubmitAsync();

        Assert.StartsWith("The passkey was not added", answer.Errors.Single(), StringComparison.Ordinal);
        await using var db = portal.Database.Portal();
        Assert.Empty(await db.UserPasskeys.ToListAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("""{"id":"AQID","rawId":"AQID","type":"public-key","response":{"clientDataJSON":"e30","authenticatorData":"oA","signature":"AA"},"clientExtensionResults":{}}""")]
    public async Task SignIn_WhatNoBrowserMade_LetsNobodyIn(string credential)
    {
        await using var portal = await PortalApplication.CreateAsync();
        var browser = portal.Anonymous();
        var page = await browser.GetAsync(SignInForm.Address);
        var asked = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{SignInForm.Address}?handler=AskForPasskey")
        {
            Content = new FormUrlEncodedContent(page.Form("Sign in with a passkey").Fields()),
        });

        var answer = await page.Form("Sign in with a passkey").Fill("Credential", credential).SubmitAsync();

        Assert.Contains("\"challenge\"", asked.Html, StringComparison.Ordinal);
        Assert.Equal(["This passkey does not open an account here. Try another one, or sign in with your password"], answer.Errors);
        Assert.StartsWith(SignInForm.Address, (await browser.GetAsync("/account")).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_WithThePassword_ForgetsIt()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        var browser = await portal.SignInAsync(account);
        await using (var db = portal.Database.Portal())
        {
            db.UserPasskeys.Add(new Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>
            {
                UserId = account.Id,
                CredentialId = [1, 2, 3],
                Data = new Microsoft.AspNetCore.Identity.IdentityPasskeyData { PublicKey = [1], AttestationObject = [1], ClientDataJson = [1], Name = "Old laptop", CreatedAt = PortalApplication.Start },
            });
            await db.SaveChangesAsync();
        }

        var locked = await browser.GetAsync("/account/passkeys");
        await using (var db = portal.Database.Portal())
        {
            await db.Sessions.ExecuteUpdateAsync(session => session.SetProperty(row => row.HasSecondFactor, true));
        }

        var open = await browser.GetAsync("/account/passkeys");
        var wrong = await open.Form("Remove").Fill("Remove.Password", "wrong").SubmitAsync();
        var removed = await open.Form("Remove").Fill("Remove.Password", account.Password).SubmitAsync();

        Assert.Contains("You signed in with your password alone", locked.Text, StringComparison.Ordinal);
        Assert.Empty(locked.Document.QuerySelectorAll("form[action*=Remove]"));
        Assert.Equal(["Password is not right. Enter the password that you signed in with"], wrong.Errors);
        Assert.Contains("The passkey was removed.", removed.Text, StringComparison.Ordinal);
        Assert.Contains("You have no passkey yet.", removed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_NotThere_LeavesThePasswordWay()
    {
        await using var portal = await PortalApplication.CreateAsync();

        var door = await portal.Anonymous().GetAsync(SignInForm.Address);

        Assert.True(door.Document.QuerySelector("[data-module=passkey-sign-in]")!.HasAttribute("hidden"));
    }

    private static Task<PageResponse> AskAsync(PageResponse page, string name, string password)
        => page.Form("Add a passkey").Fill("Name of the passkey", name).Fill("Input.Password", password).To("/account/passkeys?handler=Ask").SubmitAsync();
}
