using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Subscriptions;

/// <summary>
/// Mails that still wait, because no server takes them now, and name a note that was withdrawn meanwhile: they are written
/// anew with what is left, or not at all. Delivery holds them back until then.
/// </summary>
public sealed class NewsWithoutWithdrawn(PortalDbContext db, PublishedNews news, PublicTopics topics, Outbox outbox, MailSettings settings) : IDueTask
{
    private const int MostARun = 100;

    public async Task RunAsync(CancellationToken cancellationToken) => await Attempts.RunAsync(db, () => RewriteAsync(cancellationToken));

    private async Task<Outcome> RewriteAsync(CancellationToken ct)
    {
        var waiting = await db.Outbox.AsNoTracking()
            .Where(mail => mail.Records != null && mail.State == OutboxState.Waiting)
            .Select(mail => new { mail.Id, mail.Records })
            .ToListAsync(ct);
        if (waiting.Count == 0)
        {
            return new Outcome.Done(0);
        }

        var withdrawn = await news.WithdrawnAsync(ct);
        List<int> stale = [.. waiting.Where(mail => MailedRecords.Read(mail.Records).Any(withdrawn.Contains)).Select(mail => mail.Id).Take(MostARun)];
        var written = new List<Mail>();
        foreach (var mail in await db.Outbox.Where(mail => stale.Contains(mail.Id) && mail.State == OutboxState.Waiting).ToListAsync(ct))
        {
            db.Outbox.Remove(mail);
            written.AddRange(await AnewAsync(mail, ct));
        }

        await outbox.WriteAsync(written, ct);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(written.Count);
    }

    private async Task<IEnumerable<Mail>> AnewAsync(OutboxMessage mail, CancellationToken ct)
    {
        var subscription = await db.Subscriptions.AsNoTracking().Include(row => row.Topics).SingleOrDefaultAsync(row => row.Id == mail.SubscriptionId, ct);
        var items = await news.OfAsync(MailedRecords.Read(mail.Records), ct);
        if (subscription is null || items.Count == 0)
        {
            return [];
        }

        var rhythm = NewsMail.RhythmOf(mail.Occasion);
        List<Topic> followed = [.. subscription.Topics.Where(topic => topic.ConfirmedAt is not null && topic.Rhythm == rhythm).Select(topic => new Topic(topic.Kind, topic.Slug))];
        var names = await topics.NamesAsync(followed, ct);
        var sequence = await news.SequenceAsync(ct);
        return
        [
            NewsMail.Of(
                subscription,
                rhythm,
                items,
                [.. followed.Select(topic => TopicWords.Of(topic, names.GetValueOrDefault(topic))).Order(StringComparer.OrdinalIgnoreCase)],
                settings.SiteName,
                string.Create(CultureInfo.InvariantCulture, $"{NewsMail.Occasion(subscription, rhythm, sequence)}/{mail.Id}")),
        ];
    }
}
