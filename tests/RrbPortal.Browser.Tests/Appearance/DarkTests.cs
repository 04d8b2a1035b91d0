using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using RrbPortal.Browser.Tests.Accessibility;
using RrbPortal.Browser.Tests.Browsers;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Browser.Tests.Appearance;

/// <summary>Every page that there is, for a reader whose system asks for dark colours. Colours alone differ from the light, so axe's rules of colour are what is asked.</summary>
public sealed class DarkTests(BrowserHost host) : IClassFixture<BrowserHost>
{
    private static readonly AxeRunOptions OfColours = new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block") };

    [BrowserFact]
    public async Task EachPage_InTheDark_CanBeRead()
    {
        await using var portal = await PortalApplication.ListenAsync();
        var pages = await DemonstratedPages.CreateAsync(portal);
        var faults = new List<string>();
        foreach (var group in pages.GroupBy(page => page.Audience))
        {
            await using var person = await Person.AtAsync(host.Browser, portal.Address, colours: ColorScheme.Dark);
            if (DemonstratedPages.AccountOf(group.Key) is { } account)
            {
                await person.SignInAsync(account);
            }

            foreach (var page in group)
            {
                await person.Page.GotoAsync(page.Address);
                var found = await person.Page.RunAxe(OfColours);
                faults.AddRange(found.Violations.SelectMany(violation => violation.Nodes).Select(node => $"{page.Address}: {node.Html}: {string.Join("; ", node.Any.Select(check => check.Message))}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, false)]
    [InlineData(ColorScheme.Dark, true)]
    public async Task Page_ForEitherTaste_HasItsColours(ColorScheme colours, bool isDark)
    {
        await using var portal = await PortalApplication.ListenAsync();
        await using var reader = await Person.AtAsync(host.Browser, portal.Address, script: false, colours: colours);

        await reader.Page.GotoAsync("/privacy");

        Assert.Equal(isDark, await LightnessAsync(reader.Page, "background-color") < 0.3);
        Assert.Equal(isDark, await LightnessAsync(reader.Page, "color") > 0.7);
    }

    [BrowserFact]
    public async Task Paper_OfAReaderInTheDark_IsLight()
    {
        await using var portal = await PortalApplication.ListenAsync();
        await using var reader = await Person.AtAsync(host.Browser, portal.Address, colours: ColorScheme.Dark);
        await reader.Page.GotoAsync("/privacy");

        await reader.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        Assert.True(await LightnessAsync(reader.Page, "background-color") > 0.9);
        Assert.True(await LightnessAsync(reader.Page, "color") < 0.3);
    }

    /// <summary>0 is black and 1 is white.</summary>
    private static Task<double> LightnessAsync(IPage page, string property)
        => page.EvaluateAsync<double>("property => { const [r, g, b, a] = getComputedStyle(document.body).getPropertyValue(property).match(/[\\d.]+/g).map(Number); return a === 0 ? 1 : (r + g + b) / 765; }", property);
}
