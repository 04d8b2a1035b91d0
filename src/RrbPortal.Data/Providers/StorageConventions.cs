using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using RrbPortal.Data.Records;

namespace RrbPortal.Data.Providers;

/// <summary>What holds for every table on both databases.</summary>
internal static class StorageConventions
{
    private const int EnumLength = 30;
    private const string SqliteProvider = "Microsoft.EntityFrameworkCore.Sqlite";

    public static void Apply(ModelConfigurationBuilder builder, string? provider)
    {
        // Names instead of numbers: a table says what it means, and a new value in the middle shifts nothing.
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumLength);

        if (string.Equals(provider, SqliteProvider, StringComparison.Ordinal))
        {
            // SQLite cannot compare or order its default form of an instant.
            builder.Properties<DateTimeOffset>().HaveConversion<SortableInstant>();
        }
    }

    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            }

            // SQL Server refuses a table that a deletion could reach by two paths. So the database itself deletes
            // nothing; children that are loaded with their parent are deleted by the context, in order.
            foreach (var key in entity.GetForeignKeys())
            {
                key.DeleteBehavior = key.IsRequired ? DeleteBehavior.ClientCascade : DeleteBehavior.ClientSetNull;
            }
        }
    }

    /// <summary>An instant as UTC text in ISO 8601, of one length, so that the order of text is the order of time.</summary>
    private sealed class SortableInstant() : ValueConverter<DateTimeOffset, string>(
        instant => instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture),
        text => DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal))
    {
        private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
    }
}
