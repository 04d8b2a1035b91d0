using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Mailing;

/// <summary>Reads the outbox, for administrators.</summary>
public sealed class OutboxQueries(PortalDbContext db, MailTransports transports)
{
    public const int PageSize = 50;

    /// <param name="state">Narrows to one state; null does not.</param>
    /// <returns>The latest mails first; null for whoever is no administrator.</returns>
    public async Task<OutboxPage?> ListAsync(OutboxState? state, int page, Change change, CancellationToken ct)
    {
        if (!change.Rights.IsAdministrator)
        {
            return null;
        }

        var counts = await db.Outbox.AsNoTracking()
            .GroupBy(message => message.State)
            .Select(group => new { State = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.State, group => group.Count, ct);
        var matching = state is { } asked ? counts.GetValueOrDefault(asked) : counts.Values.Sum();
        var pages = Math.Max(1, (matching + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var mails = await db.Outbox.AsNoTracking()
            .Where(message => state == null || message.State == state)
            .OrderByDescending(message => message.Id)
            .Skip((shown - 1) * PageSize)
            .Take(PageSize)
            .Select(Line)
            .ToListAsync(ct);
        var since = await db.Outbox.AsNoTracking()
            .Where(message => message.State == OutboxState.Waiting || message.State == OutboxState.Sending)
            .OrderBy(message => message.WrittenAt)
            .Select(message => (DateTimeOffset?)message.WrittenAt)
            .FirstOrDefaultAsync(ct);
        return new OutboxPage(transports.Words, counts, since, matching, shown, pages, mails);
    }

    /// <returns>Null for whoever is no administrator.</returns>
    public async Task<OutboxEntry?> FindAsync(int id, Change change, CancellationToken ct)
    {
        if (!change.Rights.IsAdministrator || await db.Outbox.AsNoTracking().SingleOrDefaultAsync(message => message.Id == id, ct) is not { } message)
        {
            return null;
        }

        var board = await db.Boards.AsNoTracking().Where(board => board.Id == message.BoardId).Select(board => board.Name).SingleOrDefaultAsync(ct);
        return new OutboxEntry(
            InMemory(message),
            message.Version,
            board,
            message.IsSecret,
            message.IsSecret ? null : message.TextBody,
            OutboxRules.MaySendAgain(message.State, message.TextBody.Length > 0),
            OutboxRules.MayGiveUp(message.State));
    }

    private static readonly Expression<Func<OutboxMessage, OutboxLine>> Line = message => new OutboxLine(
        message.Id,
        message.State,
        message.Kind,
        message.ToName,
        message.ToAddress,
        message.Subject,
        message.WrittenAt,
        message.NextAttemptAt,
        message.SentAt,
        message.Attempts,
        message.Problem);

    private static readonly Func<OutboxMessage, OutboxLine> InMemory = Line.Compile();
}
