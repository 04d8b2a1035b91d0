namespace RrbPortal.Core.Reviewing;

/// <summary>What has become of a paragraph since a comment quoted it.</summary>
public enum QuoteFate
{
    /// <summary>The comment quotes none.</summary>
    None,
    Same,
    Changed,
    Gone,
}

/// <summary>Where a quoted paragraph stands now.</summary>
/// <param name="Part">The part that it is, or has become; the item, where the paragraph is gone; null where nothing is left.</param>
public sealed record QuotePlace(QuoteFate Fate, DraftPart? Part);

/// <summary>Finds a quoted paragraph in a draft whose text has changed since: pure.</summary>
internal static class QuoteMatch
{
    /// <summary>The share of words that two wordings of one paragraph have in common; texts about other things share fewer.</summary>
    private const double Alike = 0.5;

    /// <param name="place">What the comment was about when it was written; without an item where that was removed.</param>
    /// <param name="became">The wording that was accepted in the place of a quoted one, by the quoted one.</param>
    public static QuotePlace Find(IReadOnlyList<DraftPart> parts, CommentPlace place, string? quote, IReadOnlyDictionary<string, string> became)
    {
        var own = parts.Where(part => part.Place.Kind == place.Kind && part.Place.Id == place.Id).ToList();
        if (quote is null)
        {
            return new QuotePlace(QuoteFate.None, own.FirstOrDefault());
        }

        if (!place.IsParagraph)
        {
            return own is [var record] ? new QuotePlace(Is(record, quote) ? QuoteFate.Same : QuoteFate.Changed, record) : new QuotePlace(QuoteFate.Gone, null);
        }

        if (own.Find(part => Is(part, quote)) is { } same)
        {
            return new QuotePlace(QuoteFate.Same, same);
        }

        // An item may have been removed, or its text moved to another: the words are looked for everywhere, at home first.
        var wanted = Latest(quote, became);
        var elsewhere = parts.Where(part => part.Place.IsParagraph).ToList();
        var found = own.Find(part => Is(part, wanted)) ?? MostAlike(own, wanted) ?? MostAlike(own, quote)
            ?? elsewhere.Find(part => Is(part, quote)) ?? MostAlike(elsewhere, wanted);
        return found is not null
            ? new QuotePlace(QuoteFate.Changed, found)
            : new QuotePlace(QuoteFate.Gone, parts.FirstOrDefault(part => part.Place.Kind is PlaceKind.Item && part.Place.Id == place.Id));
    }

    /// <summary>Follows accepted wordings, from one to the next.</summary>
    private static string Latest(string quote, IReadOnlyDictionary<string, string> became)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Add(quote) && became.TryGetValue(quote, out var next))
        {
            quote = next;
        }

        return quote;
    }

    private static DraftPart? MostAlike(List<DraftPart> parts, string text)
    {
        var words = Words(text);
        return parts
            .Select(part => (Part: part, Likeness: Likeness(words, Words(part.Source!))))
            .Where(pair => pair.Likeness >= Alike)
            .OrderByDescending(pair => pair.Likeness)
            .Select(pair => pair.Part)
            .FirstOrDefault();
    }

    /// <summary>Of 0 to 1: twice the words that both have, of all words (Dice).</summary>
    private static double Likeness(Dictionary<string, int> one, Dictionary<string, int> other)
    {
        var shared = one.Sum(word => Math.Min(word.Value, other.GetValueOrDefault(word.Key)));
        var all = one.Values.Sum() + other.Values.Sum();
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    private static Dictionary<string, int> Words(string text)
        => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', ',', ';', ':', '!', '?', '(', ')', '"', '*', '_').ToUpperInvariant())
            .Where(word => word.Length > 0)
            .CountBy(word => word, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);

    private static bool Is(DraftPart part, string quote) => string.Equals(part.Source, quote, StringComparison.Ordinal);
}
