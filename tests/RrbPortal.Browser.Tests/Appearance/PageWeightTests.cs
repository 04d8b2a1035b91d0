using System.IO.Compression;
using Microsoft.Playwright;
using RrbPortal.Browser.Tests.Accessibility;
using RrbPortal.Browser.Tests.Browsers;
using RrbPortal.TestKit.Hosting;
using RrbPortal.Web.Security;

namespace RrbPortal.Browser.Tests.Appearance;

/// <summary>What a reader's browser fetches for a public page, and what it is told for those who are sent the address.</summary>
public sealed class PageWeightTests(BrowserHost host) : IClassFixture<BrowserHost>
{
    /// <summary>Compressed, without images, in bytes.</summary>
    private const int Most = 100_000;

    /// <summary>Pages with something in their address that is one person's, or one of endlessly many.</summary>
    private static readonly string[] OfOne = ["subscribe/confirm/{token}", "subscriptions/{key}", "subscriptions/{key}/leave", "verify/{hash}"];

    [BrowserFact]
    public async Task EachPublicPage_AsksNoOtherHost_AndIsLight()
    {
        await using var portal = await PortalApplication.ListenAsync();
        var pages = (await DemonstratedPages.CreateAsync(portal)).Where(page => page.Audience is Audience.Visitors);
        var faults = new List<string>();
        foreach (var page in pages)
        {
            // A window of its own, so that nothing comes out of the browser's cache.
            await using var reader = await Person.AtAsync(host.Browser, portal.Address);
            var answers = new List<IResponse>();
            var asked = new List<string>();
            reader.Page.Request += (_, request) => asked.Add(request.Url);
            reader.Page.Response += (_, response) => answers.Add(response);
            await reader.Page.GotoAsync(page.Address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

            faults.AddRange(asked.Where(url => new Uri(url).Authority != portal.Address.Authority).Select(url => $"{page.Address} asks {url}"));
            var weight = 0L;
            foreach (var answer in answers.Where(answer => answer.Request.ResourceType is not "image" && answer.Status is < 300 or >= 400))
            {
                weight += Compressed(await answer.BodyAsync());
            }

            if (weight is 0 or > Most)
            {
                faults.Add($"{page.Address} weighs {weight} bytes");
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [BrowserFact]
    public async Task EachPublicPage_SaysWhatItIs_OrIsKeptOutOfSearchEngines()
    {
        await using var portal = await PortalApplication.ListenAsync();
        var pages = (await DemonstratedPages.CreateAsync(portal)).Where(page => page.Audience is Audience.Visitors);
        await using var reader = await Person.AtAsync(host.Browser, portal.Address, script: false);
        var faults = new List<string>();
        foreach (var page in pages)
        {
            var answer = await reader.Page.GotoAsync(page.Address);
            var said = await reader.Page.Locator("meta[name=description], meta[property='og:title'], meta[property='og:description'], meta[property='og:image'], meta[property='og:url'], link[rel=canonical]").CountAsync();
            var isKept = Array.Exists(OfOne, route => route == page.Route);
            var isUnlisted = await reader.Page.Locator("meta[name=robots][content=noindex]").CountAsync() == 1;
            if (answer!.Ok && !isKept ? said != 6 : said != 0 || !isUnlisted)
            {
                faults.Add($"{page.Address}: {answer.Status}, {said} of 6");
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
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
