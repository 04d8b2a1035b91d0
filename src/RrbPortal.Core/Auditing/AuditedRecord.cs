using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Auditing;

/// <summary>One record of an entry, as an administrator may read it.</summary>
/// <param name="Words">Which one, in words: "agenda item 12", "account of Sam Secretary".</param>
/// <param name="Fields">What changed of it: the fields' names, and for records that administrators keep, their values.</param>
public sealed record AuditedRecord(string Words, IReadOnlyList<string> Fields)
{
    private const int MostOfAValue = 100;

    /// <summary>What administrators change themselves, on pages that show them the same values.</summary>
    private static readonly HashSet<string> Administered = new(StringComparer.Ordinal)
    {
        nameof(PortalUser), nameof(RoleGrant), nameof(Board), nameof(Invitation), nameof(RoleRule),
    };

    /// <param name="names">Names of accounts, by their key.</param>
    internal static IReadOnlyList<AuditedRecord> Of(IReadOnlyList<AuditedField> fields, IReadOnlyDictionary<string, string> names)
        =>
        [
            .. fields.GroupBy(field => (field.Record, field.Key))
                .Select(record => new AuditedRecord(WordsOf(record.Key.Record, record.Key.Key, names), [.. record.Select(Field)])),
        ];

    private static string WordsOf(string record, string? key, IReadOnlyDictionary<string, string> names) => key switch
    {
        null => $"new {RecordWords.Of(record)}",
        _ when record == nameof(PortalUser) && names.TryGetValue(key, out var name) => $"account of {name}",
        _ => $"{RecordWords.Of(record)} {key}",
    };

    private static string Field(AuditedField field)
    {
        var name = RecordWords.Of(field.Field);
        return Administered.Contains(field.Record) && (field.Old ?? field.New) is not null
            ? $"{name}: {Value(field.Old)} → {Value(field.New)}"
            : name;
    }

    private static string Value(string? value)
        => value is null ? "none" : value.Length > MostOfAValue ? $"{value[..MostOfAValue]}…" : value;
}
