using RrbPortal.Browser.Tests.Browsers;
using RrbPortal.TestKit.Hosting;
using RrbPortal.Web.Security;

namespace RrbPortal.Browser.Tests.Tour;

/// <summary>Every page that there is, and forms that come back with errors. What each look at it is, <see cref="Look"/> says.</summary>
[Collection(Touring.Name)]
public sealed class EveryPageTests(PageTour tour)
{
    [BrowserFact]
    public Task EachPage_AskedForByItsAudience_IsThere() => tour.FindsNothingAsync(Look.Answer);

    [BrowserFact]
    public Task EachPage_WideAndNarrow_HasNoViolation() => tour.FindsNothingAsync(Look.Accessibility);

    [BrowserFact]
    public Task EachPage_AtEachWidth_DoesNotScrollSideways() => tour.FindsNothingAsync(Look.Width);

    [BrowserFact]
    public Task EachPage_InTheDark_CanBeRead() => tour.FindsNothingAsync(Look.Dark);

    [BrowserFact]
    public Task EachPublicPage_OnPaper_FitsTheSheet() => tour.FindsNothingAsync(Look.Paper);

    [BrowserFact]
    public Task EachPublicPage_AsksNoOtherHost_AndIsLight() => tour.FindsNothingAsync(Look.Weight);

    [BrowserFact]
    public Task EachPublicPage_SaysWhatItIs_OrIsKeptOutOfSearchEngines() => tour.FindsNothingAsync(Look.Summary);

    [BrowserFact]
    public async Task EachRouteOfThePortal_IsAmongThePages()
    {
        await using var portal = await PortalApplication.ListenAsync(configure: PageTour.OfferMails);

        var addresses = await DemonstratedPages.CreateAsync(portal);

        var pages = Audiences.Routes.Where(route => route.Value is not Audience.Operations && route.Key != Audiences.Anything).Select(route => route.Key);
        Assert.Equal([], pages.Except(addresses.Select(page => page.Route)).Where(route => !DemonstratedPages.IsFile(route)));
    }
}
