using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RrbPortal.Core.Common;
using RrbPortal.Core.Exporting;
using RrbPortal.Core.Mailing;
using RrbPortal.Core.Subscriptions;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.Hosting;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Tests.Leaks;

/// <summary>
/// The promise of the portal, tried as a whole: words are put into every internal field of published records, and into
/// every field of records that are not published; then everything that a visitor can ask for is asked for.
/// </summary>
public sealed partial class LeakTests
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
        portal.ConfigureServices = OfferMails;
        var world = await SecretWorld.CreateAsync(portal);
        var crawl = new Crawl(portal.Anonymous());

        await crawl.FollowAsync([.. world.Addresses, .. FixedAddresses(), "/no-such-page", "/error/500", "/secretariat", "/admin", "/members"]);

        Assert.True(world.Canaries.Count > 150, $"Only {world.Canaries.Count} fields were filled.");
        Assert.True(crawl.Answers.Any(answer => answer.Body.Contains(SecretWorld.PublicWord, StringComparison.Ordinal)), "No answer holds what was published.");
        Assert.True(crawl.Answers.Any(answer => answer.Body.Contains(SecretWorld.PublicReport, StringComparison.Ordinal)), "No answer holds what was reported in public.");
        Assert.True(crawl.Answers.Any(answer => answer.Body.Contains(SecretWorld.PublicTerms, StringComparison.Ordinal)), "No answer holds what a board says of itself.");
        Assert.All(DownloadFormat.Written, format => Assert.True(
            crawl.Answers.Any(answer => answer.Address.EndsWith($".{format.Extension}", StringComparison.Ordinal) && answer.Body.Contains(SecretWorld.PublicWord, StringComparison.Ordinal)),
            $"No {format.Label} download holds what was published."));
        Assert.True(crawl.Answers.Any(answer => answer.Address.EndsWith(".zip", StringComparison.Ordinal) && answer.Body.Contains(SecretWorld.PublicWord, StringComparison.Ordinal)), "No archive of a year holds what was published.");
        Assert.True(crawl.Answers.Any(answer => answer.Status is HttpStatusCode.Gone), "No answer is a tombstone.");
        Assert.Equal([], crawl.Answers.Where(answer => answer.Status is HttpStatusCode.InternalServerError).Select(answer => answer.Address));
        Assert.Equal([], Leaks(crawl, world));
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

        Assert.Equal([], Leaks(crawl, world));
        Assert.Equal([], crawl.Answers.Where(answer => answer.Body.Contains("Sign out", StringComparison.Ordinal)).Select(answer => answer.Address));
    }

    [Fact]
    public async Task EveryMail_ToWhoFollowsEverything_HoldsNoSecret()
    {
        await using var portal = await PortalApplication.CreateAsync();
        portal.ConfigureServices = OfferMails;
        var world = await SecretWorld.CreateAsync(portal);
        await using var db = portal.Database.Portal();
        foreach (var rhythm in Enum.GetValues<MailRhythm>())
        {
            var subscription = new Subscription { Id = Guid.NewGuid(), Address = $"{rhythm}@example.test", AddressKey = $"{rhythm}@example.test", LeaveKey = rhythm.ToString(), Since = portal.Clock.GetUtcNow() };
            subscription.Topics.Add(new FollowedTopic { Kind = TopicKind.Everything, Slug = string.Empty, Rhythm = rhythm, ConfirmedAt = portal.Clock.GetUtcNow() });
            db.Subscriptions.Add(subscription);
        }

        await db.SaveChangesAsync();
        await portal.WithAsync(async (IEnumerable<IDueTask> tasks) =>
        {
            await tasks.OfType<NewsRound>().Single().RunAsync(default);
            return true;
        });

        var mails = await db.Outbox.AsNoTracking().Where(mail => mail.Kind == "subscription-news" && mail.ToAddress.EndsWith("@example.test")).ToListAsync();
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.Contains("20 June 2024", mail.TextBody, StringComparison.Ordinal));
        Assert.All(mails, mail => Assert.Equal([], world.Canaries.In(mail.Subject + mail.TextBody + mail.HtmlBody)));

        // What was withdrawn, and what nobody published.
        Assert.All(mails, mail => Assert.DoesNotContain("August 2024", mail.TextBody, StringComparison.Ordinal));
        Assert.All(mails, mail => Assert.DoesNotContain("2025", mail.TextBody, StringComparison.Ordinal));
    }

    [Fact]
    public async Task EverySecret_SearchedFor_IsNotFound()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var world = await SecretWorld.CreateAsync(portal);
        var visitor = portal.Anonymous();
        Assert.DoesNotContain("0 results", (await visitor.GetAsync($"/search?q={SecretWorld.PublicWord}")).Text, StringComparison.Ordinal);

        foreach (var word in world.Canaries.Words)
        {
            var page = await visitor.GetAsync($"/search?q={word}");

            Assert.Contains("0 results", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task EveryVisitorRoute_IsAskedFor()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var world = await SecretWorld.CreateAsync(portal);
        var crawl = new Crawl(portal.Anonymous());

        await crawl.FollowAsync([.. world.Addresses, .. FixedAddresses(), "/error/404"]);

        var routes = VisitorRoutes().Where(route => route != Audiences.Anything);
        Assert.Equal([], routes.Where(route => !crawl.Answers.Any(answer => Matches(route, answer.Address))));
    }

    /// <summary>The pages for those who follow by mail are then there; nothing is sent.</summary>
    private static void OfferMails(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton(new MailOffer(IsMade: true)));

    private static IEnumerable<string> Leaks(Crawl crawl, SecretWorld world)
        => crawl.Answers.SelectMany(answer => world.Canaries.In(answer.Body + answer.Headers).Select(place => $"{answer.Address}: {place}"));

    private static IEnumerable<string> VisitorRoutes()
        => Audiences.Routes.Where(route => route.Value is Audience.Visitors).Select(route => route.Key);

    /// <summary>The visitors' routes without parameters.</summary>
    private static IEnumerable<string> FixedAddresses()
        => VisitorRoutes().Where(route => !route.Contains('{', StringComparison.Ordinal)).Select(route => $"/{route}");

    private static bool Matches(string route, string address)
        => Regex.IsMatch(address.Split('?')[0].Trim('/'), $"^{Parameter().Replace(Regex.Escape(route).Replace("\\{", "{", StringComparison.Ordinal), "[^/]+")}$", RegexOptions.None, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
