using Microsoft.Playwright;
using RrbPortal.Browser.Tests.Browsers;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Browser.Tests.Appearance;

/// <summary>What a reader gets whose system asks for dark colours. Whether each page can be read in them, the tour says.</summary>
public sealed class DarkTests(BrowserHost host) : IClassFixture<BrowserHost>
{
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
