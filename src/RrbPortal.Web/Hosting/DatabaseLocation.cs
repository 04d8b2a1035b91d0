using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using RrbPortal.Data.Providers;
using RrbPortal.Web.Options;

namespace RrbPortal.Web.Hosting;

/// <summary>Where the database is. A relative SQLite path starts at the content root, whatever the current folder is.</summary>
internal static class DatabaseLocation
{
    public const string FileName = "portal.db";

    public static (DatabaseProvider Provider, string ConnectionString) Choose(IServiceProvider services)
    {
        var provider = services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider;
        var given = services.GetRequiredService<IConfiguration>().GetConnectionString(DatabaseOptions.ConnectionStringName);
        if (provider is DatabaseProvider.SqlServer)
        {
            return (provider, given ?? throw new InvalidOperationException("ConnectionStrings:Portal must be set for SQL Server."));
        }

        var root = services.GetRequiredService<IHostEnvironment>().ContentRootPath;
        var storage = services.GetRequiredService<IOptions<StorageOptions>>().Value.Path;
        var connection = new SqliteConnectionStringBuilder(given ?? $"Data Source={Path.Combine(storage, FileName)}");
        connection.DataSource = Path.GetFullPath(connection.DataSource, root);
        return (provider, connection.ConnectionString);
    }

    /// <summary>The SQLite file; null on SQL Server.</summary>
    public static string? FileOf(DatabaseChoice choice)
        => choice.Provider is DatabaseProvider.Sqlite ? new SqliteConnectionStringBuilder(choice.ConnectionString).DataSource : null;
}
