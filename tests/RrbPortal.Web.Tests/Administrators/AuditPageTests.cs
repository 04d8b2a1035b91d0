using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Web.Tests.Administrators;

public sealed class AuditPageTests
{
    [Fact]
    public async Task Audit_OfADraft_ShowsThatItWasEditedAndNotWhatItSays()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.AddAccountAsync((PortalRole.Member, "rrb"), (PortalRole.Member, "other"));
        await using (var db = portal.Database.Portal())
        {
            var board = db.Boards.Single(row => row.Slug == "rrb");
            db.Audit.Add(new AuditEntry
            {
                At = PortalApplication.Start,
                UserName = "Somebody",
                Via = "web",
                Action = "agenda-item.edited",
                BoardId = board.Id,
                Changes = """[{"Kind":"Changed","Record":"AgendaItem","Key":"12","Field":"PublicText","Old":"old words","New":"new words"}]""",
            });
            await db.SaveChangesAsync();
        }

        var browser = await portal.AsAdministratorAsync();
        var page = await browser.GetAsync("/admin/audit");
        var narrowed = await page.Form("Show").Choose("Board", "Board other").SubmitAsync();
        var own = await page.Form("Show").Choose("Board", "Reducing Reoffending Board").SubmitAsync();

        Assert.Contains("Somebody agenda-item.edited Reducing Reoffending Board agenda item 12", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(" words", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("agenda-item.edited", narrowed.Text, StringComparison.Ordinal);
        Assert.Contains("agenda-item.edited", own.Text, StringComparison.Ordinal);
    }
}
