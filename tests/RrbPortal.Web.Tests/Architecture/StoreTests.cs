using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using RrbPortal.Data;
using RrbPortal.Data.Providers;

namespace RrbPortal.Web.Tests.Architecture;

/// <summary>Both databases have the tables that the entities ask for, in a shape that each of them takes.</summary>
public sealed class StoreTests
{
    private const int LargestIndexKey = 1700;
    private const int BytesPerCharacter = 2;
    private const int OtherColumn = 16;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.SqlServer)]
    public void Model_HasNoChangesWithoutAMigration(DatabaseProvider provider)
    {
        using var db = Context(provider);

        Assert.False(db.Database.HasPendingModelChanges(), "The entities have changed: run src/add-migration with a name for the change.");
    }

    [Fact]
    public void SqlServer_DeletesNothingByItself()
    {
        using var db = Context(DatabaseProvider.SqlServer);

        var cascading = db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .SelectMany(entity => entity.GetForeignKeys())
            .Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
            .Select(key => key.ToString());

        Assert.Empty(cascading);
    }

    [Fact]
    public void SqlServer_TakesEveryIndexKey()
    {
        using var db = Context(DatabaseProvider.SqlServer);

        var tooLarge =
            from entity in db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            where !entity.IsMappedToJson()
            from index in entity.GetIndexes().Select(index => (Name: index.GetDatabaseName(), index.Properties))
                .Concat(entity.GetKeys().Select(key => (Name: key.GetName(), key.Properties)))
            where index.Properties.Sum(Bytes) > LargestIndexKey
            select index.Name;

        Assert.Empty(tooLarge);
    }

    private static int Bytes(IProperty property)
    {
        var type = property.GetColumnType();
        if (!type.Contains("char(", StringComparison.Ordinal) && !type.Contains("binary(", StringComparison.Ordinal))
        {
            return OtherColumn;
        }

        var length = type[(type.IndexOf('(', StringComparison.Ordinal) + 1)..^1];
        return length == "max" ? LargestIndexKey + 1 : int.Parse(length, CultureInfo.InvariantCulture) * (type.StartsWith('n') ? BytesPerCharacter : 1);
    }

    private static PortalDbContext Context(DatabaseProvider provider)
    {
        if (provider is DatabaseProvider.SqlServer)
        {
            var server = new DbContextOptionsBuilder<SqlServerPortalDbContext>();
            DataRegistration.Use(server, new DatabaseChoice(provider, "Server=none;Encrypt=false"));
            return new SqlServerPortalDbContext(server.Options);
        }

        var file = new DbContextOptionsBuilder<SqlitePortalDbContext>();
        DataRegistration.Use(file, new DatabaseChoice(provider, "Data Source=none.db"));
        return new SqlitePortalDbContext(file.Options);
    }
}
