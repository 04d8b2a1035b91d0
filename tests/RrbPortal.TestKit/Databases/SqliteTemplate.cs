using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.Providers;

namespace RrbPortal.TestKit.Databases;

/// <summary>The SQLite file that is migrated once in a run and copied for each test.</summary>
internal static class SqliteTemplate
{
    private static readonly Lazy<Task<string>> File = new(MigrateAsync);

    public static Task<string> PathAsync() => File.Value;

    private static async Task<string> MigrateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("rrb-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var file = Path.Combine(folder, "template.db");

        // Without pooling the last connection closes with the context, which moves the log into the file that is copied.
        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>();
        DataRegistration.Use(options, new DatabaseChoice(DatabaseProvider.Sqlite, $"Data Source={file};Pooling=False"));
        await using var portal = new SqlitePortalDbContext(options.Options);
        await portal.Database.MigrateAsync();
        return file;
    }
}
