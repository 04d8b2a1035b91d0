using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Subscriptions;

/// <summary>
/// Tells those who follow by mail what was published since they were last told: at once, or in the weekly round. The
/// mail, and how far its receiver has been told, are one save. So nothing is told twice or left out, whenever a process
/// ends and however many there are: of two that come to the same address, the topic's version lets one through.
/// </summary>
public sealed class NewsRound(PortalDbContext db, PublishedNews news, PublicTopics topics, Outbox outbox, MailSettings settings, MailOffer offer, TimeProvider time) : IDueTask
{
    private const int Batch = 50;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!offer.IsMade)
        {
            return;
        }

        foreach (var rhythm in Enum.GetValues<MailRhythm>())
        {
            // Each batch moves on everybody in it, so the next one finds others; and it ends.
            while (await Attempts.RunAsync(db, () => TellAsync(rhythm, cancellationToken)) is Outcome.Done { Id: > 0 })
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <returns>Done, with the number of addresses that were dealt with.</returns>
    private async Task<Outcome> TellAsync(MailRhythm rhythm, CancellationToken ct)
    {
        var (round, upTo) = (WeeklyRound.Latest(time.GetUtcNow()), await news.SequenceAsync(ct));
        var due = db.FollowedTopics.Where(topic => topic.ConfirmedAt != null && topic.Rhythm == rhythm
            && (rhythm == MailRhythm.Weekly ? topic.DigestedFor < round : topic.SentSequence < upTo));
        var subscriptions = await db.Subscriptions
            .Where(row => due.Any(topic => topic.SubscriptionId == row.Id))
            .OrderBy(row => row.Id)
            .Take(Batch)
            .Include(row => row.Topics.Where(topic => topic.ConfirmedAt != null && topic.Rhythm == rhythm))
            .ToListAsync(ct);
        if (subscriptions.Count == 0)
        {
            return new Outcome.Done(0);
        }

        var followed = subscriptions.SelectMany(row => row.Topics).ToList();
        var items = await news.BetweenAsync(followed.Min(topic => topic.SentSequence), upTo, ct);
        var names = items.Count == 0 ? null : await topics.NamesAsync([.. followed.Select(topic => new Topic(topic.Kind, topic.Slug)).Distinct()], ct);
        await outbox.WriteAsync([.. subscriptions.Select(row => MailOf(row, rhythm, items, names, upTo)).OfType<Mail>()], ct);
        foreach (var topic in followed)
        {
            topic.SentSequence = Math.Max(topic.SentSequence, upTo);
            topic.DigestedFor = round;
        }

        await db.SaveChangesAsync(ct);
        return new Outcome.Done(subscriptions.Count);
    }

    /// <returns>Null where nothing concerns what the address follows.</returns>
    private Mail? MailOf(Subscription subscription, MailRhythm rhythm, IReadOnlyList<NewsItem> items, IReadOnlyDictionary<Topic, string>? names, int upTo)
    {
        var followed = subscription.Topics.Select(row => (Topic: new Topic(row.Kind, row.Slug), row.SentSequence)).ToList();
        var concerning = items.Where(item => followed.Exists(row => item.Sequence > row.SentSequence && item.Concerns(row.Topic))).ToList();
        return concerning.Count == 0
            ? null
            : NewsMail.Of(
                subscription,
                rhythm,
                concerning,
                [.. followed.Select(row => TopicWords.Of(row.Topic, names!.GetValueOrDefault(row.Topic))).Order(StringComparer.OrdinalIgnoreCase)],
                settings.SiteName,
                NewsMail.Occasion(subscription, rhythm, upTo));
    }
}
