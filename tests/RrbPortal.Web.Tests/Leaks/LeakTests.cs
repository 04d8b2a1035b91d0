using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.Hosting;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Tests.Leaks;

/// <summary>
/// The promise of the portal, tried as a whole: words are put into every internal field of published records, and into
/// every field of records that are not published; then everything that a visitor can ask for is asked for.
/// </summary>
public sealed class LeakTests
{
    [Fact]
    public async Task EveryTextField_OfTheModel_IsJudgedPublicOrInternal()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Portal();

        var fields = TextFields.Of(db).Select(field => field.Name).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(TextFields.Judged.Keys.Order(StringComparer.Ordinal), fields);
    }

    [Fact]
    public async Task EveryPublicAnswer_WithSecretsInEveryInternalField_HoldsNone()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var world = await SecretWorld.CreateAsync(portal);
        var crawl = new Crawl(portal.Anonymous());

        await crawl.FollowAsync([.. world.Addresses, .. FixedAddresses(portal), "/no-such-page", "/secretariat", "/admin", "/members"]);

        Assert.True(world.Canaries.Count > 150, $"Only {world.Canaries.Count} fields were filled.");
        Assert.Contains(crawl.Answers, answer => answer.Body.Contains(SecretWorld.PublicWord, StringComparison.Ordinal));
        Assert.Contains(crawl.Answers, answer => answer.Status is HttpStatusCode.Gone);
        Assert.DoesNotContain(crawl.Answers, answer => answer.Status is HttpStatusCode.InternalServerError);
        Assert.All(crawl.Answers, answer => Assert.Empty(world.Canaries.In(answer.Body).Concat(world.Canaries.In(answer.Headers)).Select(place => $"{answer.Address}: {place}")));
    }

    [Fact]
    public async Task EveryPublicAnswer_AfterStaffLookedAtTheSamePages_HoldsNoSecretAndNoStaff()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var world = await SecretWorld.CreateAsync(portal);
        var secretary = await portal.AsSecretaryAsync(SecretWorld.Board);
        foreach (var address in world.Addresses)
        {
            await secretary.GetAsync(address);
        }

        var crawl = new Crawl(portal.Anonymous());
        await crawl.FollowAsync(world.Addresses);

        Assert.All(crawl.Answers, answer => Assert.Empty(world.Canaries.In(answer.Body)));
        Assert.All(crawl.Answers, answer => Assert.DoesNotContain("Sign out", answer.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task EveryVisitorRoute_IsAskedFor()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var world = await SecretWorld.CreateAsync(portal);
        var crawl = new Crawl(portal.Anonymous());

        await crawl.FollowAsync([.. world.Addresses, .. FixedAddresses(portal)]);

        var routes = VisitorRoutes(portal).Where(route => route != Audiences.Anything && !route.Contains('.', StringComparison.Ordinal));
        Assert.All(routes, route => Assert.Contains(crawl.Answers, answer => Matches(route, answer.Address)));
    }

    private static IEnumerable<string> VisitorRoutes(PortalApplication portal)
        => Audiences.Routes.Where(route => route.Value is Audience.Visitors).Select(route => route.Key);

    /// <summary>The visitors' routes without parameters.</summary>
    private static IEnumerable<string> FixedAddresses(PortalApplication portal)
        => VisitorRoutes(portal).Where(route => !route.Contains('{', StringComparison.Ordinal)).Select(route => $"/{route}");

    private static bool Matches(string route, string address)
    {
        var wanted = route.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var given = address.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return wanted.Length == given.Length && wanted.Zip(given).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
    }
}
