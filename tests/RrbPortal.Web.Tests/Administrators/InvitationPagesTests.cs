using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Mailing;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Web.Tests.Administrators;

public sealed class InvitationPagesTests
{
    [Fact]
    public async Task Invite_AMember_ForAnOrganisation_IsListedAndSentAgain()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var mailed = MailedPages.Of(portal);
        await portal.AddAccountAsync((PortalRole.Member, "rrb"));
        await using (var db = portal.Database.Portal())
        {
            db.Organisations.Add(new Organisation { Name = "Clinks", Slug = "clinks" });
            await db.SaveChangesAsync();
        }

        var browser = await portal.AsAdministratorAsync();
        var listed = await (await browser.GetAsync("/admin/invitations/new")).Form("Send the invitation")
            .Fill("Name", "New Person").Fill("Email address", "new@example.org").Choose("Role", "Member").Choose("Board", "Reducing Reoffending Board").Choose("Organisation", "Clinks").SubmitAsync();
        var again = await listed.Form("Send again to New Person").SubmitAsync();
        var back = await again.Form("Take back the invitation of New Person").SubmitAsync();

        Assert.Contains("Member, Reducing Reoffending Board, for Clinks", listed.Text, StringComparison.Ordinal);
        Assert.Contains("The invitation was sent again.", again.Text, StringComparison.Ordinal);
        Assert.Equal(2, mailed.Count<MailPage.Invitation>());
        Assert.Contains("Taken back", back.Text, StringComparison.Ordinal);
        Assert.Empty(back.Document.QuerySelectorAll("tbody form"));
    }

    [Fact]
    public async Task Resend_AfterSomebodyElseDid_SaysSo()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var browser = await portal.AsAdministratorAsync();
        var listed = await (await browser.GetAsync("/admin/invitations/new")).Form("Send the invitation")
            .Fill("Name", "New Person").Fill("Email address", "new@example.org").Choose("Role", "Administrator").SubmitAsync();
        await listed.Form("Send again to New Person").SubmitAsync();

        var late = await listed.Form("Take back the invitation of New Person").SubmitAsync();

        Assert.Equal(["This invitation was changed meanwhile. Look at what is stored now, then decide again"], late.Errors);
    }

    [Fact]
    public async Task Invite_NotGood_SaysWhyBesideTheField()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var browser = await portal.AsAdministratorAsync();

        var empty = await (await browser.GetAsync("/admin/invitations/new")).Form("Send the invitation").SubmitAsync();
        var boardless = await empty.Form("Send the invitation").Fill("Name", "A").Fill("Email address", "a@example.org").Choose("Role", "Chair").SubmitAsync();

        Assert.Equal(["Enter a name", "Enter an email address", "Select a role"], empty.Errors.Order());
        Assert.Equal(["Choose the board that this role is for"], boardless.Errors);
        await using var db = portal.Database.Portal();
        Assert.Empty(await db.Invitations.ToListAsync());
    }
}
