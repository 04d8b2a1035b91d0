using System.Globalization;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Data.Published;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Subscriptions;

/// <summary>The words of a mail that tells what was published: what the public reads, and where. Pure.</summary>
internal static class NewsMail
{
    /// <summary>Beyond this many notes a mail only says how many more there are.</summary>
    public const int MostEntries = 40;

    public const string Kind = "subscription-news";

    /// <param name="followed">What the address follows in this rhythm, in words.</param>
    /// <param name="occasion">See <see cref="Mail.Occasion"/>.</param>
    public static Mail Of(Subscription subscription, MailRhythm rhythm, IReadOnlyList<NewsItem> items, IReadOnlyList<string> followed, string siteName, string occasion)
    {
        var shown = items.Take(MostEntries).ToList();
        return new Mail
        {
            Kind = Kind,
            Occasion = occasion,
            To = new MailTo(subscription.Address, string.Empty),
            Salutation = "reader",
            Subject = Subject(rhythm, items, siteName),
            Paragraphs = [.. Beginning(items.Count - shown.Count), $"You follow: {string.Join("; ", followed)}."],
            Entries = [.. shown.Select(item => new MailEntry(Title(item), What(item), new MailPage.PublishedNote(item.BoardSlug, item.Date)))],
            Page = new MailPage.Subscription(subscription.LeaveKey),
            PageLabel = "Change what you follow, or stop these mails",
            Subscription = new MailSubscription(subscription.Id, new MailPage.Leaving(subscription.LeaveKey), [.. shown.Select(item => item.Key)]),
            IsSecret = true,
        };
    }

    /// <summary>What keeps an address from being told twice; see <see cref="Mail.Occasion"/>.</summary>
    /// <param name="upTo">The last publication that the mail may tell of.</param>
    public static string Occasion(Subscription subscription, MailRhythm rhythm, int upTo) => string.Create(CultureInfo.InvariantCulture, $"{Kind}/{subscription.Id:N}/{rhythm}/{upTo}");

    /// <summary>The rhythm of a mail with such an occasion.</summary>
    public static MailRhythm RhythmOf(string occasion) => Enum.Parse<MailRhythm>(occasion.Split('/')[2]);

    private static string Subject(MailRhythm rhythm, IReadOnlyList<NewsItem> items, string siteName)
    {
        if (rhythm is MailRhythm.AtOnce && items is [var only])
        {
            return only.Event is PublicationEvent.Corrected ? $"Corrected: {Title(only)}" : $"Published: {Title(only)}";
        }

        return string.Create(CultureInfo.InvariantCulture, $"{siteName}: {items.Count} {(items.Count == 1 ? "note" : "notes")} published or corrected{(rhythm is MailRhythm.Weekly ? " in the last week" : null)}");
    }

    private static IEnumerable<string> Beginning(int more)
    {
        yield return more == 0
            ? "These notes were published or corrected."
            : string.Create(CultureInfo.InvariantCulture, $"Of the notes that were published or corrected, these came first. There are {more} more on the website.");
    }

    private static string Title(NewsItem item) => $"{item.BoardName}, {LondonDates.InWords(item.Date)}";

    private static string What(NewsItem item)
        => item.Event is PublicationEvent.Corrected ? $"The note was corrected. {item.Explanation}".TrimEnd() : "The note of the meeting was published.";
}
