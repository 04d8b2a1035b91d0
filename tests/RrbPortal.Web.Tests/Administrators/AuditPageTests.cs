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

        Assert.Contains("Somebody agenda-item.edited Reducing Reoffending Board agenda item 12: public text", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(" words", page.Html, StringComparison.Ordinal);
        Assert.Contains("Nothing has been recorded that fits.", narrowed.Text, StringComparison.Ordinal);
        Assert.Contains("Somebody agenda-item.edited", own.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_Filtered_TurnsPagesAndDownloadsTheSameList()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await using (var db = portal.Database.Portal())
        {
            for (var number = 0; number < 101; number++)
            {
                db.Audit.Add(new AuditEntry { At = PortalApplication.Start, UserName = "Pat", Via = "web", Action = "meeting.edited", Changes = "[]" });
            }

            db.Audit.Add(new AuditEntry { At = PortalApplication.Start, UserName = "=Alex", Via = "web", Action = "board.edited", Changes = "[]" });
            await db.SaveChangesAsync();
        }

        var browser = await portal.AsAdministratorAsync();
        var page = await (await browser.GetAsync("/admin/audit")).Form("Show").Fill("Person", "pat").Choose("What", "meeting: all")
            .Fill("Filter.From.Day", "4").Fill("Filter.From.Month", "2").Fill("Filter.From.Year", "2026").SubmitAsync();
        Assert.EndsWith("Page 1 of 2 Older", page.Text, StringComparison.Ordinal);
        Assert.Contains("101 entries.", page.Text, StringComparison.Ordinal);
        var older = await page.FollowAsync("Older");
        var file = await older.FollowAsync("Download as CSV");
        var all = await browser.GetAsync("/admin/audit?handler=Csv");

        Assert.Contains("Page 2 of 2", older.Text, StringComparison.Ordinal);
        Assert.Equal("2026", older.Document.QuerySelector("[name='Filter.From.Year']")!.GetAttribute("value"));
        Assert.Equal("text/csv", file.ContentHeaders.ContentType!.MediaType);
        Assert.Equal("attachment", file.ContentHeaders.ContentDisposition!.DispositionType);
        Assert.Equal(102, file.Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("\"'=Alex\"", all.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_DateThatIsNone_SaysSo()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var browser = await portal.AsAdministratorAsync();

        var page = await (await browser.GetAsync("/admin/audit")).Form("Show").Fill("Filter.From.Day", "31").Fill("Filter.From.Month", "2").Fill("Filter.From.Year", "2026").SubmitAsync();

        Assert.Equal(["From must be a real date"], page.Errors);
    }
}
