using System.Net;
using RrbPortal.Core.Mailing;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.Pages;

namespace RrbPortal.Web.Tests.Account;

public sealed class InvitationPageTests
{
    private const string Chosen = "correct giraffe umbrella";

    [Fact]
    public async Task Invitation_FromTheMail_MakesAnAccountThatIsSignedInWithItsRole()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var mailed = MailedPages.Of(portal);
        await InviteAsync(await portal.AsAdministratorAsync(), "new@example.org");
        var address = Links.InvitationWith(mailed.Last<MailPage.Invitation>().Token);
        var browser = portal.Anonymous();

        var page = await browser.GetAsync(address);
        await browser.GetAsync(address);
        var inside = await AcceptAsync(page, Chosen, Chosen);
        var administration = await browser.GetAsync("/admin");
        var used = await portal.Anonymous().GetAsync(address);

        Assert.Equal("You are invited", page.Heading);
        Assert.Equal("/admin", inside.Address);
        Assert.Contains("Your account was made. You are signed in.", inside.Text, StringComparison.Ordinal);
        Assert.Equal("Accounts", administration.Heading);
        Assert.Equal((HttpStatusCode.Gone, "This invitation does not work any more"), (used.Status, used.Heading));
        Assert.Contains("It was accepted already", used.Text, StringComparison.Ordinal);
        Assert.Equal("/admin", (await portal.Anonymous().SignInAsync("new@example.org", Chosen)).Address);
    }

    [Fact]
    public async Task Invitation_Page_SaysNowhereWhereItCameFromAndIsNotStored()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var mailed = MailedPages.Of(portal);
        await InviteAsync(await portal.AsAdministratorAsync(), "new@example.org");

        var page = await portal.Anonymous().GetAsync(Links.InvitationWith(mailed.Last<MailPage.Invitation>().Token));
        var other = await portal.Anonymous().GetAsync(SignInForm.Address);

        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", other.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.Equal(1, page.Html.Split(mailed.Last<MailPage.Invitation>().Token).Length - 1);
    }

    [Theory]
    [InlineData("short", "short", "Password must be 12 characters or more")]
    [InlineData(Chosen, "another one altogether", "Enter the same password twice")]
    [InlineData("", "", "Enter a password")]
    public async Task Invitation_PasswordNotGood_SaysWhyAndStaysOpen(string password, string again, string error)
    {
        await using var portal = await PortalApplication.CreateAsync();
        var mailed = MailedPages.Of(portal);
        await InviteAsync(await portal.AsAdministratorAsync(), "new@example.org");
        var page = await portal.Anonymous().GetAsync(Links.InvitationWith(mailed.Last<MailPage.Invitation>().Token));

        var refused = await AcceptAsync(page, password, again);

        Assert.Equal([error], refused.Errors);
        Assert.Equal("/admin", (await AcceptAsync(refused, Chosen, Chosen)).Address);
    }

    [Fact]
    public async Task Invitation_RevokedExpiredOrMadeUp_SaysSo()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var mailed = MailedPages.Of(portal);
        var administrator = await portal.AsAdministratorAsync();
        await InviteAsync(administrator, "revoked@example.org");
        var revoked = mailed.Last<MailPage.Invitation>().Token;
        await (await administrator.GetAsync("/admin/invitations")).Form("Take back the invitation of New Person").SubmitAsync();
        await InviteAsync(administrator, "expired@example.org");
        var expired = mailed.Last<MailPage.Invitation>().Token;
        portal.Clock.Advance(TimeSpan.FromDays(7));

        Assert.Contains("It was taken back.", (await portal.Anonymous().GetAsync(Links.InvitationWith(revoked))).Text, StringComparison.Ordinal);
        Assert.Contains("It has run out.", (await portal.Anonymous().GetAsync(Links.InvitationWith(expired))).Text, StringComparison.Ordinal);
        Assert.Contains("The link is not complete", (await portal.Anonymous().GetAsync(Links.InvitationWith("made-up"))).Text, StringComparison.Ordinal);
        Assert.Contains("The link is not complete", (await portal.Anonymous().GetAsync("/account/invitation")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invitation_OfSomebodySignedIn_AddsTheRoleToTheirAccountAlone()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var mailed = MailedPages.Of(portal);
        var account = await portal.AddAccountAsync();
        await InviteAsync(await portal.AsAdministratorAsync(), account.Email);
        var address = Links.InvitationWith(mailed.Last<MailPage.Invitation>().Token);
        var theirs = await portal.SignInAsync(account);

        var stranger = await (await portal.AsAsync()).GetAsync(address);
        var anonymous = await portal.Anonymous().GetAsync(address);
        var joined = await (await theirs.GetAsync(address)).Form("Accept the invitation").SubmitAsync();

        Assert.Contains("You are signed in as somebody else", stranger.Text, StringComparison.Ordinal);
        Assert.Contains("There is an account with this address already", anonymous.Text, StringComparison.Ordinal);
        Assert.Contains("The role was added to your account.", joined.Text, StringComparison.Ordinal);
        Assert.Equal("Accounts", (await theirs.GetAsync("/admin")).Heading);
    }

    [Fact]
    public async Task Invitation_RoleThatNeedsMore_LeadsToTheSecondFactor()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var mailed = MailedPages.Of(portal);
        await InviteAsync(await portal.AsAdministratorAsync(), "new@example.org");
        await using (var db = portal.Database.Portal())
        {
            db.RoleRules.Add(new RoleRule { Role = PortalRole.Administrator, NeedsSecondFactor = true });
            await db.SaveChangesAsync();
        }

        var page = await AcceptAsync(await portal.Anonymous().GetAsync(Links.InvitationWith(mailed.Last<MailPage.Invitation>().Token)), Chosen, Chosen);

        Assert.Equal("/account/second-factor", page.Address);
    }

    private static async Task InviteAsync(Browser administrator, string email)
    {
        var page = await administrator.GetAsync("/admin/invitations/new");
        var sent = await page.Form("Send the invitation").Fill("Name", "New Person").Fill("Email address", email).Choose("Role", "Administrator").SubmitAsync();
        Assert.Contains($"The invitation to {email} is on its way.", sent.Text, StringComparison.Ordinal);
    }

    private static Task<PageResponse> AcceptAsync(PageResponse page, string password, string again)
        => page.Form("Make my account").Fill("Your name", "New Name").Fill("Password", password).Fill("Password again", again).SubmitAsync();
}
