using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Subscriptions;

/// <summary>
/// Writes the mails that ask to confirm a wish. The page that takes wishes reaches no mail, so it is done here; the token
/// is made with the mail and stands in it alone. Of several processes one writes it: the topic's version is its claim.
/// </summary>
public sealed class ConfirmationMails(PortalDbContext db, PublicTopics topics, Outbox outbox, MailOffer offer, TimeProvider time) : IDueTask
{
    private const int MostARun = 100;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (offer.IsMade)
        {
            await Attempts.RunAsync(db, () => WriteAsync(cancellationToken));
        }
    }

    private async Task<Outcome> WriteAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var since = now - SubscriptionLimits.Validity;
        var wishes = await db.FollowedTopics.Include(topic => topic.Subscription)
            .Where(topic => topic.AskedAt > since && topic.TokenHash == null)
            .OrderBy(topic => topic.AskedAt).ThenBy(topic => topic.Id)
            .Take(MostARun)
            .ToListAsync(ct);
        if (wishes.Count == 0)
        {
            return new Outcome.Done(0);
        }

        var names = await topics.NamesAsync([.. wishes.Select(wish => new Topic(wish.Kind, wish.Slug)).Distinct()], ct);
        var mails = new List<Mail>();
        foreach (var wish in wishes)
        {
            var token = SecretToken.Make();
            wish.TokenHash = SecretToken.Hash(token);
            wish.MailedAt = now;
            mails.Add(MailOf(wish, token, names));
        }

        await outbox.WriteAsync(mails, ct);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(mails.Count);
    }

    private static Mail MailOf(FollowedTopic wish, string token, IReadOnlyDictionary<Topic, string> names)
    {
        var topic = new Topic(wish.Kind, wish.Slug);
        var until = LondonDates.InWords(wish.AskedAt!.Value + SubscriptionLimits.Validity);
        return new Mail
        {
            Kind = "subscription-confirmation",
            Occasion = $"subscription-confirmation/{wish.TokenHash}",
            To = new MailTo(wish.Subscription!.Address, string.Empty),
            Salutation = "reader",
            Subject = "Confirm that you want mails about published notes",
            Paragraphs =
            [
                $"Somebody, probably you, asked for mails to this address. {TopicWords.Of(topic, names.GetValueOrDefault(topic))}, {TopicWords.Of(wish.AskedRhythm)}.",
                $"To get them, open the page below and confirm. The link works once, until {until}.",
                "If it was not you, you need not do anything: no mails will come, and this address is erased by itself.",
            ],
            Page = new MailPage.Confirmation(token),
            PageLabel = "Confirm",
            Subscription = new MailSubscription(wish.SubscriptionId, new MailPage.Leaving(wish.Subscription.LeaveKey), []),
            IsSecret = true,
        };
    }
}
