using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using RrbPortal.Data;
using RrbPortal.Data.Providers;

namespace RrbPortal.TestKit.Databases;

/// <summary>
/// A migrated, empty database of one test's own: a copy of a SQLite file that was migrated once for all tests, or a
/// fresh database on the SQL Server that <see cref="SqlServerVariable"/> names. Gone when it is disposed.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>The environment variable with the connection string of a server for tests; its database name is replaced.</summary>
    public const string SqlServerVariable = "RRB_TEST_SQLSERVER";

    // Test classes run side by side; making databases is the heaviest thing that they ask of a server.
    private static readonly SemaphoreSlim Making = new(2);

    private readonly string? _folder;

    private TestDatabase(DatabaseChoice choice, string? folder)
    {
        Choice = choice;
        _folder = folder;
    }

    /// <summary>The connection string of the server for tests; null where there is none.</summary>
    public static string? SqlServer
        => Environment.GetEnvironmentVariable(SqlServerVariable) is { Length: > 0 } connection ? connection : null;

    /// <summary>What a host is configured with to work on this database.</summary>
    public DatabaseChoice Choice { get; }

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
        => provider is DatabaseProvider.SqlServer ? await CreateOnSqlServerAsync() : await CreateOnSqliteAsync();

    /// <summary>A new context on every table; the caller disposes it.</summary>
    public PortalDbContext Portal(params IInterceptor[] interceptors)
    {
        if (Choice.Provider is DatabaseProvider.SqlServer)
        {
            return new SqlServerPortalDbContext(Options<SqlServerPortalDbContext>(interceptors));
        }

        return new SqlitePortalDbContext(Options<SqlitePortalDbContext>(interceptors));
    }

    /// <summary>A new context on the published tables; the caller disposes it.</summary>
    public PublishedDbContext Published(params IInterceptor[] interceptors) => new(Options<PublishedDbContext>(interceptors));

    public async ValueTask DisposeAsync()
    {
        if (Choice.Provider is DatabaseProvider.SqlServer)
        {
            await using var portal = Portal();
            await using (var connection = new SqlConnection(Choice.ConnectionString))
            {
                SqlConnection.ClearPool(connection);
            }

            await portal.Database.EnsureDeletedAsync();
            return;
        }

        await using (var connection = new SqliteConnection(Choice.ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(_folder!, recursive: true);
    }

    private static async Task<TestDatabase> CreateOnSqliteAsync()
    {
        var template = await SqliteTemplate.PathAsync();
        var folder = Directory.CreateTempSubdirectory("rrb-test-").FullName;
        var file = Path.Combine(folder, "portal.db");
        File.Copy(template, file);
        return new TestDatabase(new DatabaseChoice(DatabaseProvider.Sqlite, $"Data Source={file}"), folder);
    }

    private static async Task<TestDatabase> CreateOnSqlServerAsync()
    {
        var server = SqlServer ?? throw new InvalidOperationException($"{SqlServerVariable} holds no connection string.");
        var connection = new SqlConnectionStringBuilder(server) { InitialCatalog = $"RrbTest_{Guid.NewGuid():N}" };
        var database = new TestDatabase(new DatabaseChoice(DatabaseProvider.SqlServer, connection.ConnectionString), folder: null);

        await Making.WaitAsync();
        try
        {
            await using var portal = database.Portal();
            await portal.Database.MigrateAsync();
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
        finally
        {
            Making.Release();
        }
    }

    private DbContextOptions<TContext> Options<TContext>(IInterceptor[] interceptors)
        where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        DataRegistration.Use(options, Choice);
        return options.AddInterceptors(SqlServerTranslation.Instance).AddInterceptors(interceptors).Options;
    }
}
