using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RrbPortal.Data.Providers;

/// <summary>Recognises that a save broke a unique index: somebody else was faster with the same key.</summary>
public static class UniqueViolation
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    /// <summary>SQL Server tells a unique index (2601) from a unique constraint (2627); SQLite has extended codes of error 19.</summary>
    public static bool Is(DbUpdateException failure) => failure.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        SqlException server => server.Number is 2601 or 2627,
        _ => false,
    };
}
