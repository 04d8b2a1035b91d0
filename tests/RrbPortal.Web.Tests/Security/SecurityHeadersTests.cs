using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.TestKit.Hosting;
using RrbPortal.Web.Security;
using RrbPortal.Web.Tests.Visitors;

namespace RrbPortal.Web.Tests.Security;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData(Published.JuneAddress, HttpStatusCode.OK)]
    [InlineData("/boards/rrb", HttpStatusCode.OK)]
    [InlineData(Published.JuneAddress + "/compare", HttpStatusCode.Redirect)]
    [InlineData("/nothing", HttpStatusCode.NotFound)]
    [InlineData("/account/sign-in", HttpStatusCode.OK)]
    [InlineData("/account", HttpStatusCode.Redirect)]
    [InlineData("/styles/site.css", HttpStatusCode.OK)]
    [InlineData("/scripts/site.js", HttpStatusCode.OK)]
    [InlineData("/favicon.svg", HttpStatusCode.OK)]
    [InlineData("/share.png", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    public async Task Answer_OfAnyKind_CarriesEveryHeader(string address, HttpStatusCode status)
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);

        // Twice, for the second one may come from the cache.
        await portal.Anonymous().GetAsync(address, follow: false);
        var page = await portal.Anonymous().GetAsync(address, follow: false);

        Assert.Equal(status, page.Status);
        Assert.All(SecurityHeaders.Always, header => Assert.Equal(header.Value, page.Headers.GetValues(header.Key).Single()));
        Assert.NotNull(page.Headers.CacheControl);
        Assert.Empty(page.Headers.Server);
        Assert.False(page.Headers.Contains("X-Powered-By"));
    }

    [Fact]
    public async Task Policy_AllowsTheOneInlineScript_ByTheHashOfWhatThePageHolds()
    {
        await using var portal = await PortalApplication.CreateAsync();

        var page = await portal.Anonymous().GetAsync("/");

        var script = page.Document.QuerySelectorAll("script:not([src])").Single();
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(script.TextContent)));
        Assert.Contains($"script-src 'self' 'sha256-{hash}'", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("default-src 'none'")]
    [InlineData("object-src 'none'")]
    [InlineData("base-uri 'none'")]
    [InlineData("form-action 'self'")]
    [InlineData("frame-ancestors 'none'")]
    [InlineData("style-src 'self'")]
    public void Policy_IsStrict(string directive)
    {
        Assert.Contains(directive, SecurityHeaders.ContentSecurityPolicy.Split("; "), StringComparer.Ordinal);
        Assert.DoesNotContain("unsafe", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/meetings")]
    [InlineData("/privacy")]
    [InlineData(Published.JuneAddress)]
    public async Task VisitorsPage_SetsNoCookie_AndHoldsNothingOfOtherSites(string address)
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);

        var page = await portal.Anonymous().GetAsync(address);

        Assert.False(page.Headers.Contains("Set-Cookie"));
        var loaded = page.Document.QuerySelectorAll("[src], link[href]:not([rel=canonical])").Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")!);
        Assert.All(loaded, target => Assert.StartsWith("/", target, StringComparison.Ordinal));
        Assert.Empty(page.Document.QuerySelectorAll("[style], style, [onclick]"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/meetings")]
    [InlineData(Published.JuneAddress)]
    public async Task Database_Broken_VisitorsGetAPageThatSaysSorryAndNothingElse(string address)
    {
        await using var portal = await PortalApplication.CreateAsync();
        var visitor = portal.Anonymous();
        await visitor.GetAsync("/health/live");
        await BreakAsync(portal);

        var page = await visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal("Sorry, there is a problem with the service", page.Heading);
        Assert.DoesNotContain("no such table", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.All(SecurityHeaders.Always, header => Assert.Equal(header.Value, page.Headers.GetValues(header.Key).Single()));
        Assert.True(page.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task ErrorPage_AskedForByItsAddress_IsNotFound()
    {
        await using var portal = await PortalApplication.CreateAsync();

        var page = await portal.Anonymous().GetAsync("/error/500");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Page not found", page.Heading);
    }

    [Fact]
    public async Task Stylesheet_OfAPage_IsServedUnderItsFingerprint()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var visitor = portal.Anonymous();
        var page = await visitor.GetAsync("/privacy");

        var address = page.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var styles = await visitor.GetAsync(address);

        Assert.Matches(@"^/styles/site\.[a-z0-9]{10}\.css$", address);
        Assert.Equal("text/css", styles.ContentHeaders.ContentType?.MediaType);
        Assert.Contains(".site-header", styles.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("GDS Transport", styles.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("@font-face", styles.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_Broken_SomebodySignedInGetsThePageAsWell()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var secretary = await portal.AsSecretaryAsync();
        await BreakAsync(portal);

        var page = await secretary.GetAsync("/account");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal("Sorry, there is a problem with the service", page.Heading);
    }

    private static async Task BreakAsync(PortalApplication portal)
    {
        await using var db = portal.Database.Portal();
        await db.Database.ExecuteSqlRawAsync("DROP TABLE PublishedMeetings; DROP TABLE PublishedThemes; DROP TABLE PublishedOrganisations; DROP TABLE Publications; DROP TABLE Sessions;");
    }
}
