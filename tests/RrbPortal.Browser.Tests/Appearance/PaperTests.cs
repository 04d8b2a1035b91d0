using Microsoft.Playwright;
using RrbPortal.Browser.Tests.Browsers;
using RrbPortal.Browser.Tests.Tour;
using RrbPortal.TestKit.Hosting;

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
}
