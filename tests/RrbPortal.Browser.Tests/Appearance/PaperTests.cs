using Microsoft.Playwright;
using RrbPortal.Browser.Tests.Accessibility;
using RrbPortal.Browser.Tests.Browsers;
using RrbPortal.TestKit.Hosting;
using RrbPortal.Web.Security;

namespace RrbPortal.Browser.Tests.Appearance;

/// <summary>Pages as they come out of a printer.</summary>
public sealed class PaperTests(BrowserHost host) : IClassFixture<BrowserHost>
{
    [BrowserFact]
    public async Task Note_OnPaper_HasItsHashAndAddressAndNothingToClick()
    {
        await using var portal = await PortalApplication.ListenAsync();
        var address = (await DemonstratedPages.CreateAsync(portal)).First(page => page.Route == "boards/{board}/meetings/{date}").Address;
        await using var reader = await Person.AtAsync(host.Browser, portal.Address);
        await reader.Page.GotoAsync(address);
        Assert.DoesNotContain(address, await reader.ReadPageAsync(), StringComparison.Ordinal);

        await reader.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        var paper = await reader.ReadPageAsync();
        Assert.Matches("SHA-256 of the published content: [0-9a-f]{64}", paper);
        Assert.Contains(address, paper, StringComparison.Ordinal);
        Assert.DoesNotContain("Accessibility statement", paper, StringComparison.Ordinal);
        foreach (var hidden in new[] { ".site-nav", ".site-search", ".govuk-breadcrumbs", ".note-contents", ".site-footer ul" })
        {
            Assert.False(await reader.Page.Locator(hidden).First.IsVisibleAsync(), $"{hidden} is printed.");
        }
    }

    [BrowserFact]
    public async Task EachPublicPage_OnPaper_FitsTheSheet()
    {
        await using var portal = await PortalApplication.ListenAsync();
        var pages = (await DemonstratedPages.CreateAsync(portal)).Where(page => page.Audience is Audience.Visitors).ToList();

        // The width between the margins of A4, in CSS pixels.
        await using var reader = await Person.AtAsync(host.Browser, portal.Address, width: 642);
        await reader.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var wide = new List<string>();
        foreach (var page in pages)
        {
            await reader.Page.GotoAsync(page.Address);
            if (await reader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") > 0)
            {
                wide.Add(page.Address);
            }
        }

        Assert.Equal([], wide);
    }
}
