using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RrbPortal.Data.Providers;

/// <summary>
/// Recognises that a save broke a foreign key: somebody else removed the row that a new one refers to, or added one that
/// refers to a row that is being removed.
/// </summary>
public static class ReferenceViolation
{
    private const int SqliteForeignKey = 787;
    private const int SqlServerConstraint = 547;

    public static bool Is(DbUpdateException failure) => failure.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteForeignKey,
        SqlException server => server.Number is SqlServerConstraint,
        _ => false,
    };
}
