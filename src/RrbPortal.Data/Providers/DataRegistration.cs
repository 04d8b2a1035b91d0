using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace RrbPortal.Data.Providers;

/// <summary>Puts the contexts of the chosen database into the container.</summary>
public static class DataRegistration
{
    /// <summary>
    /// Registers <see cref="PortalDbContext"/>, <see cref="PublishedDbContext"/> and <see cref="SubscriptionsDbContext"/>. The choice is made when a context
    /// is first asked for, not while the container is built, so that late configuration (tests) counts.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="choose">Gives the provider and its connection string.</param>
    public static IServiceCollection AddPortalData(
        this IServiceCollection services,
        Func<IServiceProvider, (DatabaseProvider Provider, string ConnectionString)> choose)
    {
        services.AddIdentitySchema();
        services.AddSingleton(provider => new DatabaseChoice(choose(provider).Provider, choose(provider).ConnectionString));
        services.AddDbContext<SqlitePortalDbContext>((provider, options) => Use(options, provider.GetRequiredService<DatabaseChoice>()));
        services.AddDbContext<SqlServerPortalDbContext>((provider, options) => Use(options, provider.GetRequiredService<DatabaseChoice>()));
        services.AddDbContext<PublishedDbContext>((provider, options) => Use(options, provider.GetRequiredService<DatabaseChoice>()));
        services.AddDbContext<SubscriptionsDbContext>((provider, options) => Use(options, provider.GetRequiredService<DatabaseChoice>()));
        services.AddScoped<PortalDbContext>(provider => provider.GetRequiredService<DatabaseChoice>().Provider switch
        {
            DatabaseProvider.SqlServer => provider.GetRequiredService<SqlServerPortalDbContext>(),
            _ => provider.GetRequiredService<SqlitePortalDbContext>(),
        });
        services.AddScoped<DatabaseSchema>();
        return services;
    }

    /// <summary>The tables of Identity in their third version, which has passkeys.</summary>
    internal static IServiceCollection AddIdentitySchema(this IServiceCollection services)
        => services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);

    /// <summary>Points a context at a database, with what the portal needs of each.</summary>
    public static void Use(DbContextOptionsBuilder options, DatabaseChoice choice)
    {
        if (choice.Provider is DatabaseProvider.SqlServer)
        {
            // One statement a command: batches of inserts become MERGE otherwise, which not every server of the protocol takes.
            options.UseSqlServer(choice.ConnectionString, server => server.EnableRetryOnFailure(3, TimeSpan.FromSeconds(2), null).MaxBatchSize(1));
        }
        else
        {
            // SQLite rebuilds a table that gets a foreign key, with the keys switched off meanwhile: that is so by design, and
            // no news to whoever starts the portal. docs/operations.md asks for a copy before an update.
            options.UseSqlite(choice.ConnectionString)
                .ConfigureWarnings(warnings => warnings.Log((RelationalEventId.NonTransactionalMigrationOperationWarning, LogLevel.Debug)))
                .AddInterceptors(new SqliteSettings());
        }
    }
}

/// <summary>The database that this process works on.</summary>
public sealed record DatabaseChoice(DatabaseProvider Provider, string ConnectionString);
