using Microsoft.EntityFrameworkCore;

namespace RrbPortal.Data.Providers;

/// <summary>The portal's tables in SQLite; its migrations stand in Migrations/Sqlite.</summary>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options);
