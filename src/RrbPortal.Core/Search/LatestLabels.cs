using Microsoft.Data.Sqlite;
using RrbPortal.Core.SideFiles;

namespace RrbPortal.Core.Search;

/// <summary>
/// What boards, themes and organisations are called by the latest note that names them. Labels are asked for when they
/// are shown, so that none can be older than what is published.
/// </summary>
internal static class LatestLabels
{
    public const string Board = "SELECT board_name FROM notes WHERE board = ?1 AND gone = 0 ORDER BY day DESC LIMIT 1";
    public const string Theme = "SELECT label FROM themes WHERE slug = ?1 ORDER BY entry DESC LIMIT 1";
    public const string Organisation = "SELECT name FROM parties WHERE slug = ?1 AND slug <> '' ORDER BY entry DESC LIMIT 1";

    /// <param name="query">One of the above.</param>
    /// <param name="value">As addresses have it.</param>
    /// <returns>Null where no published note names it.</returns>
    public static string? Of(SqliteConnection connection, string query, string value)
        => Statement.Read(connection, query, row => row.GetString(0), value) is [var label] ? label : null;
}
