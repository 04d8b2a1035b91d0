using System.Globalization;
using System.Text.RegularExpressions;
using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Importing;

/// <summary>
/// The lines of a note that the reader put among the facts although no field of the record holds their words: a
/// letterhead, the furniture of a web page, a date that cannot be, a text before the first item. They go into the
/// draft word for word with what is left over, so that nothing of a source is lost.
/// </summary>
internal static partial class UnclaimedLines
{
    /// <summary>What a note says around its facts: labels and headings that the record's own pages have as well.</summary>
    private static readonly string[] Labels =
    [
        "Public Note of Meeting: Notes, Minutes of the Meeting held at on in by from to and for",
        "Attendees, Present, In attendance, Officials in attendance, Board and advisors, Members, External, Guests",
        "Apologies for absence: none received, Chair, Chaired by, Theme, Venue, Location, Place, Date, Time",
        "Date of next meeting, Key information, Publication type, Publication date, General, Contents, Back to table of contents, top",
        "Skip to main content, Home, Name, Initials, Role, Organisation, Title, Post, Representing",
    ];

    /// <summary>Everything that is left over, in the order of the source: what the reader left, and what no field holds.</summary>
    public static IReadOnlyList<LeftOverText> AndLeftOver(NoteFacts facts, SourceText source)
        => [.. facts.LeftOver.Concat(Of(facts, source).Select(line => new LeftOverText([line], source.Lines[line - 1].Trim()))).OrderBy(text => text.Lines[0])];

    /// <returns>Line numbers, ascending.</returns>
    public static IReadOnlyList<int> Of(NoteFacts facts, SourceText source)
    {
        var claimed = new HashSet<string>(Claims(facts).Concat(Labels).OfType<string>().SelectMany(WordsOf), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. facts.Ledger.LinesIn(LinePlace.TitleBlock).Concat(facts.Ledger.LinesIn(LinePlace.Attendance))
                .Where(line => WordsOf(source.Lines[line - 1]).Any(word => !claimed.Contains(word)))
                .Order(),
        ];
    }

    private static IEnumerable<string?> Claims(NoteFacts facts)
    {
        var people = facts.Attendees.Concat(facts.Apologies)
            .SelectMany(entry => new[] { entry.AsPrinted, entry.Initials });
        return people.Concat(facts.Contents).Concat(Times(facts)).Concat(facts.Date is { } date ? Dates(date) : []).Concat(
        [
            facts.DocumentKind, facts.Board.Name, facts.Board.Abbr, facts.Place, facts.Chair?.AsPrinted, facts.Theme?.Label,
            facts.NextMeeting?.AsPrinted, facts.Publication?.Type, facts.Publication?.DateAsPrinted,
            facts.Date is null ? null : facts.DateAsPrinted,
        ]);
    }

    private static IEnumerable<string> Dates(DateOnly date)
    {
        foreach (var form in new[] { "dddd ddd d MMMM MMM yyyy", "dd MM yy M" })
        {
            yield return date.ToString(form, CultureInfo.InvariantCulture);
        }

        foreach (var ending in new[] { "st", "nd", "rd", "th" })
        {
            yield return $"{date.Day}{ending}";
        }
    }

    private static IEnumerable<string> Times(NoteFacts facts)
    {
        foreach (var time in new[] { facts.Start, facts.End }.OfType<TimeOnly>())
        {
            var hour = ((time.Hour + 11) % 12) + 1;
            yield return string.Create(CultureInfo.InvariantCulture, $"{time:HH mm} {time.Hour} {hour} noon midnight am pm");
            yield return string.Create(CultureInfo.InvariantCulture, $"{hour}am {hour}pm {time:mm}am {time:mm}pm {time:HH}am {time:HH}pm");
        }
    }

    private static IEnumerable<string> WordsOf(string text) => Word().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
