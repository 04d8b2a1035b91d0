using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RrbPortal.Core.Mailing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.Mailing;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Mailing;

/// <summary>A portal with an outbox, and the mail server that it sends to.</summary>
internal sealed class Post : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly bool _ownsServer;

    private Post(TestDatabase database, TestMailServer server, MailRoute route, bool ownsServer)
    {
        Database = database;
        Server = server;
        _ownsServer = ownsServer;
        Services = new PortalServices(database, services => services.AddSingleton(route).AddSingleton(new MailSettings
        {
            SiteName = "Board records",
            AddressOf = page => $"https://records.example/{page.GetType().Name}",
        }));
    }

    public TestDatabase Database { get; }

    public TestMailServer Server { get; }

    public PortalServices Services { get; }

    public static async Task<Post> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, TimeSpan? patience = null, bool startTls = false, int attempts = RetryTimes.Most)
    {
        var server = new TestMailServer();
        var route = new MailRoute
        {
            From = new MailTo("board@records.example", "Board records"),
            Server = new MailServer("localhost", server.Port, startTls, UserName: null, Password: null, patience ?? Patience),
            MostAttempts = attempts,
        };
        return new Post(await TestDatabase.CreateAsync(provider), server, route, ownsServer: true);
    }

    /// <summary>A second process of the portal, on the same database and the same clock.</summary>
    public Post AnotherProcess()
    {
        var route = Services.Of<MailRoute>();
        return new Post(Database, Server, route, ownsServer: false);
    }

    public static Mail Mail(string to, string occasion) => new()
    {
        Kind = "test",
        Occasion = occasion,
        To = new MailTo(to, "Mo Member"),
        Subject = "A draft to review",
        Paragraphs = ["There is a draft.", "Read it until 5 July 2024."],
        Page = new MailPage.MemberMeeting(1),
        PageLabel = "Read the draft",
    };

    public async Task<OutboxMessage> WriteAsync(Mail mail)
    {
        await using var db = Database.Portal();
        Assert.True(await new Outbox(db, Services.Clock, Services.Of<MailSettings>()).WriteAsync(mail, default));
        await db.SaveChangesAsync();
        return await db.Outbox.SingleAsync(message => message.Occasion == mail.Occasion);
    }

    /// <summary>Writes so many mails, each to an address of its own.</summary>
    public async Task WriteAsync(int mails)
    {
        await using var db = Database.Portal();
        var outbox = new Outbox(db, Services.Clock, Services.Of<MailSettings>());
        for (var number = 1; number <= mails; number++)
        {
            await outbox.WriteAsync(Mail(Address(number), $"test/{number}"), default);
        }

        await db.SaveChangesAsync();
    }

    public static string Address(int number) => $"member{number}@example.test";

    public Task<DeliveryStep> StepAsync() => Services.Of<MailDelivery>().SendNextAsync(default);

    /// <summary>Sends until nothing is due, or no server is there.</summary>
    public async Task SendAllAsync()
    {
        while (await StepAsync() is DeliveryStep.Done)
        {
        }
    }

    public async Task<IReadOnlyList<OutboxMessage>> OutboxAsync()
    {
        await using var db = Database.Portal();
        return await db.Outbox.AsNoTracking().OrderBy(message => message.Id).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (_ownsServer)
        {
            await Server.DisposeAsync();
            await Database.DisposeAsync();
        }
    }
}
