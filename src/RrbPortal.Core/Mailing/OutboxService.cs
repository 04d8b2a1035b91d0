using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Mailing;

/// <summary>What administrators decide about mails that did not simply go out.</summary>
public sealed class OutboxService(PortalDbContext db, AuditTrail audit, TimeProvider time)
{
    /// <summary>Sends a mail once more that failed, or of which nobody knows whether it arrived.</summary>
    /// <param name="version">The version that the person saw.</param>
    public Task<Outcome> SendAgainAsync(int id, int version, Change change, CancellationToken ct)
        => DecideAsync(id, version, "mail.sent-again", change, message =>
        {
            if (!OutboxRules.MaySendAgain(message.State, message.TextBody.Length > 0))
            {
                return "This mail cannot be sent again.";
            }

            message.State = OutboxState.Waiting;
            message.Attempts = 0;
            message.NextAttemptAt = time.GetUtcNow();
            return null;
        }, ct);

    /// <summary>Leaves a mail unsent for good.</summary>
    /// <param name="version">The version that the person saw.</param>
    public Task<Outcome> GiveUpAsync(int id, int version, Change change, CancellationToken ct)
        => DecideAsync(id, version, "mail.given-up", change, message =>
        {
            if (!OutboxRules.MayGiveUp(message.State))
            {
                return "This mail cannot be given up: it was sent, it is being sent, or it was given up already.";
            }

            message.State = OutboxState.Failed;
            message.Problem = $"Given up by {change.UserName}.";
            OutboxRules.ForgetSecret(message);
            return null;
        }, ct);

    private Task<Outcome> DecideAsync(int id, int version, string action, Change change, Func<OutboxMessage, string?> decide, CancellationToken ct)
        => Attempts.RunAsync(db, async () =>
        {
            if (!change.Rights.IsAdministrator || await db.Outbox.SingleOrDefaultAsync(message => message.Id == id, ct) is not { } message)
            {
                return new Outcome.NotFound();
            }

            if (message.Version != version)
            {
                return new Outcome.Conflict(message.Version, []);
            }

            if (decide(message) is { } refusal)
            {
                return new Outcome.Refused(string.Empty, refusal);
            }

            audit.Record(db, change, action, meeting: null, message.BoardId);
            await db.SaveChangesAsync(ct);
            return new Outcome.Done(id);
        });
}
