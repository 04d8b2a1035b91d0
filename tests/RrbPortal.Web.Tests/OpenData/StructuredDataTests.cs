using System.Net;
using System.Text.Json;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.Pages;
using RrbPortal.Web.Tests.Visitors;

namespace RrbPortal.Web.Tests.OpenData;

/// <summary>What pages say of themselves to programs, and where people find the data.</summary>
public sealed class StructuredDataTests
{
    [Fact]
    public async Task NotePage_SaysWhichMeetingAndWhichWorkItIs()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var key = await portal.Series().PublishAsync(Published.FullNote with { Place = "City Hall </script><b> & \"more\"" });

        var page = await portal.Anonymous().GetAsync(Published.JuneAddress);

        var graph = Data(page).EnumerateArray().ToDictionary(thing => thing.GetProperty("@type").GetString()!);
        Assert.Equal(["CreativeWork", "Event"], graph.Keys.Order());
        Assert.All(graph.Values, thing => Assert.Equal("https://schema.org", thing.GetProperty("@context").GetString()));
        Assert.Equal(("2024-06-20T14:00:00+01:00", "2024-06-20T16:30:00+01:00"), (graph["Event"].GetProperty("startDate").GetString(), graph["Event"].GetProperty("endDate").GetString()));
        Assert.Equal("City Hall </script><b> & \"more\"", graph["Event"].GetProperty("location").GetProperty("name").GetString());
        Assert.Equal($"urn:uuid:{key:D}", graph["CreativeWork"].GetProperty("@id").GetString());
        Assert.EndsWith(Published.JuneAddress, graph["CreativeWork"].GetProperty("url").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotePage_AfterAWithdrawal_SaysNothing()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var key = await portal.Series().PublishAsync(Published.FullNote);
        await portal.Series().WithdrawAsync(Published.FullNote, key, "It named a person.");

        var page = await portal.Anonymous().GetAsync(Published.JuneAddress);

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Null(page.Document.QuerySelector("script[type='application/ld+json']"));
    }

    [Fact]
    public async Task BoardPage_SaysWhichOrganisationItIs()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(PublishedSeries.Note(Published.June));

        var board = Data(await portal.Anonymous().GetAsync("/boards/rrb/meetings"));

        Assert.Equal(("Organization", "Reducing Reoffending Board"), (board.GetProperty("@type").GetString(), board.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task OpenDataPage_LeadsToEveryListAndTable()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var visitor = portal.Anonymous();

        var page = await (await visitor.GetAsync("/")).FollowAsync("Open data");

        Assert.Equal("Open data", page.Heading);
        foreach (var link in page.Document.QuerySelectorAll("main a[href^='/']").Select(link => link.GetAttribute("href")!))
        {
            Assert.Equal((link, HttpStatusCode.OK), (link, (await visitor.GetAsync(link)).Status));
        }

        Assert.Contains("/api/v1/boards/{board}/meetings/{date}", page.Text, StringComparison.Ordinal);
        Assert.All(Links.Tables, table => Assert.NotNull(page.Document.QuerySelector($"main a[href='{table}']")));
    }

    [Fact]
    public async Task Catalogue_NamesDataSetsWhoseFormsAreThere()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);
        var visitor = portal.Anonymous();

        var answer = await visitor.GetAsync("/catalogue.jsonld");

        using var catalogue = JsonDocument.Parse(answer.Html);
        Assert.Equal("application/ld+json", answer.ContentHeaders.ContentType!.MediaType);
        Assert.Equal("dcat:Catalog", catalogue.RootElement.GetProperty("@type").GetString());
        var sets = catalogue.RootElement.GetProperty("dcat:dataset").EnumerateArray().ToList();
        Assert.Equal(4, sets.Count);
        foreach (var form in sets.SelectMany(set => set.GetProperty("dcat:distribution").EnumerateArray()))
        {
            var address = new Uri(form.GetProperty("dcat:accessURL").GetProperty("@id").GetString()!).PathAndQuery;
            var there = await visitor.GetAsync(address);

            Assert.Equal((address, HttpStatusCode.OK), (address, there.Status));
            Assert.EndsWith(there.ContentHeaders.ContentType!.MediaType!, form.GetProperty("dcat:mediaType").GetProperty("@id").GetString(), StringComparison.Ordinal);
        }
    }

    private static JsonElement Data(PageResponse page)
        => JsonDocument.Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.Clone();
}
