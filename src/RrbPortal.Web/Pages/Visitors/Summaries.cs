using RrbPortal.Core.Publishing;
using RrbPortal.Core.Search;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Visitors;

/// <summary>
/// What the pages of records say, in a few sentences: for search engines, and for whoever is sent an address. They are put
/// together of titles, labels, dates and counts as they were published; nothing is retold.
/// </summary>
public static class Summaries
{
    /// <summary>More than this is cut off wherever a summary is shown.</summary>
    public const int Longest = 300;

    public static string Of(PublicNote note)
        => Joined(
            $"{note.Board.Name}, meeting of {LondonWords.Of(note.Date)}.",
            note.Themes.Count == 0 ? null : Named(note.Themes.Count == 1 ? "Theme" : "Themes", note.Themes.Select(theme => theme.Label)),
            Counts((note.Decisions.Count, "decision", "decisions"), (note.Actions.Count, "action", "actions")),
            note.Items.Count == 0 ? null : Named("Items", note.Items.Select(item => item.Title)));

    public static string Of(PublicAgenda agenda)
        => Joined(
            $"{agenda.Board.Name}, agenda for the meeting of {LondonWords.Of(agenda.Date)}.",
            agenda.State is Data.Records.MeetingState.Planned ? null : $"The meeting is {Core.Common.Labels.Of(agenda.State).ToLowerInvariant()}.",
            agenda.Items.Count == 0 ? null : Named("Items", agenda.Items.Select(item => item.Title)));

    public static string Of(PublicOrganisationPage organisation)
        => Joined(
            $"What published notes say of {organisation.Name}.",
            Counts(
                (organisation.Attended, "meeting attended", "meetings attended"),
                (organisation.ContributionsTotal, "contribution", "contributions"),
                (organisation.ActionsTotal, "action", "actions"),
                (organisation.DecisionsTotal, "decision", "decisions")));

    /// <summary>A list of notes: how many, and from when to when.</summary>
    /// <param name="what">"published note of meetings" and the like, of one.</param>
    /// <param name="many">The same of several.</param>
    public static string Of(IEnumerable<DateOnly> dates, string what, string many)
    {
        var days = dates.Order().ToList();
        return days switch
        {
            [] => Joined(Sentence(many)),
            [var day] => Joined($"1 {what}: {LondonWords.Of(day)}."),
            _ => Joined($"{days.Count} {many}, from {LondonWords.Of(days[0])} to {LondonWords.Of(days[^1])}."),
        };
    }

    /// <summary>"Themes: a; b; c." with as many as there is room for.</summary>
    public static string Named(string label, IEnumerable<string> names) => $"{label}: {string.Join("; ", names)}.";

    /// <summary>Sentences in one line, cut between words where they grow too long.</summary>
    public static string Joined(params IEnumerable<string?> sentences)
    {
        var line = string.Join(' ', string.Join(' ', sentences.OfType<string>()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Longest)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', Longest - 2);
        return $"{(end > 0 ? line[..end].TrimEnd(',', ';', ':', '.') : line[..(Longest - 2)])} …";
    }

    private static string? Counts(params IEnumerable<(int Count, string One, string Many)> counts)
    {
        var words = counts.Where(count => count.Count > 0).Select(count => count.Count == 1 ? $"1 {count.One}" : $"{count.Count} {count.Many}").ToList();
        return words.Count == 0 ? null : $"{string.Join(", ", words)}.";
    }

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
}
