using System.Net;
using System.Xml.Linq;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Web.Tests.Visitors;

/// <summary>Feeds, calendars and the list of pages, as programs ask for them.</summary>
public sealed class FeedPagesTests
{
    private static readonly DateOnly March = new(2024, 3, 14);
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("/feed.atom", "application/atom+xml")]
    [InlineData("/boards/rrb/feed.atom", "application/atom+xml")]
    [InlineData("/themes/housing/feed.atom", "application/atom+xml")]
    [InlineData("/calendar.ics", "text/calendar")]
    [InlineData("/boards/rrb/calendar.ics", "text/calendar")]
    [InlineData("/boards/rrb/meetings/2024-03-14.ics", "text/calendar")]
    [InlineData("/sitemap.xml", "application/xml")]
    [InlineData("/robots.txt", "text/plain")]
    public async Task Address_OfWhatIsPublished_AnswersInItsFormat(string address, string media)
    {
        await using var portal = await PortalApplication.CreateAsync();
        await new PublishedSeries(portal.Database).PublishAsync(PublishedSeries.Note(March) with { Themes = [new Core.Publishing.PublicTheme("housing", "Housing")] });
        var browser = portal.Anonymous();

        var answer = await browser.GetAsync(address);
        var again = await browser.GetAsync(address);

        Assert.Equal((HttpStatusCode.OK, media), (answer.Status, answer.ContentHeaders.ContentType?.MediaType));
        Assert.NotNull(answer.Headers.ETag);
        Assert.Equal(answer.Html, again.Html);
    }

    [Theory]
    [InlineData("/boards/rrb/feed.atom")]
    [InlineData("/themes/housing/feed.atom")]
    [InlineData("/organisations/clinks/feed.atom")]
    [InlineData("/boards/rrb/calendar.ics")]
    [InlineData("/boards/rrb/meetings/2024-03-14.ics")]
    [InlineData("/boards/rrb/meetings/yesterday.ics")]
    public async Task Address_OfWhatWasNeverPublished_IsNotFound(string address)
    {
        await using var portal = await PortalApplication.CreateAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync(address)).Status);
    }

    [Fact]
    public async Task Feed_AfterAWithdrawal_SaysSoAndTheMeetingLeavesTheCalendarAndTheSitemap()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = new PublishedSeries(portal.Database);
        var note = PublishedSeries.Note(March);
        await series.WithdrawAsync(note, await series.PublishAsync(note), "It named a person.");
        var browser = portal.Anonymous();

        var feed = XDocument.Parse((await browser.GetAsync("/feed.atom")).Html);

        var entry = feed.Root!.Element(Atom + "entry")!;
        Assert.Equal("Withdrawn: Reducing Reoffending Board, 14 March 2024", entry.Element(Atom + "title")!.Value);
        Assert.Contains("It named a person.", entry.Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync("/boards/rrb/meetings/2024-03-14.ics")).Status);
        Assert.DoesNotContain("2024-03-14", (await browser.GetAsync("/sitemap.xml")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("BEGIN:VEVENT", (await browser.GetAsync("/calendar.ics")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfABoard_LeadsToItsFeedAndItsCalendar()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await new PublishedSeries(portal.Database).PublishAsync(PublishedSeries.Note(March));

        var page = await portal.Anonymous().GetAsync("/boards/rrb/meetings");

        Assert.Equal("/boards/rrb/feed.atom", page.Document.QuerySelector("link[rel=alternate]")!.GetAttribute("href"));
        Assert.NotNull(page.Document.QuerySelector("main a[href='/boards/rrb/calendar.ics']"));
    }
}
