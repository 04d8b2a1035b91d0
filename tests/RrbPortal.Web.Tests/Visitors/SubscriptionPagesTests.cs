using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Core.Subscriptions;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.Pages;

namespace RrbPortal.Web.Tests.Visitors;

/// <summary>Following by mail, as a visitor does it: asking, confirming, changing, leaving.</summary>
public sealed class SubscriptionPagesTests
{
    private const string Reader = "reader@example.test";

    [Fact]
    public async Task Subscribe_PortalWithoutMail_SaysSoAndOffersFeeds()
    {
        await using var portal = await PortalApplication.CreateAsync();

        var page = await portal.Anonymous().GetAsync("/subscribe");

        Assert.Equal((HttpStatusCode.OK, "Follow without mails"), (page.Status, page.Heading));
        Assert.Contains("Feed of all records (Atom)", page.All("main a"));
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Subscribe_FromABoard_IsAskedConfirmedAndStoppedAgain()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var mailed = Offering(portal);
        await portal.Series().PublishAsync(Published.FullNote);
        var visitor = portal.Anonymous();

        var form = await (await visitor.GetAsync("/boards/rrb")).FollowAsync("Get mails about this board");
        var asked = await form.Form("Continue").Fill("Your email address", Reader).Choose("When should mails come?", "Once a week").SubmitAsync();
        await RunAsync<ConfirmationMails>(portal);
        var confirm = await visitor.GetAsync(Links.ConfirmSubscription(mailed.Last<MailPage.Confirmation>().Token));
        var confirmed = await confirm.Form("Confirm").SubmitAsync();
        var again = await visitor.GetAsync(confirm.Address);
        var mine = await visitor.GetAsync(Links.Subscription(mailed.Last<MailPage.Leaving>().Key));
        var changed = await mine.Form("Send them at once: Board: Reducing Reoffending Board").SubmitAsync();
        var stopped = await changed.Form("Stop following: Board: Reducing Reoffending Board").SubmitAsync();

        Assert.Equal("Look into your mail", asked.Heading);
        Assert.Contains("What Board: Reducing Reoffending Board When Once a week, on Monday morning", confirm.Text, StringComparison.Ordinal);
        Assert.Equal("Confirmed", confirmed.Heading);
        Assert.Equal((HttpStatusCode.Gone, "This link does not work"), (again.Status, again.Heading));
        Assert.Contains("Once a week, on Monday morning", mine.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Reader, mine.Html, StringComparison.Ordinal);
        Assert.Contains("At once, as soon as something is published", changed.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Gone, "These mails have ended"), (stopped.Status, stopped.Heading));
        Assert.Equal(0, await CountAsync(portal));
    }

    [Theory]
    [InlineData("/subscribe", "everything")]
    [InlineData("/subscribe?board=rrb", "board/rrb")]
    [InlineData("/subscribe?theme=hate-crime", "theme/hate-crime")]
    [InlineData("/subscribe?organisation=clinks", "organisation/clinks")]
    public async Task Subscribe_Address_ChoosesTheTopic(string address, string topic)
    {
        await using var portal = await PortalApplication.CreateAsync();
        Offering(portal);
        await portal.Series().PublishAsync(Published.FullNote);

        var page = await portal.Anonymous().GetAsync(address);

        Assert.Equal(topic, page.Document.QuerySelector("option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Subscribe_TopicThatNobodyPublished_IsNotOfferedAndNotTaken()
    {
        await using var portal = await PortalApplication.CreateAsync();
        Offering(portal);
        await portal.AsSecretaryAsync("hidden");
        await portal.Series().PublishAsync(Published.FullNote);

        var page = await portal.Anonymous().GetAsync("/subscribe?board=hidden");
        var offered = page.Text;
        page.Document.QuerySelector("option")!.SetAttribute("value", "board/hidden");
        var refused = await page.Form("Continue").Fill("Your email address", Reader).Choose("When should mails come?", "At once").SubmitAsync();

        Assert.DoesNotContain("hidden", offered, StringComparison.Ordinal);
        Assert.Equal(["Choose what to follow from the list"], refused.Errors);
        Assert.Equal(0, await CountAsync(portal));
    }

    [Fact]
    public async Task Subscribe_NothingFilledIn_ShowsWhatIsMissing()
    {
        await using var portal = await PortalApplication.CreateAsync();
        Offering(portal);

        var page = await (await portal.Anonymous().GetAsync("/subscribe")).Form("Continue").SubmitAsync();

        Assert.Equal(["Choose when mails should come", "Enter your email address"], page.Errors);
        Assert.StartsWith("Error: ", page.Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subscribe_SeveralThingsWrong_ShowsThemTogether()
    {
        await using var portal = await PortalApplication.CreateAsync();
        Offering(portal);
        var form = (await portal.Anonymous().GetAsync("/subscribe")).Form("Continue").Fill("Input.Address", "reader");

        var page = await form.SubmitAsync();

        Assert.Equal(["Choose when mails should come", "Enter an email address in the correct format, like name@example.com"], page.Errors);
    }

    [Theory]
    [InlineData("reader")]
    [InlineData("reader@example.test, other@example.test")]
    public async Task Subscribe_NoAddress_IsSaidBesideTheField(string address)
    {
        await using var portal = await PortalApplication.CreateAsync();
        Offering(portal);

        var page = await AskAsync(portal.Anonymous(), address);

        Assert.Equal(["Enter an email address in the correct format, like name@example.com"], page.Errors);
    }

    [Fact]
    public async Task Subscribe_AddressThatFollowsAlready_GetsTheSameAnswer()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var mailed = Offering(portal);
        await FollowAsync(portal, mailed);

        var known = await AskAsync(portal.Anonymous(), Reader);
        var unknown = await AskAsync(portal.Anonymous(), "unknown@example.test");

        Assert.Equal((unknown.Status, unknown.Html), (known.Status, known.Html));
    }

    [Fact]
    public async Task Subscribe_TooOftenFromOneNetworkAddress_IsSlowedDown()
    {
        await using var portal = await PortalApplication.CreateAsync(new Dictionary<string, string?> { ["Mail:RequestsPerAddress"] = "2" });
        Offering(portal);
        var visitor = portal.Anonymous();

        List<PageResponse> answers = [await AskAsync(visitor, "one@example.test"), await AskAsync(visitor, "two@example.test"), await AskAsync(visitor, "three@example.test")];

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers.Select(answer => answer.Status));
        Assert.NotNull(answers[2].Headers.RetryAfter);
        Assert.Equal(2, await CountAsync(portal));
    }

    [Fact]
    public async Task Leave_OneClickOfAMailProgram_EndsItWithoutCookieAndForm()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var mailed = Offering(portal);
        var key = await FollowAsync(portal, mailed);

        var left = await OneClickAsync(portal, key);
        var again = await OneClickAsync(portal, key);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (left.Status, again.Status));
        Assert.Equal("These mails have ended", left.Heading);
        Assert.Equal(0, await CountAsync(portal));
    }

    [Fact]
    public async Task Leave_Opened_ChangesNothingUntilTheButtonIsPressed()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var mailed = Offering(portal);
        var key = await FollowAsync(portal, mailed);

        var page = await portal.Anonymous().GetAsync(Links.LeaveSubscription(key));
        var before = await CountAsync(portal);
        var left = await page.Form("Stop all mails").SubmitAsync();

        Assert.Equal((HttpStatusCode.OK, "Stop all mails?", 1), (page.Status, page.Heading, before));
        Assert.Equal(("These mails have ended", 0), (left.Heading, await CountAsync(portal)));
    }

    [Fact]
    public async Task Confirm_Opened_ConfirmsNothing()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var mailed = Offering(portal);
        await AskAsync(portal.Anonymous(), Reader);
        await RunAsync<ConfirmationMails>(portal);
        var visitor = portal.Anonymous();

        await visitor.GetAsync(Links.ConfirmSubscription(mailed.Last<MailPage.Confirmation>().Token));
        var mine = await visitor.GetAsync(Links.Subscription(mailed.Last<MailPage.Leaving>().Key));

        Assert.Contains("No mails come yet", mine.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_WithAKey_AreKeptByNobodyAndSendNoReferrer()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var mailed = Offering(portal);
        var key = await FollowAsync(portal, mailed);

        foreach (var address in new[] { Links.Subscription(key), Links.LeaveSubscription(key), Links.ConfirmSubscription("x") })
        {
            var page = await portal.Anonymous().GetAsync(address);

            Assert.Equal((address, true), (address, page.Headers.CacheControl!.NoStore));
            Assert.Equal(["no-referrer"], page.Headers.GetValues("Referrer-Policy"));
        }

        Assert.Contains("Disallow: /subscriptions/", (await portal.Anonymous().GetAsync("/robots.txt")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mails_OfThePortalItself_LeadToItsPages()
    {
        await using var portal = await PortalApplication.CreateAsync(new Dictionary<string, string?> { ["Site:BaseAddress"] = "https://records.example.test" });
        portal.ConfigureServices += services => services.Replace(ServiceDescriptor.Singleton(new MailOffer(IsMade: true)));
        await AskAsync(portal.Anonymous(), Reader);
        await RunAsync<ConfirmationMails>(portal);

        await using var db = portal.Database.Portal();
        var mail = await db.Outbox.SingleAsync();
        var subscription = await db.Subscriptions.SingleAsync();

        Assert.Equal($"https://records.example.test/subscriptions/{subscription.LeaveKey}/leave", mail.LeaveAddress);
        Assert.Contains("https://records.example.test/subscribe/confirm/", mail.TextBody, StringComparison.Ordinal);
    }

    /// <summary>A portal that offers mails, none of which is sent: their pages are remembered.</summary>
    private static MailedPages Offering(PortalApplication portal)
    {
        var mailed = MailedPages.Of(portal);
        portal.ConfigureServices += services => services.Replace(ServiceDescriptor.Singleton(new MailOffer(IsMade: true)));
        return mailed;
    }

    private static async Task<PageResponse> AskAsync(Browser visitor, string address)
        => await (await visitor.GetAsync("/subscribe")).Form("Continue").Fill("Your email address", address).Choose("When should mails come?", "At once").SubmitAsync();

    private static async Task<string> FollowAsync(PortalApplication portal, MailedPages mailed)
    {
        await AskAsync(portal.Anonymous(), Reader);
        await RunAsync<ConfirmationMails>(portal);
        var confirm = await portal.Anonymous().GetAsync(Links.ConfirmSubscription(mailed.Last<MailPage.Confirmation>().Token));
        Assert.Equal("Confirmed", (await confirm.Form("Confirm").SubmitAsync()).Heading);
        return mailed.Last<MailPage.Leaving>().Key;
    }

    /// <summary>What RFC 8058 has a mail program send.</summary>
    private static async Task<PageResponse> OneClickAsync(PortalApplication portal, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Links.LeaveSubscription(key)) { Content = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]) };
        return await portal.Anonymous().SendAsync(request, follow: false);
    }

    private static Task RunAsync<TTask>(PortalApplication portal)
        where TTask : IDueTask
        => portal.WithAsync(async (IEnumerable<IDueTask> tasks) =>
        {
            await tasks.OfType<TTask>().Single().RunAsync(default);
            return true;
        });

    private static async Task<int> CountAsync(PortalApplication portal)
    {
        await using var db = portal.Database.Portal();
        return await db.Subscriptions.CountAsync();
    }
}
