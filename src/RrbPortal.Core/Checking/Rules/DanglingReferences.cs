using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>Text that points at something that is not there: "the following tools were developed." and no list, "see annex B", "item 9" of five.</summary>
internal sealed partial class DanglingReferences : INoteRule
{
    private static readonly SearchValues<string> Hints = SearchValues.Create(["annex ", "appendix ", "item ", "table "], StringComparison.OrdinalIgnoreCase);

    public string Name => "dangling-reference";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        var items = note.AllItems().ToList();
        var following = items.SelectMany(item => Following(item));
        return following.Concat(References(note, items));
    }

    /// <summary>Announcements in one item: what is announced must come behind them.</summary>
    private static IEnumerable<Finding> Following(WorkingItem item)
    {
        var paragraphs = item.Paragraphs().ToList();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var paragraph = paragraphs[i];
            var sentences = paragraph.Sentences(item.Number).ToList();
            var hasSubItems = item.SubItems.Count > 0;
            var isLast = i == paragraphs.Count - 1;
            for (var s = 0; s < sentences.Count; s++)
            {
                var next = s + 1 < sentences.Count ? sentences[s + 1] : null;
                if (next is null && !isLast && !IsProse(paragraphs[i + 1]))
                {
                    continue;
                }

                if (next is null && isLast && !hasSubItems && sentences[s].Plain.EndsWith(':') && sentences[s].Plain.Length > 1)
                {
                    yield return Nothing(sentences[s], "ends with a colon, and nothing follows in the item");
                }
                else if (Announced(sentences[s].Plain) is { } what && !(next is null && hasSubItems) && !(next?.IsEntry ?? false) && !Follows(what, next?.Plain ?? (isLast ? null : paragraphs[i + 1].Text)))
                {
                    yield return Nothing(sentences[s], "announces something that does not follow");
                }
            }
        }
    }

    private static Finding Nothing(PlacedSentence sentence, string said)
        => sentence.Find(
            "nothing-follows", Severity.Warns, sentence.Text,
            $"\u201c{Short(sentence.Plain)}\u201d {said}.", "Add what is missing, or reword the sentence.");

    /// <summary>What a sentence announces ("tools"), where it is complete and says that it follows.</summary>
    private static string? Announced(string sentence)
        => sentence.Contains("the following ", StringComparison.OrdinalIgnoreCase) && Announcement().Match(sentence) is { Success: true } match ? match.Groups["what"].Value : null;

    // "The following points were raised." may be followed by sentences that are the points; tools and boroughs must be named.
    private static bool Follows(string what, string? next)
        => next is not null && (Sayable().IsMatch(what) || (next.AsSpan().IndexOfAny(',', ';') >= 0 && !Reading.Words.HoldVerb(next)));

    private static bool IsProse(PlacedText paragraph) => !(paragraph.Text.AsSpan().TrimStart() is ['-' or '*' or '+', ' ', ..] or ['|', ..] or ['`', '`', ..]
        || (paragraph.Text.TrimStart() is [var digit, ..] && char.IsAsciiDigit(digit) && Ordered().IsMatch(paragraph.Text.TrimStart())));

    private static IEnumerable<Finding> References(WorkingNote note, List<WorkingItem> items)
    {
        var numbers = items.Select(item => item.Number).ToHashSet(StringComparer.Ordinal);
        var titles = string.Join('\n', items.Select(item => item.Title));
        var headings = new Lazy<List<string>>(() => [.. note.ItemParagraphs().Where(paragraph => paragraph.Text.Length < 120).Select(paragraph => Reading.Markup.Plain(paragraph.Text))]);
        var hasTable = items.Any(item => item.PublicText?.Contains("| ---", StringComparison.Ordinal) ?? false);

        // "**Annex B**" or "Annex B: costs" as a short paragraph of its own is the annex.
        foreach (var sentence in note.Sentences().Where(sentence => sentence.Plain.AsSpan().ContainsAny(Hints)))
        {
            foreach (Match match in Reference().Matches(sentence.Plain))
            {
                var (kind, label) = (match.Groups["kind"].Value.ToUpperInvariant(), match.Groups["label"].Value);
                var missing = kind switch
                {
                    "ITEM" => !IsElsewhere().IsMatch(sentence.Plain) && !numbers.Contains(label) && IsBeyond(label, note.Items.Count),
                    "TABLE" => !hasTable,
                    _ => !titles.Contains(match.Groups["thing"].Value, StringComparison.OrdinalIgnoreCase) && !headings.Value.Exists(heading => heading.StartsWith(match.Groups["thing"].Value, StringComparison.OrdinalIgnoreCase)),
                };
                if (missing)
                {
                    yield return sentence.Find(
                        "reference-to-nothing", Severity.Warns, InText(sentence, match.Groups["thing"].Value),
                        $"\u201c{match.Value.Trim()}\u201d: the note has no {match.Groups["thing"].Value}.",
                        "Add what is meant, link to it, or leave the reference out.");
                }
            }
        }
    }

    private static bool IsBeyond(string label, int count)
        => int.TryParse(label.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > count;

    private static string InText(PlacedSentence sentence, string words) => sentence.Text.Contains(words, StringComparison.Ordinal) ? words : sentence.Text;

    private static string Short(string text) => text.Length <= 90 ? text : string.Concat(text.AsSpan(0, 90), "…");

    [GeneratedRegex(@"^(?:[^.:;]{0,60}\b)?the following (?<what>(?:[\w’'&/-]+ ){0,5}?[\w’'&/-]+) (?:was|were|is|are|has been|have been) [\w ,’'&/-]{2,60}\.$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"\b(?:points?|issues?|comments?|matters?|questions?|updates?|actions?|decisions?|themes?|concerns?|views?|suggestions?|observations?|corrections?|amendments?|changes?|discussions?|reflections?|feedback|items?|risks?|challenges?|findings?|reasons?)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Sayable();

    [GeneratedRegex(@"^\d{1,3}[.)] ", RegexOptions.NonBacktracking)]
    private static partial Regex Ordered();

    [GeneratedRegex(@"\b(?:(?:see|in|at|under|refer to|set out in|attached (?:as|at)) (?<thing>(?<kind>annex|appendix) (?<label>[A-Z]|\d{1,2}))|(?:see|under|with|covered (?:in|under|at)|discussed (?:in|under|at)) (?:agenda )?(?<thing>(?<kind>item) (?<label>\d{1,2}(?:\.\d{1,2})?))|(?<thing>(?<kind>table) (?<label>\d{1,2})) (?:below|above)|(?:see |in )?the (?<thing>(?<kind>table)(?<label>)) (?:below|above))\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\b(?:last|previous|next|earlier|agenda of|of the [A-Z]{2,8}|meeting of|minutes of)\b", RegexOptions.NonBacktracking)]
    private static partial Regex IsElsewhere();
}
