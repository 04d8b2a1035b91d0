using System.Net;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Hosting;
using RrbPortal.Web.Tests.Visitors;

namespace RrbPortal.Web.Tests.OpenData;

/// <summary>Which answers the pages of other sites may read, and how they are told so.</summary>
public sealed class SharingTests
{
    [Theory]
    [InlineData("/api/v1/meetings", true)]
    [InlineData("/api/v1/boards/rrb/meetings/2024-06-20", true)]
    [InlineData("/api/v1/boards/rrb/meetings/2024-06-21", true)]
    [InlineData("/openapi/v1.json", true)]
    [InlineData("/catalogue.jsonld", true)]
    [InlineData("/actions.csv", true)]
    [InlineData("/feed.atom", true)]
    [InlineData("/boards/rrb/calendar.ics", true)]
    [InlineData("/", false)]
    [InlineData("/meetings", false)]
    [InlineData("/boards/rrb/meetings/2024-06-20", false)]
    [InlineData("/secretariat/actions.csv", false)]
    [InlineData("/account/sign-in", false)]
    [InlineData("/apis", false)]
    public async Task Address_IsForOtherSitesOrNot(string address, bool isShared)
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(ExportedNotes.Full);
        var visitor = portal.Anonymous();

        // Twice: as it is made, and as the cache gives it.
        foreach (var answer in new[] { await visitor.GetAsync(address, follow: false), await visitor.GetAsync(address, follow: false) })
        {
            Assert.Equal(isShared, answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) && origins.Single() == "*");
            Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
        }

        var asked = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Options, address) { Headers = { { "Origin", "https://elsewhere.example" }, { "Access-Control-Request-Method", "GET" }, { "Access-Control-Request-Headers", "If-None-Match" } } });
        Assert.Equal(isShared ? HttpStatusCode.NoContent : HttpStatusCode.MethodNotAllowed, asked.Status);
        if (isShared)
        {
            Assert.Equal("GET, HEAD, OPTIONS", asked.Headers.GetValues("Access-Control-Allow-Methods").Single());
            Assert.Contains("If-None-Match", asked.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
        }
    }
}
