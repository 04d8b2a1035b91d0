using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RrbPortal.Browser.Tests.Browsers;
using RrbPortal.Core.Mailing;
using RrbPortal.TestKit.Hosting;
using RrbPortal.Web.Security;

namespace RrbPortal.Browser.Tests.Accessibility;

/// <summary>Every page that there is, on a portal with the demonstration board in it: axe finds nothing, at two widths.</summary>
public sealed class EveryPageTests(BrowserHost host) : IClassFixture<BrowserHost>
{
    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task EachPage_AtThisWidth_HasNoViolationAndDoesNotScrollSideways(int width)
    {
        await using var portal = await PortalApplication.ListenAsync(configure: OfferMails);
        var addresses = await DemonstratedPages.CreateAsync(portal);
        var faults = new List<string>();
        foreach (var group in addresses.GroupBy(page => page.Audience))
        {
            await using var person = await Person.AtAsync(host.Browser, portal.Address, width: width);
            if (DemonstratedPages.AccountOf(group.Key) is { } account)
            {
                await person.SignInAsync(account);
            }

            foreach (var page in group)
            {
                faults.AddRange(await FaultsAsync(person, page.Address));
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [BrowserFact]
    public async Task EachRouteOfThePortal_IsAmongThePages()
    {
        await using var portal = await PortalApplication.ListenAsync(configure: OfferMails);

        var addresses = await DemonstratedPages.CreateAsync(portal);

        var pages = Audiences.Routes.Where(route => route.Value is not Audience.Operations && route.Key != Audiences.Anything).Select(route => route.Key);
        Assert.Equal([], pages.Except(addresses.Select(page => page.Route)).Where(route => !DemonstratedPages.IsFile(route)));
    }

    /// <summary>The page that offers mails then has its form; none are sent.</summary>
    private static void OfferMails(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton(new MailOffer(IsMade: true)));

    private static async Task<IReadOnlyList<string>> FaultsAsync(Person person, string address)
    {
        var answer = await person.Page.GotoAsync(address);
        if (answer!.Status >= 500 || person.Page.Url.Contains("/account/sign-in", StringComparison.Ordinal) && !address.Contains("sign-in", StringComparison.Ordinal))
        {
            return [$"{address}: {answer.Status} at {person.Page.Url}"];
        }

        var axe = await person.Page.RunAxe();
        var faults = axe.Violations.Select(violation => $"{address}: {violation.Id}: {violation.Help}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}").ToList();
        var overflow = await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (overflow > 0)
        {
            faults.Add($"{address}: {overflow} pixels stand out at the side");
        }

        return faults;
    }
}
