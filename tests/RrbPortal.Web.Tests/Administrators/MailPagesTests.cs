using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Web.Tests.Administrators;

public sealed class MailPagesTests
{
    [Fact]
    public async Task List_Empty_SaysWhereMailsGo()
    {
        await using var portal = await PortalApplication.CreateAsync();

        var page = await (await portal.AsAdministratorAsync()).GetAsync("/admin/mail");

        Assert.Equal("Mail", page.Heading);
        Assert.Contains("No mail server is set, so mails wait here.", page.Text, StringComparison.Ordinal);
        Assert.Contains("No mail has been written yet.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_Narrowed_ShowsWhatIsInThatStateAndSinceWhenMailsWait()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await AddAsync(portal, OutboxState.Waiting, "A draft to review");
        await AddAsync(portal, OutboxState.Failed, "An agenda to read", "550 No such person");
        await AddAsync(portal, OutboxState.Uncertain, "Late: the note");
        var browser = await portal.AsAdministratorAsync();

        var all = await browser.GetAsync("/admin/mail");
        var failed = await all.Form("Show").Choose("State", "Not sent (1)").SubmitAsync();
        var nonsense = await browser.GetAsync("/admin/mail?state=x&page=-3");

        Assert.Equal(["Late: the note", "An agenda to read", "A draft to review"], all.All("tbody th"));
        Assert.Contains("The oldest mail that waits was written on 4 February 2026 at 9am.", all.Text, StringComparison.Ordinal);
        Assert.Contains("1 mail is uncertain", all.Text, StringComparison.Ordinal);
        Assert.Equal(["An agenda to read"], failed.All("tbody th"));
        Assert.Contains("550 No such person", failed.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, nonsense.Status);
    }

    [Fact]
    public async Task Mail_Failed_CanBeSentAgain()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var id = await AddAsync(portal, OutboxState.Failed, "An agenda to read", "550 No such person");

        var page = await (await portal.AsAdministratorAsync()).GetAsync($"/admin/mail/{id}");
        Assert.Contains("Dear Mo", page.Text, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => page.Form("Give up"));
        page = await page.Form("Send again").SubmitAsync();

        Assert.Contains("The mail will be sent again.", page.Text, StringComparison.Ordinal);
        await using var db = portal.Database.Portal();
        Assert.Equal(OutboxState.Waiting, (await db.Outbox.SingleAsync()).State);
        Assert.Equal("mail.sent-again", (await db.Audit.OrderByDescending(entry => entry.Id).FirstAsync()).Action);
    }

    [Fact]
    public async Task Mail_Uncertain_CanBeGivenUpAndNotTwice()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var id = await AddAsync(portal, OutboxState.Uncertain, "An agenda to read");
        var stale = await (await portal.AsAdministratorAsync()).GetAsync($"/admin/mail/{id}");

        var page = await stale.Form("Give up").SubmitAsync();
        var late = await stale.Form("Send again").SubmitAsync();

        Assert.Contains("The mail was given up.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["This mail has moved on since you opened the page. Look at where it stands now"], late.Errors);
    }

    [Fact]
    public async Task Mail_Secret_IsNotShown()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var id = await AddAsync(portal, OutboxState.Waiting, "Your account", secret: true);

        var page = await (await portal.AsAdministratorAsync()).GetAsync($"/admin/mail/{id}");

        Assert.DoesNotContain("Dear Mo", page.Html, StringComparison.Ordinal);
        Assert.Contains("The text of this mail is for its receiver alone", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_NotThere_IsNotFound()
    {
        await using var portal = await PortalApplication.CreateAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.AsAdministratorAsync()).GetAsync("/admin/mail/7")).Status);
    }

    private static async Task<int> AddAsync(PortalApplication portal, OutboxState state, string subject, string? problem = null, bool secret = false)
    {
        await portal.AddAccountAsync((PortalRole.Member, "rrb"));
        await using var db = portal.Database.Portal();
        var message = new OutboxMessage
        {
            MessageKey = Guid.NewGuid(),
            Kind = "test",
            Occasion = $"test/{Guid.NewGuid()}",
            ToAddress = "mo@example.test",
            ToName = "Mo Member",
            Subject = subject,
            TextBody = "Dear Mo",
            HtmlBody = "<p>Dear Mo</p>",
            IsSecret = secret,
            WrittenAt = PortalApplication.Start,
            NextAttemptAt = PortalApplication.Start,
            State = state,
            Problem = problem,
        };
        db.Outbox.Add(message);
        await db.SaveChangesAsync();
        return message.Id;
    }
}
