using System.Net;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Web.Tests.Security;

public sealed class HostTests
{
    [Fact]
    public async Task Request_ForAForeignHost_IsRefused()
    {
        await using var portal = await PortalApplication.CreateAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/privacy");
        request.Headers.Host = "evil.example";

        var page = await portal.Anonymous().SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    [Fact]
    public async Task Request_WithForwardedHeadersFromAStranger_BelievesNone()
    {
        await using var portal = await PortalApplication.CreateAsync(new Dictionary<string, string?>(StringComparer.Ordinal) { ["SignIn:TriesPerAddress"] = "1" });
        var statuses = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var browser = portal.Anonymous();
            browser.Client.DefaultRequestHeaders.Add("X-Forwarded-For", $"192.0.2.{attempt}");
            var page = await browser.GetAsync("/account/sign-in");
            statuses.Add((await page.Form("Sign in").Fill("Email address", "a@example.org").Fill("Password", "x").SubmitAsync()).Status);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("OPTIONS")]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    public async Task Request_ByAMethodThatNothingUses_IsRefused(string method)
    {
        await using var portal = await PortalApplication.CreateAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/privacy");

        var page = await portal.Anonymous().SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, page.Status);
        Assert.Equal(["GET", "HEAD", "POST"], page.ContentHeaders.Allow.Order());
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_OfAWorkingPortal_IsHealthy(string address)
    {
        await using var portal = await PortalApplication.CreateAsync();

        var page = await portal.Anonymous().GetAsync(address);

        Assert.Equal((HttpStatusCode.OK, "Healthy"), (page.Status, page.Html));
    }

    [Fact]
    public async Task Health_WithoutTables_IsLiveAndNotReady()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Anonymous().GetAsync("/health/ready");
        await using (var db = portal.Database.Portal())
        {
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "DELETE FROM __EFMigrationsHistory");
        }

        Assert.Equal(HttpStatusCode.OK, (await portal.Anonymous().GetAsync("/health/live")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await portal.Anonymous().GetAsync("/health/ready")).Status);
    }
}
