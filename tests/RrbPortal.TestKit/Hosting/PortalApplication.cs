using System.Collections.Immutable;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RrbPortal.Data;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.Pages;
using RrbPortal.TestKit.Time;

namespace RrbPortal.TestKit.Hosting;

/// <summary>
/// The whole portal in the test's process, with a database, a folder and a clock of its own. Nothing of its security
/// is taken out: people sign in through the form, and forms carry their own tokens.
/// </summary>
public sealed class PortalApplication : WebApplicationFactory<Program>
{
    public const string Board = "rrb";

    /// <summary>A Wednesday morning, in winter time.</summary>
    public static readonly DateTimeOffset Start = new(2026, 2, 4, 9, 0, 0, TimeSpan.Zero);

    private readonly IReadOnlyDictionary<string, string?> _settings;
    private readonly bool _plainHttp;
    private bool _disposed;

    private PortalApplication(TestDatabase database, IReadOnlyDictionary<string, string?> settings, bool plainHttp)
    {
        Database = database;
        _settings = settings;
        _plainHttp = plainHttp;
        Folder = Directory.CreateTempSubdirectory("rrb-portal-").FullName;
        ClientOptions.BaseAddress = new Uri("https://localhost");
    }

    public TestDatabase Database { get; }

    public SetClock Clock { get; } = new(Start);

    /// <summary>What requests ask the database.</summary>
    public RequestQueries Queries { get; } = new();

    /// <summary>The portal's storage.</summary>
    public string Folder { get; }

    /// <summary>Further services, set before the first request.</summary>
    public Action<IServiceCollection>? ConfigureServices { get; set; }

    /// <summary>A portal with an empty database.</summary>
    /// <param name="settings">Configuration keys of this test.</param>
    public static async Task<PortalApplication> CreateAsync(
        IReadOnlyDictionary<string, string?>? settings = null, DatabaseProvider provider = DatabaseProvider.Sqlite)
        => new(await TestDatabase.CreateAsync(provider), settings ?? ImmutableDictionary<string, string?>.Empty, plainHttp: false);

    /// <summary>A portal that listens on a port of this machine, over http, for a real browser; see <see cref="Address"/>.</summary>
    /// <param name="settings">Configuration keys of this test.</param>
    /// <param name="configure">See <see cref="ConfigureServices"/>.</param>
    public static async Task<PortalApplication> ListenAsync(IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? configure = null)
    {
        var portal = new PortalApplication(await TestDatabase.CreateAsync(), settings ?? ImmutableDictionary<string, string?>.Empty, plainHttp: true) { ConfigureServices = configure };
        portal.UseKestrel(0);
        portal.StartServer();
        return portal;
    }

    /// <summary>Where a portal that listens is reached.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>A visitor, with cookies of their own.</summary>
    public Browser Anonymous()
    {
        var cookies = new CookieContainer();
        return new Browser(CreateDefaultClient(ClientOptions.BaseAddress, new CookieContainerHandler(cookies)), cookies);
    }

    /// <summary>Somebody who holds these roles and has signed in, through the form. Boards are made where they are missing.</summary>
    public async Task<Browser> AsAsync(params (PortalRole Role, string? Board)[] roles)
    {
        var account = await AddAccountAsync(roles);
        return await SignInAsync(account);
    }

    public Task<Browser> AsMemberAsync(string board = Board) => AsAsync((PortalRole.Member, board));

    public Task<Browser> AsSecretaryAsync(string board = Board) => AsAsync((PortalRole.Secretariat, board));

    public Task<Browser> AsChairAsync(string board = Board) => AsAsync((PortalRole.Chair, board));

    public Task<Browser> AsAdministratorAsync() => AsAsync((PortalRole.Administrator, null));

    public async Task<Browser> SignInAsync(TestAccount account)
    {
        var browser = Anonymous();
        var page = await browser.SignInAsync(account);
        return page.Status is HttpStatusCode.OK && !page.Address.StartsWith(SignInForm.Address, StringComparison.Ordinal)
            ? browser
            : throw new InvalidOperationException($"{account.Email} could not sign in: {page.Status} {page.Text}");
    }

    /// <summary>An account with these roles, that has not signed in.</summary>
    public async Task<TestAccount> AddAccountAsync(params (PortalRole Role, string? Board)[] roles)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var account = TestAccount.New();
        var user = new PortalUser
        {
            Id = account.Id,
            DisplayName = account.Name,
            UserName = account.Email,
            NormalizedUserName = account.Email.ToUpperInvariant(),
            Email = account.Email,
            NormalizedEmail = account.Email.ToUpperInvariant(),
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            CreatedAt = Clock.GetUtcNow(),
        };
        user.PasswordHash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<PortalUser>>().HashPassword(user, account.Password);
        foreach (var (role, slug) in roles)
        {
            user.Grants.Add(new RoleGrant { Role = role, BoardId = slug is null ? null : await BoardAsync(db, slug), GrantedAt = Clock.GetUtcNow() });
        }

        db.Users.Add(user);
        await db.SaveChangesAsync();
        return account;
    }

    /// <summary>Does something with the portal's own services, in a scope of its own.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.ConfigureAppConfiguration((_, configuration) => configuration
            .AddInMemoryCollection(Defaults())
            .AddInMemoryCollection(_settings));
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(Queries));
            services.ConfigureDbContext<SqlServerPortalDbContext>(options => options.AddInterceptors(Queries));
            services.ConfigureDbContext<PublishedDbContext>(options => options.AddInterceptors(Queries));
            ConfigureServices?.Invoke(services);
        });
    }

    /// <summary>Called twice by the framework's own base class.</summary>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (!_disposed)
        {
            _disposed = true;
            await Database.DisposeAsync();
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static async Task<int> BoardAsync(PortalDbContext db, string slug)
    {
        if (await db.Boards.SingleOrDefaultAsync(row => row.Slug == slug) is { } known)
        {
            return known.Id;
        }

        var board = new Board { Slug = slug, Name = slug == Board ? "Reducing Reoffending Board" : $"Board {slug}" };
        db.Boards.Add(board);
        await db.SaveChangesAsync();
        return board.Id;
    }

    private Dictionary<string, string?> Defaults() => new(StringComparer.Ordinal)
    {
        ["Database:Provider"] = Database.Choice.Provider.ToString(),
        ["ConnectionStrings:Portal"] = Database.Choice.ConnectionString,
        ["Storage:Path"] = Folder,
        ["Site:AllowedHosts:0"] = "localhost",
        ["Site:AllowedHosts:1"] = "127.0.0.1",
        ["Site:RequireHttps"] = _plainHttp ? "false" : "true",

        // A hash in microseconds, and as many tries from one address as a test likes.
        ["SignIn:PasswordIterations"] = "1",
        ["SignIn:TriesPerAddress"] = "100000",
        ["Serilog:MinimumLevel:Default"] = "Fatal",
        ["Serilog:MinimumLevel:Override:Microsoft"] = "Fatal",
        ["Serilog:MinimumLevel:Override:System"] = "Fatal",
    };
}
