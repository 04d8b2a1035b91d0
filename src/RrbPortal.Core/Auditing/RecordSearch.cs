using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Auditing;

/// <summary>
/// Finds entries by the records that they are about. It looks for the marks that the audit itself writes around kind and
/// number of a record; inside a text the same marks stand escaped, so no text is ever searched.
/// </summary>
internal static class RecordSearch
{
    private const string MeetingWord = "meeting";

    public static async Task<IQueryable<AuditEntry>> NarrowAsync(PortalDbContext db, IQueryable<AuditEntry> entries, string words, CancellationToken cancellationToken)
    {
        var wanted = words.Trim();
        var last = wanted[(wanted.LastIndexOf(' ') + 1)..];
        int? number = int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var found) ? found : null;
        var kind = number is null ? wanted : wanted[..^last.Length].Trim();
        if (number is not null && kind.Equals(MeetingWord, StringComparison.OrdinalIgnoreCase))
        {
            return entries.Where(entry => entry.MeetingId == number || entry.Changes.Contains(Mark("Meeting", number)));
        }

        var marks = Kinds(db, kind).Select(record => Mark(record, number)).Concat(number is null ? await AccountsAsync(db, wanted, cancellationToken) : []).ToList();
        return marks.Count == 0 ? entries.Where(_ => false) : entries.Where(AnyOf.Contains(marks));
    }

    private static IEnumerable<string> Kinds(PortalDbContext db, string kind)
        => db.Model.GetEntityTypes().Select(entity => entity.ClrType.Name)
            .Where(record => kind.Length == 0 || RecordWords.Of(record).Contains(kind, StringComparison.OrdinalIgnoreCase));

    private static async Task<IEnumerable<string>> AccountsAsync(PortalDbContext db, string name, CancellationToken cancellationToken)
    {
        var accounts = await db.Users.AsNoTracking().Select(user => new { user.Id, user.DisplayName }).ToListAsync(cancellationToken);
        return accounts.Where(account => account.DisplayName.Contains(name, StringComparison.OrdinalIgnoreCase))
            .Select(account => Mark(nameof(PortalUser), account.Id));
    }

    private static string Mark(string record, object? key)
        => key is null ? $"\"Record\":\"{record}\"" : string.Create(CultureInfo.InvariantCulture, $"\"Record\":\"{record}\",\"Key\":\"{key}\"");
}
