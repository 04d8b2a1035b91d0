using System.Text;
using RrbPortal.Browser.Tests.Tour;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Browser.Tests.Validators;

/// <summary>One portal with the demonstration board, which listens, for all validators; made when the first of them asks.</summary>
public sealed class ServedDemonstration : IAsyncLifetime
{
    /// <summary>The name that the portal has for the world; nothing is asked of it.</summary>
    private const string Host = "records.rrb.test";

    private readonly Lazy<Task<World>> _world = new(MakeAsync);
    private readonly Lazy<Task<IReadOnlyList<ServedDocument>>> _public;
    private readonly Lazy<Task<IReadOnlyList<ServedDocument>>> _pages;

    public ServedDemonstration()
    {
        _public = new(async () => await new PublicSite((await _world.Value).Portal.Anonymous().Client, Host).CollectAsync());
        _pages = new(CollectPagesAsync);
    }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public async Task<string> AddressAsync() => (await _world.Value).Portal.Address.GetLeftPart(UriPartial.Authority);

    /// <summary>Every page of the portal, for its own audience.</summary>
    internal async Task<IReadOnlyList<DemonstratedPage>> RoutesAsync() => (await _world.Value).Pages;

    /// <summary>What visitors come to by links, of these kinds.</summary>
    internal async Task<IReadOnlyList<ServedDocument>> PublicAsync(Func<ServedDocument, bool> wanted) => [.. (await _public.Value).Where(wanted)];

    /// <summary>What a visitor gets at an address.</summary>
    internal async Task<ServedDocument> GetAsync(string address) => await ServedDocument.GetAsync((await _world.Value).Portal.Anonymous().Client, address);

    /// <summary>Every page of the portal, as its audience gets it.</summary>
    internal Task<IReadOnlyList<ServedDocument>> PagesAsync() => _pages.Value;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_world.IsValueCreated)
        {
            await (await _world.Value).Portal.DisposeAsync();
        }
    }

    private async Task<IReadOnlyList<ServedDocument>> CollectPagesAsync()
    {
        var world = await _world.Value;
        var pages = new List<ServedDocument>();
        foreach (var group in world.Pages.Concat(RefusedForms.Among(world.Pages)).GroupBy(page => page.Audience))
        {
            var browser = DemonstratedPages.AccountOf(group.Key) is { } account ? await world.Portal.SignInAsync(account) : world.Portal.Anonymous();
            foreach (var page in group)
            {
                pages.Add(page.Button is null ? await ServedDocument.GetAsync(browser.Client, page.Address) : await RefusedAsync(browser, page));
            }
        }

        return pages;
    }

    private static async Task<ServedDocument> RefusedAsync(TestKit.Pages.Browser browser, DemonstratedPage page)
    {
        var answer = await (await browser.GetAsync(page.Address)).FormIn("main", page.Button!).SubmitAsync();
        Assert.NotEmpty(answer.Errors);
        var policy = string.Join("; ", answer.Headers.GetValues("Content-Security-Policy"));
        return new ServedDocument(page.ToString(), answer.Address, (int)answer.Status, answer.ContentHeaders.ContentType!.MediaType!, Encoding.UTF8.GetBytes(answer.Html), policy);
    }

    private static async Task<World> MakeAsync()
    {
        var portal = await PortalApplication.ListenAsync(new Dictionary<string, string?>
        {
            ["Site:BaseAddress"] = $"https://{Host}",
            ["Site:ContactEmail"] = $"secretariat@{Host}",
        }, PageTour.OfferMails);
        return new World(portal, await DemonstratedPages.CreateAsync(portal));
    }

    private sealed record World(PortalApplication Portal, IReadOnlyList<DemonstratedPage> Pages);
}

/// <summary>The tests that share the demonstration; they only look at it.</summary>
[CollectionDefinition(Name)]
public sealed class Validation : ICollectionFixture<ServedDemonstration>
{
    public const string Name = "validation";
}
