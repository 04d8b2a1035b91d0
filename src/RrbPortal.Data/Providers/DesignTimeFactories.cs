using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace RrbPortal.Data.Providers;

/// <summary>Lets the EF tool make SQLite migrations without a running portal.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqlitePortalDbContext>
{
    public SqlitePortalDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>();
        DataRegistration.Use(options, new DatabaseChoice(DatabaseProvider.Sqlite, "Data Source=design-time.db"));
        return new SqlitePortalDbContext(options.Options);
    }
}

/// <summary>Lets the EF tool make SQL Server migrations without a server.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerPortalDbContext>
{
    public SqlServerPortalDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlServerPortalDbContext>();
        DataRegistration.Use(options, new DatabaseChoice(DatabaseProvider.SqlServer, "Server=design-time;Database=RrbPortal;Encrypt=false"));
        return new SqlServerPortalDbContext(options.Options);
    }
}
