using System.ComponentModel.DataAnnotations;
using RrbPortal.Data.Providers;

namespace RrbPortal.Web.Options;

/// <summary>Section <c>Database</c>; the connection string stands in <c>ConnectionStrings:Portal</c>.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";
    public const string ConnectionStringName = "Portal";

    [EnumDataType(typeof(DatabaseProvider))]
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;
}
