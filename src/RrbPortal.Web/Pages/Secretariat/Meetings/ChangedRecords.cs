using RrbPortal.Core.Auditing;

namespace RrbPortal.Web.Pages.Secretariat.Meetings;

/// <summary>The fields of one change, record by record, so that no list says a name twice.</summary>
internal static class ChangedRecords
{
    /// <summary>A new record has no key yet: there, a field that was said already begins the next one.</summary>
    public static IReadOnlyList<IReadOnlyList<AuditedField>> Of(IReadOnlyList<AuditedField> fields)
    {
        var records = new List<List<AuditedField>>();
        foreach (var field in fields)
        {
            if (records.Count == 0 || !IsSame(records[^1][0], field) || records[^1].Exists(said => said.Field == field.Field))
            {
                records.Add([]);
            }

            records[^1].Add(field);
        }

        return records;
    }

    private static bool IsSame(AuditedField one, AuditedField other) => one.Record == other.Record && one.Key == other.Key;
}
