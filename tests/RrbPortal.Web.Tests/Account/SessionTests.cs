using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.Pages;

namespace RrbPortal.Web.Tests.Account;

public sealed class SessionTests
{
    private static readonly Uri Site = new("https://localhost");

    [Fact]
    public async Task SignOut_CopiedCookie_OpensNothingAnyMore()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var browser = await portal.AsAsync();
        var thief = portal.Anonymous();
        thief.Cookies.Add(Site, browser.Cookies.GetCookies(Site));
        Assert.Equal("/account", (await thief.GetAsync("/account")).Address);

        var page = await browser.GetAsync("/account");
        await page.Form("Sign out").SubmitAsync(follow: false);

        Assert.StartsWith(SignInForm.Address, (await browser.GetAsync("/account")).Address, StringComparison.Ordinal);
        Assert.StartsWith(SignInForm.Address, (await thief.GetAsync("/account")).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOut_ByGet_AsksFirst()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var browser = await portal.AsAsync();

        var question = await browser.GetAsync("/account/sign-out");

        Assert.Contains("Do you want to sign out?", question.Text, StringComparison.Ordinal);
        Assert.Equal("/account", (await browser.GetAsync("/account")).Address);
    }

    [Fact]
    public async Task SignIn_InsideASession_MakesANewOneAndEndsTheOld()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        var browser = await portal.SignInAsync(account);
        var old = portal.Anonymous();
        old.Cookies.Add(Site, browser.Cookies.GetCookies(Site));
        var token = (await browser.GetAsync("/account")).Form("Sign out").Fields().Single();

        using var again = new HttpRequestMessage(HttpMethod.Post, SignInForm.Address)
        {
            Content = new FormUrlEncodedContent([token, new("Input.Email", account.Email), new("Input.Password", account.Password)]),
        };
        var page = await browser.SendAsync(again);

        Assert.Equal("/account", page.Address);
        Assert.StartsWith(SignInForm.Address, (await old.GetAsync("/account")).Address, StringComparison.Ordinal);
        await using var db = portal.Database.Portal();
        Assert.Equal(1, await db.Sessions.CountAsync(session => session.EndedAt == null));
    }

    [Fact]
    public async Task Session_AccountDisabled_EndsAtTheNextRequest()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        var browser = await portal.SignInAsync(account);
        await using (var db = portal.Database.Portal())
        {
            await db.Users.Where(user => user.Id == account.Id).ExecuteUpdateAsync(user => user.SetProperty(row => row.IsDisabled, true));
        }

        var page = await browser.GetAsync("/account");

        Assert.Equal("/account/sign-in?returnUrl=%2Faccount", page.Address);
    }

    [Fact]
    public async Task Session_RoleTakenAndGiven_CountsAtTheNextRequest()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync((PortalRole.Administrator, null));
        var browser = await portal.SignInAsync(account);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin")).Status);

        await using var db = portal.Database.Portal();
        await db.RoleGrants.ExecuteDeleteAsync();
        var without = await browser.GetAsync("/admin");
        db.RoleGrants.Add(new RoleGrant { UserId = account.Id, Role = PortalRole.Administrator, GrantedAt = PortalApplication.Start });
        await db.SaveChangesAsync();
        var with = await browser.GetAsync("/admin");

        Assert.Equal(HttpStatusCode.Forbidden, without.Status);
        Assert.Equal(HttpStatusCode.OK, with.Status);
    }

    [Fact]
    public async Task Session_SecurityStampChanged_Ends()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var browser = await portal.AsAsync();
        await using (var db = portal.Database.Portal())
        {
            await db.Users.ExecuteUpdateAsync(user => user.SetProperty(row => row.SecurityStamp, "other"));
        }

        Assert.StartsWith(SignInForm.Address, (await browser.GetAsync("/account")).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_IdleForHalfAnHour_Ends()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var browser = await portal.AsAsync();

        portal.Clock.Advance(TimeSpan.FromMinutes(29));
        var used = await browser.GetAsync("/account");
        portal.Clock.Advance(TimeSpan.FromMinutes(29));
        var usedAgain = await browser.GetAsync("/account");
        portal.Clock.Advance(TimeSpan.FromMinutes(31));
        var tooLate = await browser.GetAsync("/account");

        Assert.Equal(("/account", "/account"), (used.Address, usedAgain.Address));
        Assert.StartsWith(SignInForm.Address, tooLate.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_TwelveHoursOfWork_Ends()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var browser = await portal.AsAsync();
        for (var step = 0; step < 35; step++)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal("/account", (await browser.GetAsync("/account")).Address);
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(21));

        Assert.StartsWith(SignInForm.Address, (await browser.GetAsync("/account")).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_EachRequest_AsksOnce()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var browser = await portal.AsAsync();

        var queries = await portal.Queries.CountAsync(() => browser.GetAsync("/privacy"));

        Assert.Equal(1, queries);
    }
}
