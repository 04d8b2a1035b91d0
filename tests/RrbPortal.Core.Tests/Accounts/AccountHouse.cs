using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Common;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.TestData;
using RrbPortal.TestKit.Time;

namespace RrbPortal.Core.Tests.Accounts;

/// <summary>The services of accounts on a database of their own, with a clock that is set and the pages that mails lead to.</summary>
internal sealed class AccountHouse : IAsyncDisposable
{
    public const string Password = "violet ladder sandwich";
    public static readonly Change Administrator = Given.ByAdministrator();

    private readonly ServiceProvider _services;

    private AccountHouse(TestDatabase database)
    {
        Database = database;
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("SignIn:PasswordIterations", "1")]).Build());
        services.AddLogging();
        services.AddPortalData(_ => (database.Choice.Provider, database.Choice.ConnectionString));
        services.AddPortalCore();
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        Mailed.Register(services);
        _services = services.BuildServiceProvider();
    }

    public TestDatabase Database { get; }

    public SetClock Clock { get; } = new(new DateTimeOffset(2026, 2, 4, 9, 0, 0, TimeSpan.Zero));

    public MailedPages Mailed { get; } = new();

    public static async Task<AccountHouse> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite) => new(await TestDatabase.CreateAsync(provider));

    /// <summary>A service with a context of its own, as a new request has it.</summary>
    public TService Of<TService>()
        where TService : notnull
        => _services.CreateScope().ServiceProvider.GetRequiredService<TService>();

    public async Task<Board> BoardAsync()
    {
        await using var db = Database.Portal();
        return await Given.Board().SavedIn(db);
    }

    /// <summary>An account with one role, that knows its password.</summary>
    public async Task<Guid> AccountAsync(string email, PortalRole role = PortalRole.Administrator, int? boardId = null)
        => (await Of<AccountService>().AddAsync(
            new AddAccount { Email = email, Name = email.Split('@')[0], Role = role, BoardId = boardId, Password = Password }, Administrator, default)).UserId!.Value;

    public async Task<OpenedSession> SignInAsync(string email)
        => ((SignInAnswer.Opened)await Of<SignInService>().SignInAsync(email, Password, null, Device.Unknown, default)).Session;

    public Task<LiveSession?> FindAsync(OpenedSession session) => Of<SessionService>().FindAsync(session.SessionId, session.SecurityStamp, default);

    /// <summary>Turns an app on for the account of a session, and moves the clock on to its next code.</summary>
    /// <returns>The app's key, and the recovery codes.</returns>
    public async Task<(byte[] Key, IReadOnlyList<string> Codes)> TurnOnAsync(Guid userId, Guid sessionId)
    {
        await Of<AuthenticatorService>().StartAsync(userId, sessionId, Password, default);
        var key = AuthenticatorKey.Read((await Of<AuthenticatorService>().PendingKeyAsync(userId, default))!);
        var on = await Of<AuthenticatorService>().ConfirmAsync(userId, sessionId, CodeOf(key), default);
        Clock.Advance(TimeSpan.FromSeconds(30));
        return (key, on.RecoveryCodes!);
    }

    public string CodeOf(byte[] key) => AuthenticatorCode.Of(key, AuthenticatorCode.StepAt(Clock.GetUtcNow()));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Database.DisposeAsync();
    }
}
