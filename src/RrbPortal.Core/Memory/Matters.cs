using RrbPortal.Core.Common;

namespace RrbPortal.Core.Memory;

/// <summary>A title that somebody put to a thread.</summary>
internal sealed record JoinedTitle(int ThreadId, int ThreadVersion, string ThreadTitle, string Key, string Title);

/// <summary>Where a matter was on an agenda.</summary>
internal sealed record Occurrence(string Key, RememberedMeeting Meeting, RememberedItem Item);

/// <summary>One matter: the items whose titles are equal, and those whose titles somebody joined.</summary>
/// <param name="Occurrences">The latest last; never empty.</param>
/// <param name="Joined">The row of what a person joined, with the titles in it that are in sight; null for none.</param>
internal sealed record Matter(string Slug, string Title, IReadOnlyList<string> Keys, IReadOnlyList<Occurrence> Occurrences, IReadOnlyList<JoinedTitle> Joined)
{
    /// <summary>The key that stands for the matter.</summary>
    public string Key => Keys[0];

    public int Meetings => Occurrences.Select(occurrence => occurrence.Meeting.Place.MeetingId).Distinct().Count();

    public DateOnly? Last => Occurrences[^1].Meeting.Place.Date;
}

/// <summary>Puts the items of a board together by what they are about. Pure.</summary>
internal static class Matters
{
    private const int SlugLength = 100;

    /// <param name="meetings">The latest last. What is not in them is in no matter: a title that a person may not read is not named.</param>
    /// <param name="joined">What persons joined.</param>
    public static IReadOnlyList<Matter> Of(IReadOnlyList<RememberedMeeting> meetings, IReadOnlyList<JoinedTitle> joined)
    {
        var byKey = Occurrences(meetings).GroupBy(occurrence => occurrence.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var threadOf = joined.ToDictionary(title => title.Key, StringComparer.Ordinal);
        var slugs = Slugs(byKey.Keys);
        var matters =
            from keys in byKey.Keys.Order(StringComparer.Ordinal).GroupBy(key => threadOf.TryGetValue(key, out var title) ? $"{title.ThreadId}" : $"={key}", StringComparer.Ordinal)
            let titles = keys.Where(threadOf.ContainsKey).Select(key => threadOf[key]).ToList()
            let known = titles.FirstOrDefault(title => title.ThreadTitle == title.Title)
            let ordered = keys.OrderByDescending(key => key == known?.Key).ToList()
            let occurrences = keys.SelectMany(key => byKey[key])
                .OrderBy(occurrence => occurrence.Meeting.Place.Date ?? DateOnly.MaxValue).ThenBy(occurrence => occurrence.Meeting.Place.MeetingId)
                .ToList()
            select new Matter(slugs[ordered[0]], (occurrences.FindLast(occurrence => occurrence.Key == known?.Key) ?? occurrences[^1]).Item.Title, ordered, occurrences, titles);
        return [.. matters];
    }

    /// <summary>The items that are about something, with the keys of their titles.</summary>
    public static IEnumerable<Occurrence> Occurrences(IEnumerable<RememberedMeeting> meetings)
        => from meeting in meetings
           from item in meeting.Items
           let key = ThreadKey.Of(item.Title)
           where !RoutineItems.Is(key, item.Kind)
           select new Occurrence(key, meeting, item);

    /// <summary>The matter that an address names: by any of its titles, so that an address outlives a joining.</summary>
    public static Matter? Named(IReadOnlyList<Matter> matters, string slug)
    {
        var slugs = Slugs(matters.SelectMany(matter => matter.Keys));
        return matters.FirstOrDefault(matter => matter.Keys.Any(key => slugs[key] == slug));
    }

    private static Dictionary<string, string> Slugs(IEnumerable<string> keys)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return keys.Order(StringComparer.Ordinal).ToDictionary(
            key => key,
            key => FreeSlugs.First(Slug.Of(key, SlugLength) is { Length: > 0 } slug ? slug : "matter", taken.Add),
            StringComparer.Ordinal);
    }
}
