using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RrbPortal.Data.Providers;

/// <summary>Recognises that a save broke a key, because somebody else saved in between.</summary>
public static class KeyViolation
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteForeignKey = 787;
    private const int SqlServerUniqueIndex = 2601;
    private const int SqlServerUniqueConstraint = 2627;
    private const int SqlServerConstraint = 547;

    /// <summary>A unique index: somebody else was faster with the same key.</summary>
    public static bool IsUnique(DbUpdateException failure) => failure.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        SqlException server => server.Number is SqlServerUniqueIndex or SqlServerUniqueConstraint,
        _ => false,
    };

    /// <summary>
    /// A foreign key: somebody else removed the row that a new one refers to, or added one that refers to a row that is
    /// being removed.
    /// </summary>
    public static bool IsReference(DbUpdateException failure) => failure.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteForeignKey,
        SqlException server => server.Number is SqlServerConstraint,
        _ => false,
    };
}
