using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Web.Tests.Administrators;

public sealed class RulesPageTests
{
    [Fact]
    public async Task Rules_SetAndTakenBack_AreKept()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var browser = await portal.AsAdministratorAsync();
        var page = await browser.GetAsync("/admin/rules");

        var set = await page.Form("Save and continue").Tick("Chair").Tick("Secretariat").SubmitAsync();
        var back = await set.Form("Save and continue").Tick("Chair", ticked: false).SubmitAsync();

        Assert.Contains("The rules were saved.", back.Text, StringComparison.Ordinal);
        await using var db = portal.Database.Portal();
        Assert.Equal([PortalRole.Secretariat], await db.RoleRules.Where(rule => rule.NeedsSecondFactor).Select(rule => rule.Role).ToListAsync());
    }

    [Fact]
    public async Task Rules_TwoAtOnce_ShowBothAndLetTheSecondDecide()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var first = await (await portal.AsAdministratorAsync()).GetAsync("/admin/rules");
        var second = await (await portal.AsAdministratorAsync()).GetAsync("/admin/rules");

        await first.Form("Save and continue").Tick("Chair").SubmitAsync();
        var both = await second.Form("Save and continue").Tick("Member").SubmitAsync();
        var saved = await both.Form("Save and continue").SubmitAsync();

        Assert.Equal(["Somebody else saved these rules while you were editing. Compare the two, then save again"], both.Errors);
        Assert.Contains("Chair Asked for", both.Text, StringComparison.Ordinal);
        Assert.Contains("The rules were saved.", saved.Text, StringComparison.Ordinal);
        await using var db = portal.Database.Portal();
        Assert.Equal([PortalRole.Member], await db.RoleRules.Where(rule => rule.NeedsSecondFactor).Select(rule => rule.Role).ToListAsync());
    }

    [Fact]
    public async Task Rules_ForAdministrators_LeadTheOneWhoSetThemToSetUpAtOnce()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var browser = await portal.AsAdministratorAsync();

        var page = await (await browser.GetAsync("/admin/rules")).Form("Save and continue").Tick("Administrator").SubmitAsync();

        Assert.Equal("/account/second-factor", page.Address);
    }
}
