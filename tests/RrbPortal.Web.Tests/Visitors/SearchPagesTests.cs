using System.Net;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.Search;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.Pages;

namespace RrbPortal.Web.Tests.Visitors;

public sealed class SearchPagesTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Search_WithWords_ShowsHitsThatLeadToTheirPlaces()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);

        var page = await portal.Anonymous().GetAsync("/search?q=welcomed");

        Assert.Equal("1 result", page.All(".list-count")[0]);
        Assert.Equal([Published.JuneAddress + "#item-1"], Links(page, ".search-hits a"));
        Assert.Equal(["Welcome", "welcomed"], page.All("mark"));
        Assert.Equal("welcomed", page.Document.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal("noindex", page.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("/search.atom?q=welcomed", page.Document.QuerySelector("link[rel=alternate]")!.GetAttribute("href"));
        Assert.Equal("“welcomed” – Search – Board records", page.Document.Title);
    }

    [Theory]
    [InlineData("/search?q=%EF%BF%BE")]
    [InlineData("/search.atom?q=welcomed%EF%BF%BE")]
    public async Task Search_ForACharacterThatIsNone_IsAnswered(string address)
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);

        Assert.Equal(HttpStatusCode.OK, (await portal.Anonymous().GetAsync(address)).Status);
    }

    [Theory]
    [InlineData("AP1", "ap1", "Action AP1")]
    [InlineData("Action 12", "12", "Action 12")]
    public async Task Search_ForAReference_SaysOnceThatItIsAnAction(string reference, string words, string title)
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote with { Actions = [Published.FullNote.Actions[0] with { Reference = reference }] });
        var visitor = portal.Anonymous();

        Assert.Contains(title, (await visitor.GetAsync($"/search?q={words}&kind=action")).All(".search-hits .entries__title"));
        Assert.Contains($"<title>{title} (", (await visitor.GetAsync($"/search.atom?q={words}&kind=action")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_Narrowed_ShowsWhatItIsNarrowedToAndTheWayBack()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);
        var visitor = portal.Anonymous();

        var all = await visitor.GetAsync("/search?q=review");
        var narrowed = await visitor.GetAsync("/search?q=the&kind=decision&board=rrb");

        Assert.Contains("/search?q=review&kind=action", Links(all, ".facets a"));
        Assert.Equal(["/search?q=the&kind=decision", "/search?q=the&board=rrb"], Links(narrowed, ".chips a"));
        Assert.Equal([Published.JuneAddress + "#decision-1"], Links(narrowed, ".search-hits a"));
    }

    [Fact]
    public async Task Search_OfAMisspelledWord_SaysWhatItSearchedFor()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);

        var page = await portal.Anonymous().GetAsync("/search?q=evidnece");

        Assert.Contains("Showing results for evidence instead of evidnece.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["/search?q=evidnece&exact=true"], Links(page, ".search-replaced a"));
    }

    [Theory]
    [InlineData("", "Search the notes of meetings")]
    [InlineData("?q=", "Search the notes of meetings")]
    [InlineData("?q=zebra", "Nothing that is published matches.")]
    [InlineData("?q=%3Cscript%3Ealert(1)%3C/script%3E", "Nothing that is published matches.")]
    [InlineData("?q=zebra&year=soon&kind=none&page=-1&theme=%27", "Nothing that is published matches.")]
    public async Task Search_WithoutHits_SaysWhatToDo(string query, string sentence)
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);

        var page = await portal.Anonymous().GetAsync("/search" + query);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main script"));
    }

    [Fact]
    public async Task Search_OfTooManyLetters_SaysSo()
    {
        await using var portal = await PortalApplication.CreateAsync();

        var page = await portal.Anonymous().GetAsync($"/search?q={new string('a', 201)}");

        Assert.Contains("Search for 200 letters or fewer.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_WithWords_IsNeverAnsweredWithThePageThatIsKeptWithoutThem()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);
        var visitor = portal.Anonymous();
        await visitor.GetAsync("/search");
        await visitor.GetAsync("/actions");
        await visitor.GetAsync("/organisations/clinks");

        Assert.Equal("1 result", (await visitor.GetAsync("/search?q=welcomed")).All(".list-count")[0]);
        Assert.Equal("0 actions", (await visitor.GetAsync("/actions?status=done")).All(".list-count")[0]);
    }

    [Fact]
    public async Task Search_WhileTheIndexIsBehind_IsUnavailableAndNotWrong()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        await series.PublishAsync(Published.FullNote);
        await portal.Anonymous().GetAsync("/search?q=welcomed");
        using var held = await portal.Services.GetRequiredService<SearchIndex>().HoldAsync(CancellationToken.None);
        await series.PublishAsync(PublishedSeries.Note(Published.September));
        portal.Services.GetRequiredService<PublicationFollower>().Raise(2);

        var page = await portal.Anonymous().GetAsync("/search?q=welcomed");
        var feed = await portal.Anonymous().GetAsync("/search.atom?q=welcomed");
        var actions = await portal.Anonymous().GetAsync("/actions");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (page.Status, feed.Status, actions.Status));
        Assert.Equal(TimeSpan.FromSeconds(5), page.Headers.RetryAfter?.Delta);
        Assert.Contains("being made ready to search", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawal_OfANote_IsFollowedBySearchAndRegistersAtOnce()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        var record = await series.PublishAsync(Published.FullNote);
        var visitor = portal.Anonymous();
        foreach (var address in Registers)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(address)).Status);
        }

        await series.WithdrawAsync(Published.FullNote, record, "It named a person.");
        portal.Services.GetRequiredService<PublicationFollower>().Raise(2);

        Assert.Contains("0 results", (await visitor.GetAsync("/search?q=review")).Text, StringComparison.Ordinal);
        Assert.Contains("0 actions", (await visitor.GetAsync("/actions")).Text, StringComparison.Ordinal);
        Assert.Contains("0 decisions", (await visitor.GetAsync("/decisions")).Text, StringComparison.Ordinal);
        Assert.Contains("No published note names an organisation yet.", (await visitor.GetAsync("/organisations")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/organisations/clinks")).Status);
    }

    [Fact]
    public async Task Feed_OfASearch_HoldsItsHits()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);
        var visitor = portal.Anonymous();

        var answer = await visitor.GetAsync("/search.atom?q=welcomed");
        var feed = XDocument.Parse(answer.Html).Root!;

        Assert.Equal("application/atom+xml", answer.ContentHeaders.ContentType?.MediaType);
        Assert.Equal("Board records: welcomed", feed.Element(Atom + "title")!.Value);
        Assert.Equal("Welcome (Reducing Reoffending Board, 20 June 2024)", Assert.Single(feed.Elements(Atom + "entry")).Element(Atom + "title")!.Value);
        Assert.EndsWith("#item-1", feed.Element(Atom + "entry")!.Element(Atom + "link")!.Attribute("href")!.Value, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/search.atom")).Status);
    }

    [Fact]
    public async Task Registers_OfWhatIsPublished_ListIt()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);
        var visitor = portal.Anonymous();

        var actions = await visitor.GetAsync("/actions?status=inprogress&organisation=clinks&overdue=true");
        var decisions = await visitor.GetAsync("/decisions");
        var organisations = await visitor.GetAsync("/organisations");
        var organisation = await visitor.GetAsync("/organisations/clinks");

        Assert.Equal([Published.JuneAddress + "#action-1"], Links(actions, ".entries a"));
        Assert.Contains("Overdue", actions.All(".govuk-tag"));
        Assert.Contains("Item 2: Evidence & practice. Reducing Reoffending Board", actions.Text, StringComparison.Ordinal);
        Assert.Contains(("/actions.csv", "All actions as a table (CSV)"), Tables(actions));
        Assert.Equal([Published.JuneAddress + "#decision-1"], Links(decisions, ".entries a"));
        Assert.Null(decisions.Document.QuerySelector("#organisation"));
        Assert.Equal(["/organisations/clinks", "/organisations/mps", "/organisations/rtk"], Links(organisations, ".entries a").Order(StringComparer.Ordinal));
        Assert.Equal("Clinks", organisation.Heading);
        Assert.Contains("It attended 1 meeting.", organisation.Text, StringComparison.Ordinal);
        Assert.Contains(Published.JuneAddress + "#action-1", Links(organisation, ".entries a"));
    }

    [Fact]
    public async Task Registers_NarrowedToATheme_KeepWhatHasItAndOfferTheTableOfBoardAndYear()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);
        var visitor = portal.Anonymous();

        var has = await visitor.GetAsync("/decisions?theme=evidence&board=rrb&year=2024");
        var hasNot = await visitor.GetAsync("/actions?theme=housing");

        Assert.Equal("1 decision", has.All(".list-count")[0]);
        Assert.Equal("Evidence", has.Document.QuerySelector("#theme option[selected]")!.TextContent);
        Assert.Contains(("/decisions.csv?board=rrb&year=2024", "All decisions of Reducing Reoffending Board in 2024 as a table (CSV)"), Tables(has));
        Assert.Equal("0 actions", hasNot.All(".list-count")[0]);
    }

    [Fact]
    public async Task Search_OfAWordThatIsOnlyTheBeginningOfOthers_OffersThese()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);
        var visitor = portal.Anonymous();

        var page = await visitor.GetAsync("/search?q=evid");
        var nothing = await visitor.GetAsync("/search?q=zebra");

        Assert.Contains("/search?q=evid%2A", Links(page, "main li a"));
        Assert.DoesNotContain("begin so", nothing.Text, StringComparison.Ordinal);
        Assert.NotEqual("0 results", (await visitor.GetAsync("/search?q=evid*")).All(".list-count")[0]);
    }

    [Fact]
    public async Task Note_ThatNamesAnOrganisation_LeadsToIt()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);

        var page = await portal.Anonymous().GetAsync(Published.JuneAddress);

        Assert.Contains("/organisations/clinks", Links(page, ".attendance a"));
    }

    [Theory]
    [InlineData("/search?q=anything", "0 results")]
    [InlineData("/actions", "No action has been published yet.")]
    [InlineData("/decisions", "No decision has been published yet.")]
    [InlineData("/organisations", "No published note names an organisation yet.")]
    public async Task Page_NothingPublished_SaysSo(string address, string sentence)
    {
        await using var portal = await PortalApplication.CreateAsync();

        var page = await portal.Anonymous().GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<(string, string)> Tables(PageResponse page)
        => page.Document.QuerySelectorAll("a[href*='.csv']").Select(link => (link.GetAttribute("href")!, link.TextContent));

    private static readonly string[] Registers = ["/search?q=review", "/actions", "/decisions", "/organisations", "/organisations/clinks"];

    private static List<string> Links(PageResponse page, string selector)
        => [.. page.Document.QuerySelectorAll(selector).Select(link => link.GetAttribute("href")!)];
}
