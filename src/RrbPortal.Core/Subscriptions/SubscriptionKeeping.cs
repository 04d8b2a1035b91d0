using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Subscriptions;

/// <summary>
/// What the owner of a subscription changes with the key that stands in each of their mails. Leaving erases the row with
/// its address; mails that still wait for it go with it (<see cref="SubscriptionErasing"/>).
/// </summary>
public sealed class SubscriptionKeeping(SubscriptionsDbContext db, PublicTopics topics, TimeProvider time)
{
    /// <returns>Null for a key that is unknown, or no longer known.</returns>
    public async Task<KeptSubscription?> FindAsync(string key, CancellationToken ct)
    {
        if (await OfAsync(key, ct) is not { } subscription)
        {
            return null;
        }

        var rows = subscription.Topics.Where(topic => topic.ConfirmedAt is not null).Select(topic => (topic.Id, Topic: new Topic(topic.Kind, topic.Slug), topic.Rhythm)).ToList();
        var names = await topics.NamesAsync([.. rows.Select(row => row.Topic)], ct);
        return new KeptSubscription([.. rows.Select(row => new KeptTopic(row.Id, TopicWords.Of(row.Topic, names.GetValueOrDefault(row.Topic)), row.Rhythm)).OrderBy(row => row.Label, StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>Sets when the mails about a topic come.</summary>
    public Task<Outcome> ChangeAsync(string key, int topicId, MailRhythm rhythm, CancellationToken ct)
        => WithTopicAsync(key, topicId, (_, topic) => topic.Follow(rhythm, time.GetUtcNow()), ct);

    /// <summary>Follows one thing no longer; with the last one the subscription ends.</summary>
    public Task<Outcome> StopAsync(string key, int topicId, CancellationToken ct)
        => WithTopicAsync(
            key,
            topicId,
            (subscription, topic) =>
            {
                if (subscription.Topics.Count == 1)
                {
                    db.Subscriptions.Remove(subscription);
                }
                else
                {
                    db.Topics.Remove(topic);
                }
            },
            ct);

    /// <summary>Ends everything at once. Done also where there is nothing left to end, so that a second request is content.</summary>
    public Task<Outcome> LeaveAsync(string key, CancellationToken ct)
        => Attempts.RunAsync(db, async () =>
        {
            if (await OfAsync(key, ct) is { } subscription)
            {
                db.Subscriptions.Remove(subscription);
                await db.SaveChangesAsync(ct);
            }

            return new Outcome.Done(0);
        });

    private Task<Outcome> WithTopicAsync(string key, int topicId, Action<Subscription, FollowedTopic> change, CancellationToken ct)
        => Attempts.RunAsync(db, async () =>
        {
            if (await OfAsync(key, ct) is not { } subscription || subscription.Topics.Find(row => row.Id == topicId && row.ConfirmedAt is not null) is not { } topic)
            {
                return new Outcome.NotFound();
            }

            change(subscription, topic);
            await db.SaveChangesAsync(ct);
            return new Outcome.Done(topicId);
        });

    private Task<Subscription?> OfAsync(string key, CancellationToken ct)
        => db.Subscriptions.Include(row => row.Topics).SingleOrDefaultAsync(row => row.LeaveKey == key, ct);
}
