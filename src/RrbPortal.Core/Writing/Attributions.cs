using System.Text.RegularExpressions;
using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Writing;

/// <summary>A line that names who speaks in the shorthand of somebody who writes along ("MPS: the plan is late").</summary>
/// <param name="Line">The line as it stands in the text.</param>
/// <param name="Forms">The line as the notes print it, each to choose.</param>
public sealed record Attribution(string Line, string Speaker, IReadOnlyList<AttributedForm> Forms);

/// <summary>One way to print who speaks.</summary>
/// <param name="Label">The beginning alone, for a button: "MPS – …".</param>
/// <param name="Line">The whole line.</param>
public sealed record AttributedForm(string Label, string Line);

/// <summary>
/// Offers the ways in which the board's notes say who spoke: the name and a dash ("VRU – There is a need …"), or the
/// name and a verb ("Probation noted that hate crime …"). Which of them is for the writer to say.
/// </summary>
public static partial class Attributions
{
    private const int MostOfAText = 50;

    private static readonly string[] Verbs = ["stated that", "noted that", "added that"];

    /// <summary>Words that begin a sentence with a capital and go on in one without.</summary>
    private static readonly HashSet<string> Ordinary = new(StringComparer.Ordinal)
    {
        "The", "There", "This", "These", "That", "Those", "It", "They", "We", "A", "An", "In", "On", "At", "For", "From", "With", "If", "When", "While", "Some", "Most", "Many",
        "All", "Each", "Both", "Their", "Its", "Our", "More", "Further", "Partners", "Members", "Services", "Work", "People", "Data", "Funding", "Since", "As", "By", "To", "No",
    };

    /// <summary>The lines of a text that begin with one of these organisations and a colon.</summary>
    public static IReadOnlyList<Attribution> In(string? text, IReadOnlyList<Speaker> speakers)
    {
        if (string.IsNullOrEmpty(text) || speakers.Count == 0)
        {
            return [];
        }

        var bySpelling = speakers.SelectMany(speaker => speaker.Spellings, (speaker, spelling) => (Key: Words.Key(spelling), speaker))
            .DistinctBy(known => known.Key, StringComparer.Ordinal)
            .ToDictionary(known => known.Key, known => known.speaker, StringComparer.Ordinal);
        return
        [
            .. text.Split('\n').Select(line => line.TrimEnd('\r')).Select(line => (Line: line, Match: Shorthand().Match(line))).Where(line => line.Match.Success)
                .Select(line => bySpelling.TryGetValue(Words.Key(line.Match.Groups["who"].Value), out var speaker) ? Offer(line.Line, line.Match.Groups["said"].Value.Trim(), speaker) : null)
                .OfType<Attribution>()
                .Take(MostOfAText),
        ];
    }

    /// <summary>How a new paragraph of an organisation begins.</summary>
    public static string Beginning(string speaker) => $"{speaker} – ";

    private static Attribution Offer(string line, string said, Speaker speaker)
        => new(
            line,
            speaker.CalledBy,
            [
                new AttributedForm($"{speaker.CalledBy} – …", Beginning(speaker.CalledBy) + said),
                .. Verbs.Select(verb => new AttributedForm($"{speaker.CalledBy} {verb} …", $"{speaker.CalledBy} {verb} {GoingOn(said)}")),
            ]);

    private static string GoingOn(string said)
    {
        var end = said.AsSpan().IndexOfAny(' ', ',');
        var first = end < 0 ? said : said[..end];
        return Ordinary.Contains(first) ? string.Concat(first.ToLowerInvariant(), said.AsSpan(first.Length)) : said;
    }

    [GeneratedRegex(@"^(?<who>[A-Za-z][^:\n]{1,80}):\s+(?<said>\S.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Shorthand();
}
