using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.Pages;

namespace RrbPortal.Web.Tests.Security;

public sealed class CookieTests
{
    [Fact]
    public async Task Cookies_OfSignIn_AreHeldToThisHostAndHttps()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync();
        var page = await portal.Anonymous().GetAsync(SignInForm.Address);

        var signedIn = await page.Form("Sign in").Fill("Email address", account.Email).Fill("Password", account.Password).SubmitAsync(follow: false);

        AssertShape(Single(page, "__Host-rrb-form="), "samesite=strict");
        AssertShape(Single(signedIn, "__Host-rrb="), "samesite=lax");
        Assert.DoesNotContain("expires=", Single(signedIn, "__Host-rrb="), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Cookies_OverPlainHttp_HavePlainNames()
    {
        await using var portal = await PortalApplication.CreateAsync(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Site:RequireHttps"] = "false" });
        portal.ClientOptions.BaseAddress = new Uri("http://localhost");

        var browser = await portal.AsAsync();

        Assert.Equal(["rrb", "rrb-form"], browser.Cookies.GetAllCookies().Select(cookie => cookie.Name).Order());
        Assert.Equal("/account", (await browser.GetAsync("/account")).Address);
    }

    [Theory]
    [InlineData("/accessibility")]
    [InlineData("/privacy")]
    [InlineData("/no/such/page")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task VisitorsPages_SetNoCookie(string address)
    {
        await using var portal = await PortalApplication.CreateAsync();

        var page = await portal.Anonymous().GetAsync(address);

        Assert.False(page.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task PagesOfStaff_AreStoredNowhere()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var browser = await portal.AsAdministratorAsync();

        foreach (var address in new[] { "/account", "/admin", "/admin/audit", SignInForm.Address })
        {
            var page = await browser.GetAsync(address);
            Assert.True(page.Headers.CacheControl?.NoStore, address);
        }
    }

    private static string Single(PageResponse page, string start)
        => page.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith(start, StringComparison.Ordinal));

    private static void AssertShape(string cookie, string sameSite)
    {
        Assert.Contains("; path=/;", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains(sameSite, cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
    }
}
