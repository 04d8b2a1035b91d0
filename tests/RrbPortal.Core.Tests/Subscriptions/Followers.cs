using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Core.Subscriptions;
using RrbPortal.Data.Providers;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Subscriptions;

/// <summary>A portal that sends mails into a folder, something to publish, and people who follow it.</summary>
internal sealed class Followers : IAsyncDisposable
{
    private Followers(TestDatabase database, bool sendsMail, Action<IServiceCollection>? configure)
    {
        Database = database;
        Series = new PublishedSeries(database);
        Services = new PortalServices(database, services =>
        {
            Mailed.Register(services);
            services.AddSingleton(new MailRoute { Folder = sendsMail ? Folder : null, From = new MailTo("board@records.example", "Board records") });
            configure?.Invoke(services);
        });
    }

    public TestDatabase Database { get; }

    public PortalServices Services { get; }

    public PublishedSeries Series { get; }

    public MailedPages Mailed { get; } = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("rrb-followers-").FullName;

    public static async Task<Followers> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, bool sendsMail = true, Action<IServiceCollection>? configure = null)
        => new(await TestDatabase.CreateAsync(provider), sendsMail, configure);

    public Task<Outcome> AskAsync(string address, Topic? topic = null, MailRhythm rhythm = MailRhythm.AtOnce)
        => Services.Of<SubscriptionRequests>().AskAsync(new AskForMails { Address = address, Topic = topic ?? Topic.Everything, Rhythm = rhythm }, default);

    /// <summary>Asks, and confirms with the token that the mail holds.</summary>
    /// <returns>The key that stands in each mail.</returns>
    public async Task<string> FollowAsync(string address, Topic? topic = null, MailRhythm rhythm = MailRhythm.AtOnce)
    {
        Assert.IsType<Outcome.Done>(await AskAsync(address, topic, rhythm));
        await RunAsync<ConfirmationMails>();
        Assert.IsType<Outcome.Done>(await ConfirmAsync());
        return Mailed.Last<MailPage.Leaving>().Key;
    }

    public Task<Outcome> ConfirmAsync() => Services.Of<SubscriptionConfirmation>().ConfirmAsync(Mailed.Last<MailPage.Confirmation>().Token, default);

    public Task RunAsync<TTask>()
        where TTask : IDueTask
        => Services.Of<IEnumerable<IDueTask>>().OfType<TTask>().Single().RunAsync(default);

    public Task<DeliveryStep> SendAsync() => Services.Of<MailDelivery>().SendNextAsync(default);

    /// <summary>The mails that tell what was published, in the order in which they were written.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> NewsAsync()
        => [.. (await OutboxAsync()).Where(mail => mail.Kind == NewsMail.Kind)];

    public async Task<IReadOnlyList<OutboxMessage>> OutboxAsync()
    {
        await using var db = Database.Portal();
        return await db.Outbox.AsNoTracking().OrderBy(mail => mail.Id).ToListAsync();
    }

    public async Task<IReadOnlyList<Subscription>> SubscriptionsAsync()
    {
        await using var db = Database.Portal();
        return await db.Subscriptions.AsNoTracking().Include(row => row.Topics).OrderBy(row => row.AddressKey).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
