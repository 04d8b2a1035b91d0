using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.Pages;

namespace RrbPortal.Web.Tests.Administrators;

public sealed class EndAccountTests
{
    [Fact]
    public async Task End_SomebodyWhoLeft_AsksAndThenListsThemApartAndReopens()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync((PortalRole.Member, "rrb"));
        var theirs = await portal.SignInAsync(account);
        var browser = await portal.AsAdministratorAsync();

        var question = await (await browser.GetAsync($"/admin/accounts/{account.Id}")).FollowAsync("End this account");
        var stillIn = await theirs.GetAsync("/account");
        var list = await question.Form("End this account").SubmitAsync();
        var page = await list.FollowAsync(account.Name);
        var reopened = await page.Form("Reopen account").SubmitAsync();

        Assert.Contains("their role is taken back", question.Text, StringComparison.Ordinal);
        Assert.Equal("/account", stillIn.Address);
        Assert.Contains("The account was ended.", list.Text, StringComparison.Ordinal);
        Assert.Contains(account.Email, list.All("table")[1], StringComparison.Ordinal);
        Assert.DoesNotContain(account.Email, list.All("table")[0], StringComparison.Ordinal);
        Assert.StartsWith(SignInForm.Address, (await theirs.GetAsync("/account")).Address, StringComparison.Ordinal);
        Assert.DoesNotContain("Give role", page.Text, StringComparison.Ordinal);
        Assert.Equal("Choose a password", (await portal.Anonymous().SignInAsync(account.Email, reopened.All("#initial-password code").Single())).Heading);
    }

    [Fact]
    public async Task End_OnesOwnAccountOrOneThatIsNot_IsRefused()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync((PortalRole.Administrator, null));
        var browser = await portal.SignInAsync(account);

        var own = await (await browser.GetAsync($"/admin/accounts/{account.Id}/end")).Form("End this account").SubmitAsync();

        Assert.Equal(["You cannot end your own account. Ask another administrator"], own.Errors);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/admin/accounts/{Guid.NewGuid()}/end")).Status);
    }

    [Fact]
    public async Task Account_SessionsFactorsAndOrganisation_AreKeptByTheAdministrator()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync((PortalRole.Member, "rrb"));
        await using (var db = portal.Database.Portal())
        {
            db.Organisations.Add(new Data.Records.Organisation { Name = "Clinks", Slug = "clinks" });
            await db.SaveChangesAsync();
        }

        var theirs = await portal.SignInAsync(account);
        var browser = await portal.AsAdministratorAsync();
        var page = await browser.GetAsync($"/admin/accounts/{account.Id}");

        var spoken = await page.Form("Save organisation").Choose("Speaks for", "Clinks").SubmitAsync();
        var ended = await spoken.Form("End all sessions").SubmitAsync();
        await using (var db = portal.Database.Portal())
        {
            await db.Users.Where(user => user.Id == account.Id).ExecuteUpdateAsync(user => user.SetProperty(row => row.TwoFactorEnabled, true));
        }

        var removed = await (await browser.GetAsync($"/admin/accounts/{account.Id}")).Form("Remove second factor and passkeys").SubmitAsync();

        Assert.Contains("Member, Reducing Reoffending Board, for Clinks", spoken.Text, StringComparison.Ordinal);
        Assert.Contains("Nowhere.", ended.Text, StringComparison.Ordinal);
        Assert.StartsWith(SignInForm.Address, (await theirs.GetAsync("/account")).Address, StringComparison.Ordinal);
        Assert.Contains("The second factor and the passkeys were removed.", removed.Text, StringComparison.Ordinal);
        Assert.Equal("/members", (await portal.Anonymous().SignInAsync(account)).Address);
    }
}
