using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.Pages;

namespace RrbPortal.Web.Tests.Administrators;

public sealed class AccountPagesTests
{
    [Fact]
    public async Task AddAccount_WithARole_ShowsAPasswordOnceThatOpensTheDoor()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.AddAccountAsync((PortalRole.Member, "rrb"));
        var browser = await portal.AsAdministratorAsync();

        var shown = await AddAsync(browser, "new@example.org", "Secretariat", "Reducing Reoffending Board");
        var password = shown.All("#initial-password code").Single();
        var again = await browser.GetAsync(shown.Address);
        var signedIn = await portal.Anonymous().SignInAsync("new@example.org", password);

        Assert.Equal("New Person", shown.Heading);
        Assert.Contains("Secretariat, Reducing Reoffending Board", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(password, again.Html, StringComparison.Ordinal);
        Assert.Equal("Choose a password", signedIn.Heading);
        await using var db = portal.Database.Portal();
        Assert.DoesNotContain(password, string.Concat(await db.Audit.Select(entry => entry.Changes).ToListAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not an address", "Secretariat", "Reducing Reoffending Board", "Enter an email address in the correct format, like name@example.com")]
    [InlineData("new@example.org", "Secretariat", "No board (administrators)", "Choose the board that this role is for")]
    [InlineData("new@example.org", "Administrator", "Reducing Reoffending Board", "An administrator belongs to no board. Leave the board empty")]
    public async Task AddAccount_NotGood_SaysWhyBesideTheField(string email, string role, string board, string error)
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.AddAccountAsync((PortalRole.Member, "rrb"));
        var browser = await portal.AsAdministratorAsync();

        var page = await AddAsync(browser, email, role, board);

        Assert.Equal([error], page.Errors);
    }

    [Fact]
    public async Task AddAccount_AddressTaken_IsRefused()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var known = await portal.AddAccountAsync((PortalRole.Member, "rrb"));
        var browser = await portal.AsAdministratorAsync();

        var page = await AddAsync(browser, known.Email.ToUpperInvariant(), "Member", "Reducing Reoffending Board");

        Assert.Equal(["There is an account with this email address already"], page.Errors);
    }

    [Fact]
    public async Task Disable_SomebodySignedIn_EndsTheirSessionAndEnableOpensTheDoorAgain()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync((PortalRole.Member, "rrb"));
        var theirs = await portal.SignInAsync(account);
        var browser = await portal.AsAdministratorAsync();
        var page = await browser.GetAsync($"/admin/accounts/{account.Id}");

        var disabled = await page.Form("Disable account").SubmitAsync();
        var out1 = await theirs.GetAsync("/account");
        await disabled.Form("Enable account").SubmitAsync();
        var stillOut = await theirs.GetAsync("/account");

        Assert.Contains("The account was disabled.", disabled.Text, StringComparison.Ordinal);
        Assert.StartsWith(SignInForm.Address, out1.Address, StringComparison.Ordinal);
        Assert.StartsWith(SignInForm.Address, stillOut.Address, StringComparison.Ordinal);
        Assert.Equal("/members", (await portal.Anonymous().SignInAsync(account)).Address);
    }

    [Fact]
    public async Task Roles_GivenAndTakenBack_CountAtOnce()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        var theirs = await portal.SignInAsync(account);
        var browser = await portal.AsAdministratorAsync();
        var page = await browser.GetAsync($"/admin/accounts/{account.Id}");

        var given = await page.Form("Give role").Choose("Role", "Administrator").SubmitAsync();
        var during = await theirs.GetAsync("/admin");
        var taken = await given.Form("Take back the role Administrator").SubmitAsync();
        var after = await theirs.GetAsync("/admin");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (during.Status, after.Status));
        Assert.Contains("The role was taken back.", taken.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LastAdministrator_CannotBeLost()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync((PortalRole.Administrator, null));
        var browser = await portal.SignInAsync(account);
        var page = await browser.GetAsync($"/admin/accounts/{account.Id}");

        var refused = await page.Form("Take back the role Administrator").SubmitAsync();

        Assert.Equal(["This is the last administrator. Make somebody else an administrator first"], refused.Errors);
        Assert.DoesNotContain("Disable account", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewPassword_ForSomebody_EndsTheirSessionsAndTheOldPassword()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        var theirs = await portal.SignInAsync(account);
        var browser = await portal.AsAdministratorAsync();

        var shown = await (await browser.GetAsync($"/admin/accounts/{account.Id}")).Form("Make a new password").SubmitAsync();

        Assert.StartsWith(SignInForm.Address, (await theirs.GetAsync("/account")).Address, StringComparison.Ordinal);
        Assert.StartsWith(SignInForm.Address, (await portal.Anonymous().SignInAsync(account)).Address, StringComparison.Ordinal);
        Assert.Equal("Choose a password", (await portal.Anonymous().SignInAsync(account.Email, shown.All("#initial-password code").Single())).Heading);
    }

    [Fact]
    public async Task Account_ThatIsNot_IsNotFound()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var browser = await portal.AsAdministratorAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/admin/accounts/{Guid.NewGuid()}")).Status);
    }

    private static async Task<PageResponse> AddAsync(Browser browser, string email, string role, string board)
    {
        var page = await browser.GetAsync("/admin/accounts/new");
        return await page.Form("Add account").Fill("Name", "New Person").Fill("Email address", email).Choose("Role", role).Choose("Board", board).SubmitAsync();
    }
}
