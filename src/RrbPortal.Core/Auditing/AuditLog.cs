using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Auditing;

/// <summary>
/// The audit as administrators read it: who did what, when, with which fields of which record. The values themselves
/// only of what administrators keep (accounts, roles, boards): being an administrator opens no draft.
/// </summary>
public sealed class AuditLog(PortalDbContext db)
{
    /// <summary>The entries of one page.</summary>
    public const int PageSize = 100;

    /// <summary>The most entries that one download holds.</summary>
    public const int MostRows = 50_000;

    /// <summary>A page of the entries, newest first; empty for whoever is no administrator.</summary>
    /// <param name="page">From 1 on.</param>
    public async Task<AuditLogPage> PageAsync(AuditFilter filter, int page, Rights rights, CancellationToken cancellationToken)
    {
        if (!rights.IsAdministrator)
        {
            return new AuditLogPage([], 1, 0);
        }

        var entries = await NarrowAsync(filter, cancellationToken);
        var count = await entries.CountAsync(cancellationToken);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        return new AuditLogPage(await ReadAsync(entries, (shown - 1) * PageSize, PageSize, cancellationToken), pages, count) { Page = shown };
    }

    /// <summary>All the entries, newest first, up to <see cref="MostRows"/>; none for whoever is no administrator.</summary>
    public async Task<IReadOnlyList<AuditLogLine>> AllAsync(AuditFilter filter, Rights rights, CancellationToken cancellationToken)
        => rights.IsAdministrator ? await ReadAsync(await NarrowAsync(filter, cancellationToken), 0, MostRows, cancellationToken) : [];

    /// <summary>Every action that was ever noted, by name; none for whoever is no administrator.</summary>
    public async Task<IReadOnlyList<string>> ActionsAsync(Rights rights, CancellationToken cancellationToken)
        => rights.IsAdministrator
            ? [.. (await db.Audit.AsNoTracking().Select(entry => entry.Action).Distinct().ToListAsync(cancellationToken)).Order(StringComparer.Ordinal)]
            : [];

    private async Task<IQueryable<AuditEntry>> NarrowAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        var entries = db.Audit.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(filter.Person))
        {
            // Compared here: each database has its own idea of capitals.
            var all = await db.Audit.AsNoTracking().Select(entry => entry.UserName).Distinct().ToListAsync(cancellationToken);
            var names = all.Where(name => name.Contains(filter.Person.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
            entries = entries.Where(entry => names.Contains(entry.UserName));
        }

        if (!string.IsNullOrEmpty(filter.BoardSlug))
        {
            entries = entries.Where(entry => db.Boards.Any(board => board.Id == entry.BoardId && board.Slug == filter.BoardSlug));
        }

        if (!string.IsNullOrEmpty(filter.Action))
        {
            var subject = filter.Action + ".";
            entries = entries.Where(entry => entry.Action == filter.Action || entry.Action.StartsWith(subject));
        }

        if (filter.From is { } from)
        {
            var start = from.StartInLondon();
            entries = entries.Where(entry => entry.At >= start);
        }

        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var end = to.AddDays(1).StartInLondon();
            entries = entries.Where(entry => entry.At < end);
        }

        return string.IsNullOrWhiteSpace(filter.Record) ? entries : await RecordSearch.NarrowAsync(db, entries, filter.Record, cancellationToken);
    }

    private async Task<IReadOnlyList<AuditLogLine>> ReadAsync(IQueryable<AuditEntry> entries, int skip, int take, CancellationToken cancellationToken)
    {
        var rows = await entries
            .OrderByDescending(entry => entry.Id)
            .Skip(skip)
            .Take(take)
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
                row.At, row.UserName, row.Via, row.Action, row.Board, row.MeetingId, AuditedRecord.Of(AuditTrail.FieldsOf(row.Changes), names))),
        ];
    }
}

/// <param name="Pages">How many pages there are.</param>
/// <param name="Count">How many entries there are on all of them.</param>
public sealed record AuditLogPage(IReadOnlyList<AuditLogLine> Lines, int Pages, int Count)
{
    /// <summary>The page that is shown, from 1 on.</summary>
    public int Page { get; init; } = 1;
}

/// <summary>One line of the audit, without what drafts say.</summary>
public sealed record AuditLogLine(
    DateTimeOffset At, string UserName, string Via, string Action, string? BoardName, int? MeetingId, IReadOnlyList<AuditedRecord> Records);
