using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Subscriptions;

/// <summary>
/// Takes the wish of a visitor to get mails. Whoever asks learns nothing of what is known of the address: the answer is
/// always the same, and takes the same time. The mail is written later, by <see cref="ConfirmationMails"/>.
/// </summary>
public sealed class SubscriptionRequests(SubscriptionsDbContext db, PublicTopics topics, MailOffer offer, TimeProvider time)
{
    private static readonly TimeSpan Answer = TimeSpan.FromMilliseconds(250);

    /// <summary>Whether this portal sends mails.</summary>
    public bool IsOffered => offer.IsMade;

    /// <summary>What is wrong with an address as it was typed; null where mails can be sent there.</summary>
    public static string? AddressProblem(string address)
        => MailAddressRules.IsPlain(address.Trim()) ? null : "Enter an email address in the correct format, like name@example.com";

    /// <returns>Done, whether or not a mail will come of it; refused where the address is none, or the topic is not published.</returns>
    public async Task<Outcome> AskAsync(AskForMails input, CancellationToken ct)
    {
        var address = input.Address.Trim();
        if (!offer.IsMade)
        {
            return new Outcome.NotFound();
        }

        if (AddressProblem(address) is { } problem)
        {
            return new Outcome.Refused(nameof(AskForMails.Address), problem);
        }

        if (!(await topics.NamesAsync([input.Topic], ct)).ContainsKey(input.Topic))
        {
            return new Outcome.Refused(nameof(AskForMails.Topic), "Choose what to follow from the list");
        }

        var asked = Attempts.RunAsync(db, () => KeepAsync(input with { Address = address }, ct));
        await Task.WhenAll(asked, Task.Delay(Answer, time, ct));
        return await asked;
    }

    private async Task<Outcome> KeepAsync(AskForMails input, CancellationToken ct)
    {
        var (now, key) = (time.GetUtcNow(), MailAddressRules.KeyOf(input.Address));
        var subscription = await db.Subscriptions.Include(row => row.Topics).SingleOrDefaultAsync(row => row.AddressKey == key, ct);
        subscription ??= db.Subscriptions.Add(new Subscription
        {
            Id = Guid.NewGuid(),
            Address = input.Address,
            AddressKey = key,
            LeaveKey = RandomNumberGenerator.GetHexString(Subscription.LeaveKeyLength, lowercase: true),
            Since = now,
        }).Entity;
        var topic = subscription.Topics.Find(row => row.Kind == input.Topic.Kind && row.Slug == input.Topic.Slug);
        if (IsTooMuch(subscription, topic, now))
        {
            return new Outcome.Done(0);
        }

        if (topic is null)
        {
            topic = new FollowedTopic { Kind = input.Topic.Kind, Slug = input.Topic.Slug, Rhythm = input.Rhythm };
            subscription.Topics.Add(topic);
        }

        // What was asked last counts; the token of an earlier mail ends with this wish.
        topic.AskedAt = now;
        topic.AskedRhythm = input.Rhythm;
        topic.TokenHash = null;
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(0);
    }

    private static bool IsTooMuch(Subscription subscription, FollowedTopic? topic, DateTimeOffset now)
        => topic?.MailedAt > now - SubscriptionLimits.Pause
            || (topic is null && subscription.Topics.Count >= SubscriptionLimits.Topics)
            || subscription.Topics.Count(row => row != topic && (row.MailedAt > now.AddDays(-1) || row is { AskedAt: not null, TokenHash: null })) >= SubscriptionLimits.MailsADay;
}
