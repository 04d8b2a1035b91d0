using Microsoft.EntityFrameworkCore;

namespace RrbPortal.Data.Providers;

/// <summary>The portal's tables in SQL Server; its migrations stand in Migrations/SqlServer.</summary>
public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options) : PortalDbContext(options);
