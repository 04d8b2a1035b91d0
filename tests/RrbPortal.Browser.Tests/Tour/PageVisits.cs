using System.IO.Compression;
using Microsoft.Playwright;
using RrbPortal.Browser.Tests.Browsers;
using RrbPortal.Web.Security;

namespace RrbPortal.Browser.Tests.Tour;

/// <summary>Opens pages in one window and looks at each: wide, on a tablet in the dark, on a telephone, on paper, and at what was fetched for it.</summary>
internal sealed class PageVisits
{
    /// <summary>Compressed, without images, in bytes.</summary>
    private const int MostWeight = 100_000;

    private const int Telephone = 320;
    private const int Tablet = 768;
    private const int Wide = 1280;

    /// <summary>The width between the margins of A4, in CSS pixels.</summary>
    private const int Sheet = 642;

    private const string Summaries = "meta[name=description], meta[property='og:title'], meta[property='og:description'], meta[property='og:image'], meta[property='og:url'], link[rel=canonical]";

    /// <summary>Pages with something in their address that is one person's, or one of endlessly many.</summary>
    private static readonly string[] OfOne = ["subscribe/confirm/{token}", "subscriptions/{key}", "subscriptions/{key}/leave", "verify/{hash}"];

    /// <summary>Colours alone differ in the dark.</summary>
    private static readonly string[] RulesOfColour = ["color-contrast", "link-in-text-block"];

    private readonly IPage _page;
    private readonly string _host;
    private readonly List<IRequest> _asked = [];
    private readonly List<IResponse> _answers = [];

    private PageVisits(IPage page, string host)
    {
        _page = page;
        _host = host;
        _page.Request += (_, request) => _asked.Add(request);
        _page.Response += (_, answer) => _answers.Add(answer);
    }

    /// <param name="host">The only one that may be asked.</param>
    public static async Task<PageVisits> BeginAsync(IPage page, string host)
    {
        // Each page is weighed as if it were the first.
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.setCacheDisabled", new Dictionary<string, object>(StringComparer.Ordinal) { ["cacheDisabled"] = true });
        return new PageVisits(page, host);
    }

    public async Task<IReadOnlyList<Fault>> LookAsync(DemonstratedPage page)
    {
        _asked.Clear();
        _answers.Clear();
        await ShowAsync(Wide, ColorScheme.Light);
        var answer = await _page.GotoAsync(page.Address);
        if (answer!.Status >= 500 || IsSignIn(_page.Url) && !IsSignIn(page.Address))
        {
            return [new Fault(Look.Answer, page, $"{answer.Status} at {_page.Url}")];
        }

        if (page.Button is { } button && !await IsRefusedAsync(button))
        {
            return [new Fault(Look.Answer, page, "is not refused")];
        }

        var found = new List<(Look Look, string? What)>();
        found.AddRange(await AxeAsync(Look.Accessibility));
        found.Add((Look.Width, await OutsideAsync()));
        await ShowAsync(Tablet, ColorScheme.Dark);
        found.AddRange(await AxeAsync(Look.Dark, RulesOfColour));
        found.Add((Look.Width, await OutsideAsync()));
        await ShowAsync(Telephone, ColorScheme.Light);
        found.AddRange(await AxeAsync(Look.Accessibility));
        found.Add((Look.Width, await OutsideAsync()));
        if (page is { Audience: Audience.Visitors, Button: null })
        {
            await ShowAsync(Sheet, ColorScheme.Light, Media.Print);
            found.Add((Look.Paper, await OutsideAsync()));
            found.Add((Look.Summary, await SummaryAsync(page, answer.Ok)));
            found.Add((Look.Weight, await WeightAsync()));
            found.AddRange(_asked.Where(asked => new Uri(asked.Url).Authority != _host).Select(asked => (Look.Weight, (string?)$"asks {asked.Url}")));
        }

        return [.. found.Where(fault => fault.What is not null).Select(fault => new Fault(fault.Look, page, fault.What!))];
    }

    private static bool IsSignIn(string address) => address.Contains("/account/sign-in", StringComparison.Ordinal);

    private async Task<bool> IsRefusedAsync(string button)
    {
        await _page.Locator("main").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button, Exact = true }).First.ClickAsync();
        return await _page.Locator(".govuk-error-summary").CountAsync() == 1;
    }

    private async Task ShowAsync(int width, ColorScheme colours, Media media = Media.Screen)
    {
        await _page.SetViewportSizeAsync(width, 900);
        await _page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = media, ColorScheme = colours });
    }

    private async Task<IEnumerable<(Look Look, string? What)>> AxeAsync(Look look, params string[] rules)
        => (await Axe.ViolationsAsync(_page, rules)).Select(violation => (look, (string?)$"at {_page.ViewportSize!.Width}: {violation}"));

    private async Task<string?> OutsideAsync()
        => await _page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") is var pixels and > 0
            ? $"{pixels} pixels stand out at the side, of {_page.ViewportSize!.Width}"
            : null;

    /// <summary>A page says what it is, or asks search engines to leave it out.</summary>
    private async Task<string?> SummaryAsync(DemonstratedPage page, bool isThere)
    {
        var said = await _page.Locator(Summaries).CountAsync();
        var isLeftOut = await _page.Locator("meta[name=robots][content=noindex]").CountAsync() == 1;
        var isWrong = isThere && !OfOne.Contains(page.Route, StringComparer.Ordinal) ? said != 6 : said != 0 || !isLeftOut;
        return isWrong ? $"{said} of 6" : null;
    }

    private async Task<string?> WeightAsync()
    {
        var weight = 0L;
        foreach (var answer in _answers.Where(answer => answer.Request.ResourceType is not "image" && answer.Status is < 300 or >= 400).ToList())
        {
            weight += Compressed(await answer.BodyAsync());
        }

        return weight is 0 or > MostWeight ? $"weighs {weight} bytes" : null;
    }

    private static long Compressed(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return stream.Length;
    }
}
