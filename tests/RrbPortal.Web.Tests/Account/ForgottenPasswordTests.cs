using System.Net;
using RrbPortal.Core.Mailing;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.Pages;

namespace RrbPortal.Web.Tests.Account;

public sealed class ForgottenPasswordTests
{
    private const string Chosen = "correct giraffe umbrella";

    [Fact]
    public async Task Forgotten_KnownAndUnknown_AreAnsweredAlike()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var mailed = MailedPages.Of(portal);
        var account = await portal.AddAccountAsync();

        var known = await AskAsync(portal, account.Email);
        var unknown = await AskAsync(portal, "nobody@example.org");

        Assert.Equal(("Look into your mail", known.Text, known.Status), (unknown.Heading, unknown.Text, unknown.Status));
        Assert.Equal(1, mailed.Count<MailPage.PasswordReset>());
    }

    [Fact]
    public async Task Reset_FromTheMail_ChangesThePasswordOnce()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var mailed = MailedPages.Of(portal);
        var account = await portal.AddAccountAsync();
        var theirs = await portal.SignInAsync(account);
        await AskAsync(portal, account.Email);
        var address = Links.ResetPasswordWith(mailed.Last<MailPage.PasswordReset>().Token);

        var page = await portal.Anonymous().GetAsync(address);
        var weak = await page.Form("Save and continue").Fill("New password", "short").Fill("New password again", "short").SubmitAsync();
        var done = await weak.Form("Save and continue").Fill("New password", Chosen).Fill("New password again", Chosen).SubmitAsync();
        var used = await portal.Anonymous().GetAsync(address);

        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal(["Password must be 12 characters or more"], weak.Errors);
        Assert.Contains("Your password was changed. Sign in with it.", done.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Gone, "This link does not work any more"), (used.Status, used.Heading));
        Assert.StartsWith(SignInForm.Address, (await theirs.GetAsync("/account")).Address, StringComparison.Ordinal);
        Assert.Equal("/account", (await portal.Anonymous().SignInAsync(account.Email, Chosen)).Address);
    }

    [Fact]
    public async Task Forgotten_ManyTriesFromOneAddress_AreSlowedDown()
    {
        await using var portal = await PortalApplication.CreateAsync(new Dictionary<string, string?>(StringComparer.Ordinal) { ["SignIn:TriesPerAddress"] = "1" });
        await AskAsync(portal, "nobody@example.org");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(portal, "nobody@example.org")).Status);
    }

    [Theory]
    [InlineData("", "Enter your email address")]
    [InlineData("no address", "Enter an email address in the correct format, like name@example.com")]
    public async Task Forgotten_NoAddress_SaysSo(string email, string error)
    {
        await using var portal = await PortalApplication.CreateAsync();

        Assert.Equal([error], (await AskAsync(portal, email)).Errors);
    }

    private static async Task<PageResponse> AskAsync(PortalApplication portal, string email)
    {
        var door = await portal.Anonymous().GetAsync(SignInForm.Address);
        return await (await door.FollowAsync("Forgotten your password?")).Form("Send the link").Fill("Email address", email).SubmitAsync();
    }
}
