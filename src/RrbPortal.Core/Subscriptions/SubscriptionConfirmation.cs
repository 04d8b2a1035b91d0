using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Subscriptions;

/// <summary>What the link in a mail that asks for confirmation opens: once, for three days. Looking changes nothing.</summary>
public sealed class SubscriptionConfirmation(SubscriptionsDbContext db, PublishedDbContext published, PublicTopics topics, TimeProvider time)
{
    /// <returns>Null for a token that was used, has run out, or never was.</returns>
    public async Task<WishedTopic?> FindAsync(string token, CancellationToken ct)
    {
        if (await OpenAsync(token, ct) is not { } topic)
        {
            return null;
        }

        var asked = new Topic(topic.Kind, topic.Slug);
        var names = await topics.NamesAsync([asked], ct);
        return new WishedTopic(TopicWords.Of(asked, names.GetValueOrDefault(asked)), topic.AskedRhythm);
    }

    /// <summary>Starts the mails, or changes their rhythm. What was published before is not mailed.</summary>
    public Task<Outcome> ConfirmAsync(string token, CancellationToken ct)
        => Attempts.RunAsync(db, async () =>
        {
            if (await OpenAsync(token, ct) is not { } topic)
            {
                return new Outcome.NotFound();
            }

            var now = time.GetUtcNow();
            if (topic.ConfirmedAt is null)
            {
                topic.ConfirmedAt = now;
                topic.SentSequence = await published.Clock.Sequence().SingleAsync(ct);
            }

            topic.Follow(topic.AskedRhythm, now);
            topic.AskedAt = null;
            topic.TokenHash = null;
            await db.SaveChangesAsync(ct);
            return new Outcome.Done(topic.Id);
        });

    private async Task<FollowedTopic?> OpenAsync(string token, CancellationToken ct)
    {
        var hash = SecretToken.Hash(token);
        var since = time.GetUtcNow() - SubscriptionLimits.Validity;
        return await db.Topics.SingleOrDefaultAsync(topic => topic.TokenHash == hash && topic.AskedAt > since, ct);
    }
}
