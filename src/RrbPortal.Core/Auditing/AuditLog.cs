using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Accounts;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Auditing;

/// <summary>
/// The audit as administrators read it: who did what, when, with which record. Never the changed texts themselves:
/// being an administrator opens no draft.
/// </summary>
public sealed class AuditLog(PortalDbContext db)
{
    public const int MostLines = 200;

    /// <summary>The latest entries, newest first; none for whoever is no administrator.</summary>
    /// <param name="boardSlug">Narrows to one board; null does not.</param>
    public async Task<IReadOnlyList<AuditLogLine>> LatestAsync(string? boardSlug, Rights rights, CancellationToken cancellationToken)
    {
        if (!rights.IsAdministrator)
        {
            return [];
        }

        var entries = db.Audit.AsNoTracking();
        if (boardSlug is not null)
        {
            entries = entries.Where(entry => db.Boards.Any(board => board.Id == entry.BoardId && board.Slug == boardSlug));
        }

        var rows = await entries
            .OrderByDescending(entry => entry.Id)
            .Take(MostLines)
            .Select(entry => new
            {
                entry.At,
                entry.UserName,
                entry.Via,
                entry.Action,
                entry.MeetingId,
                entry.Changes,
                Board = db.Boards.Where(board => board.Id == entry.BoardId).Select(board => board.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var names = await db.Users.AsNoTracking().ToDictionaryAsync(user => user.Id.ToString(), user => user.DisplayName, StringComparer.OrdinalIgnoreCase, cancellationToken);
        return
        [
            .. rows.Select(row => new AuditLogLine(
                row.At, row.UserName, row.Via, row.Action, row.Board, row.MeetingId, RecordsOf(row.Changes, names))),
        ];
    }

    /// <summary>The records that an entry is about; an account by its name, since administrators know it anyway.</summary>
    private static List<string> RecordsOf(string changes, Dictionary<string, string> names)
        =>
        [
            .. AuditTrail.FieldsOf(changes)
                .Select(field => (field.Record, field.Key))
                .Distinct()
                .Select(record => record switch
                {
                    (_, null) => $"new {RecordWords.Of(record.Record)}",
                    (nameof(PortalUser), var key) when names.TryGetValue(key, out var name) => $"account of {name}",
                    _ => $"{RecordWords.Of(record.Record)} {record.Key}",
                }),
        ];
}

/// <summary>One line of the audit, without what was changed.</summary>
/// <param name="Records">Which records, in words: "agenda item 12".</param>
public sealed record AuditLogLine(
    DateTimeOffset At, string UserName, string Via, string Action, string? BoardName, int? MeetingId, IReadOnlyList<string> Records);
