using System.Net;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.Pages;

namespace RrbPortal.Web.Tests.Account;

public sealed class SessionPageTests
{
    [Fact]
    public async Task Sessions_OfOneself_ShowThisOneAndEndOthers()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        var elsewhere = portal.Anonymous();
        elsewhere.Client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0");
        await elsewhere.SignInAsync(account);
        await portal.Anonymous().SignInAsync(account.Email, "wrong");
        var here = await portal.SignInAsync(account);
        var page = await here.GetAsync("/account/sessions");

        var ended = await page.Form("Sign out everywhere else").SubmitAsync();

        Assert.Contains("Firefox on Linux", page.Text, StringComparison.Ordinal);
        Assert.Contains("This one", page.Text, StringComparison.Ordinal);
        Assert.Contains("Refused", page.Text, StringComparison.Ordinal);
        Assert.Contains("You were signed out everywhere else.", ended.Text, StringComparison.Ordinal);
        Assert.StartsWith(SignInForm.Address, (await elsewhere.GetAsync("/account")).Address, StringComparison.Ordinal);
        Assert.Equal("/account/sessions", (await here.GetAsync("/account/sessions")).Address);
    }

    [Fact]
    public async Task End_OneSession_EndsThatAlone()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        var elsewhere = await portal.SignInAsync(account);
        var here = await portal.SignInAsync(account);
        var page = await here.GetAsync("/account/sessions");

        var ended = await page.FormIn("tbody form", "End the session of Unknown browser, last used 4 February 2026 at 9am").SubmitAsync();

        Assert.Contains("The session was ended.", ended.Text, StringComparison.Ordinal);
        Assert.StartsWith(SignInForm.Address, (await elsewhere.GetAsync("/account")).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task End_SessionOfSomebodyElse_IsNotFound()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var other = await portal.AddAccountAsync();
        var theirs = await portal.SignInAsync(other);
        var account = await portal.AddAccountAsync();
        await portal.SignInAsync(account);
        var here = await portal.SignInAsync(account);
        Guid strange;
        await using (var db = portal.Database.Portal())
        {
            strange = db.Sessions.Single(session => session.UserId == other.Id).Id;
        }

        var answer = await (await here.GetAsync("/account/sessions")).FormIn("tbody form", "End the session of Unknown browser, last used 4 February 2026 at 9am").Fill("sessionId", strange.ToString()).SubmitAsync();

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("/account", (await theirs.GetAsync("/account")).Address);
    }
}
