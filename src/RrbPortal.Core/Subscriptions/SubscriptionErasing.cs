using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Subscriptions;

/// <summary>
/// Erases what is no longer needed of addresses: wishes that nobody confirmed in time, mails of subscriptions that have
/// ended, and mails that were sent.
/// </summary>
public sealed class SubscriptionErasing(PortalDbContext db, TimeProvider time) : IDueTask
{
    private const int MostARun = 200;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await Attempts.RunAsync(db, () => WishesAsync(cancellationToken));
        db.ChangeTracker.Clear();
        await Attempts.RunAsync(db, () => MailsAsync(cancellationToken));
    }

    private async Task<Outcome> WishesAsync(CancellationToken ct)
    {
        var before = time.GetUtcNow() - SubscriptionLimits.Validity;
        var subscriptions = await db.Subscriptions
            .Where(row => row.Topics.Any(topic => topic.AskedAt <= before) || row.Topics.Count == 0)
            .OrderBy(row => row.Id)
            .Take(MostARun)
            .Include(row => row.Topics)
            .ToListAsync(ct);
        foreach (var subscription in subscriptions)
        {
            foreach (var topic in subscription.Topics.Where(topic => topic.AskedAt <= before).ToList())
            {
                topic.AskedAt = null;
                topic.TokenHash = null;
                if (topic.ConfirmedAt is null)
                {
                    subscription.Topics.Remove(topic);
                    db.FollowedTopics.Remove(topic);
                }
            }

            if (subscription.Topics.Count == 0)
            {
                db.Subscriptions.Remove(subscription);
            }
        }

        await db.SaveChangesAsync(ct);
        return new Outcome.Done(subscriptions.Count);
    }

    private async Task<Outcome> MailsAsync(CancellationToken ct)
    {
        var before = time.GetUtcNow().AddDays(-SubscriptionLimits.DaysOfFailedMails);
        var mails = await db.Outbox
            .Where(mail => mail.SubscriptionId != null && mail.State != OutboxState.Sending)
            .Where(mail => mail.State == OutboxState.Sent || !db.Subscriptions.Any(row => row.Id == mail.SubscriptionId)
                || (mail.State != OutboxState.Waiting && mail.WrittenAt < before))
            .OrderBy(mail => mail.Id)
            .Take(MostARun)
            .ToListAsync(ct);
        db.Outbox.RemoveRange(mails);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(mails.Count);
    }
}
