using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.Published;

namespace RrbPortal.Core.Mailing;

/// <summary>Which published records a mail names: kept beside it, so that it is not sent once one of them was withdrawn.</summary>
internal static class MailedRecords
{
    private const char Between = ',';

    public static string Write(IEnumerable<Guid> records) => string.Join(Between, records.Select(record => record.ToString("N")));

    public static IReadOnlyList<Guid> Read(string? records)
        => records is null ? [] : [.. records.Split(Between).Select(record => Guid.ParseExact(record, "N"))];

    /// <summary>Whether one of them is withdrawn now.</summary>
    public static async Task<bool> NameWithdrawnAsync(PortalDbContext db, string? records, CancellationToken ct)
    {
        var keys = Read(records);
        return keys.Count > 0 && await db.Publications.Latest().AnyAsync(row => keys.Contains(row.PublicKey) && row.Event == PublicationEvent.Withdrawn, ct);
    }
}
