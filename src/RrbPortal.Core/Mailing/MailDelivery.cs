using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Mailing;

/// <summary>What one step of delivering came to.</summary>
public enum DeliveryStep
{
    /// <summary>A mail was dealt with, or another process was faster: there may be more.</summary>
    Done,

    /// <summary>Nothing is due.</summary>
    Idle,

    /// <summary>The server is not there: trying the next mail at once would only fail too.</summary>
    Resting,
}

/// <summary>
/// Takes due mails out of the outbox, one after the other; those to people at work before news to many readers. A mail is claimed in a save of its own before it is handed
/// over, so of several processes one sends it; and a mail whose process was gone before it could say what came of it is
/// never sent again by itself (decision 13).
/// </summary>
public sealed class MailDelivery(PortalDbContext db, MailTransports transports, MailRoute route, TimeProvider time)
{
    /// <summary>Handing over ends within the server's patience, which is shorter: whoever has been at it for longer is gone.</summary>
    public static readonly TimeSpan LongestHandover = TimeSpan.FromMinutes(15);

    /// <summary>Due work comes by each minute.</summary>
    private static readonly TimeSpan Rewriting = TimeSpan.FromMinutes(1);

    public const string Interrupted = "The portal stopped while it handed this mail over. Nobody knows whether the server took it.";

    public async Task<DeliveryStep> SendNextAsync(CancellationToken ct)
    {
        if (transports.Chosen is not { } transport)
        {
            return DeliveryStep.Idle;
        }

        db.ChangeTracker.Clear();
        var now = time.GetUtcNow();
        var message = await db.Outbox
            .Where(message => message.State == OutboxState.Waiting && message.NextAttemptAt <= now)
            .OrderBy(message => message.Records != null).ThenBy(message => message.NextAttemptAt).ThenBy(message => message.Id)
            .FirstOrDefaultAsync(ct);
        if (message is null)
        {
            await DoubtAbandonedAsync(now, ct);
            return DeliveryStep.Idle;
        }

        if (await HasLapsedAsync(message, now, ct) || !await ClaimAsync(message, now, ct))
        {
            return DeliveryStep.Done;
        }

        var handover = await transport.HandOverAsync(new OutgoingMail(
            message.MessageKey, new MailTo(message.ToAddress, message.ToName), message.Subject, message.TextBody, message.HtmlBody, message.WrittenAt, message.LeaveAddress));
        Settle(message, handover);

        // From here on the mail is out: that is written down even while the portal stops.
        await db.SaveChangesAsync(CancellationToken.None);
        return handover is Handover.Unreachable ? DeliveryStep.Resting : DeliveryStep.Done;
    }

    /// <summary>
    /// Whether a mail of a subscription must not go out as it is: its owner has left, and the mail goes with them; or a
    /// note that it names was withdrawn since, and it waits until it is written anew.
    /// </summary>
    private async Task<bool> HasLapsedAsync(OutboxMessage message, DateTimeOffset now, CancellationToken ct)
    {
        if (message.SubscriptionId is not { } subscription)
        {
            return false;
        }

        if (!await db.Subscriptions.AnyAsync(row => row.Id == subscription, ct))
        {
            db.Outbox.Remove(message);
        }
        else if (await MailedRecords.NameWithdrawnAsync(db, message.Records, ct))
        {
            message.NextAttemptAt = now + Rewriting;
        }
        else
        {
            return false;
        }

        await SavedAsync(ct);
        return true;
    }

    private async Task<bool> ClaimAsync(OutboxMessage message, DateTimeOffset now, CancellationToken ct)
    {
        message.State = OutboxState.Sending;
        message.SendingSince = now;
        message.Attempts++;
        return await SavedAsync(ct);
    }

    private void Settle(OutboxMessage message, Handover handover)
    {
        var now = time.GetUtcNow();
        message.SendingSince = null;
        switch (handover)
        {
            case Handover.Taken:
                message.State = OutboxState.Sent;
                message.SentAt = now;
                message.Problem = null;
                break;
            case Handover.Refused refused:
                Say(message, OutboxState.Failed, refused.Words);
                break;
            case Handover.Unknown unknown:
                Say(message, OutboxState.Uncertain, $"The whole mail went out, and the server's answer did not come back. {unknown.Words}");
                break;
            case Handover.NotNow later:
                Wait(message, later.Words, now);
                break;
            case Handover.Unreachable later:
                Wait(message, later.Words, now);
                break;
        }

        OutboxRules.ForgetSecret(message);
    }

    private void Wait(OutboxMessage message, string words, DateTimeOffset now)
    {
        var isOver = message.Attempts >= route.MostAttempts;
        message.NextAttemptAt = now + RetryTimes.After(message.Attempts);
        Say(message, isOver ? OutboxState.Failed : OutboxState.Waiting, isOver ? $"Given up after {message.Attempts} attempts. {words}" : words);
    }

    private static void Say(OutboxMessage message, OutboxState state, string problem)
    {
        message.State = state;
        message.Problem = problem.Length <= OutboxMessage.ProblemLength ? problem : problem[..OutboxMessage.ProblemLength];
    }

    /// <summary>Mails that a process began to hand over long ago: it is gone, and nobody can say how far it came.</summary>
    private async Task DoubtAbandonedAsync(DateTimeOffset now, CancellationToken ct)
    {
        var since = now - LongestHandover;
        var abandoned = await db.Outbox.Where(message => message.State == OutboxState.Sending && message.SendingSince < since).ToListAsync(ct);
        foreach (var message in abandoned)
        {
            message.SendingSince = null;
            Say(message, OutboxState.Uncertain, Interrupted);
            OutboxRules.ForgetSecret(message);
        }

        await SavedAsync(ct);
    }

    private async Task<bool> SavedAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another process was faster.
            return false;
        }
    }
}
