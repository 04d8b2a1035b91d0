using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RrbPortal.Browser.Tests.Browsers;
using RrbPortal.Core.Mailing;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Browser.Tests.Tour;

/// <summary>
/// Every page that there is, on a portal with the demonstration board in it, opened once by its own audience and looked
/// at in every way that readers look. The tests then ask for what one kind of look found.
/// </summary>
public sealed class PageTour : IAsyncLifetime
{
    private readonly BrowserHost _host = new();
    private readonly Lazy<Task<IReadOnlyList<Fault>>> _faults;

    public PageTour() => _faults = new(WalkAsync);

    /// <summary>Fails with every fault that this look found, in a line of its own.</summary>
    internal async Task FindsNothingAsync(Look look)
    {
        var faults = (await _faults.Value).Where(fault => fault.Look == look).Select(fault => $"{fault.Page}: {fault.What}").ToList();
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    /// <summary>The page that offers mails then has its form; none are sent.</summary>
    internal static void OfferMails(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton(new MailOffer(IsMade: true)));

    /// <summary>In two windows at a time, because what waits longest is the browser for itself.</summary>
    private async Task<IReadOnlyList<Fault>> WalkAsync()
    {
        await using var portal = await PortalApplication.ListenAsync(configure: OfferMails);
        var pages = await DemonstratedPages.CreateAsync(portal);
        var halves = pages.Concat(RefusedForms.Among(pages)).Select((page, number) => (page, number)).GroupBy(numbered => numbered.number % 2, numbered => numbered.page);
        var faults = await Task.WhenAll(halves.Select(half => WalkAsync(portal, half)));
        return [.. faults.SelectMany(found => found)];
    }

    private async Task<IReadOnlyList<Fault>> WalkAsync(PortalApplication portal, IEnumerable<DemonstratedPage> pages)
    {
        var faults = new List<Fault>();
        foreach (var group in pages.GroupBy(page => page.Audience))
        {
            await using var person = await Person.AtAsync(_host.Browser, portal.Address);
            if (DemonstratedPages.AccountOf(group.Key) is { } account)
            {
                await person.SignInAsync(account);
            }

            var visits = await PageVisits.BeginAsync(person.Page, portal.Address.Authority);
            foreach (var page in group)
            {
                faults.AddRange(await visits.LookAsync(page));
            }
        }

        return faults;
    }
}

/// <summary>The tests that share the tour.</summary>
[CollectionDefinition(Name)]
public sealed class Touring : ICollectionFixture<PageTour>
{
    public const string Name = "tour";
}
