using System.Buffers;
using System.Text.RegularExpressions;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>Public text that leads the reader to what is not public: a closed item, an internal text, an internal paper.</summary>
internal sealed partial class InternalReferences : INoteRule
{
    /// <summary>Shorter titles ("Update") are words of any text.</summary>
    private const int ShortestTitle = 12;

    /// <summary>Without one of these nothing internal is referred to.</summary>
    private static readonly SearchValues<string> Signs = SearchValues.Create(["internal", "closed", "exempt", "confidential", "restricted", "private", "publication", "members", "part "], StringComparison.OrdinalIgnoreCase);

    public string Name => "internal-reference";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        var hidden = Hidden(note).ToList();
        var titles = HiddenTitles(note).Where(item => item.Title.Trim().Length >= ShortestTitle).ToList();
        foreach (var text in PublishedTexts.Of(note))
        {
            foreach (var item in titles)
            {
                if (text.Plain.IndexOf(item.Title.Trim(), StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
                {
                    yield return text.Find(
                        "closed-item-title", Severity.Blocks, at, at + item.Title.Trim().Length,
                        $"“{item.Title.Trim()}” is the title of a closed item, which the public does not learn.", "Leave the title out, or keep it and say why it may be known.");
                }
            }

            foreach (Match match in hidden.Count > 0 ? ItemNumber().Matches(text.Plain) : Enumerable.Empty<Match>())
            {
                if (hidden.Exists(item => item.Number == match.Groups["number"].Value))
                {
                    yield return text.Find(
                        "closed-item", Severity.Warns, match.Index, match.Groups["number"].Index + match.Groups["number"].Length,
                        $"“{match.Groups["said"].Value}” is a closed item: the public cannot follow it there.", "Leave the reference out, or say here what may be said.");
                }
            }

            foreach (Match match in text.Plain.AsSpan().ContainsAny(Signs) ? Internal().Matches(text.Plain) : Enumerable.Empty<Match>())
            {
                yield return text.Find(
                    "internal-text", Severity.Warns, match.Index, match.Index + match.Length,
                    $"“{match.Value}” leads to what is not public.", "Leave the reference out, or publish what it refers to.");
            }
        }
    }

    private static IEnumerable<WorkingItem> Hidden(WorkingNote note)
        => note.Items.SelectMany(item => PublicParts.IsOpen(item) ? item.SubItems.Where(sub => !PublicParts.IsOpen(sub)) : item.SubItems.Prepend(item));

    /// <summary>Below a closed item nothing is public, whatever is chosen there.</summary>
    private static IEnumerable<WorkingItem> HiddenTitles(WorkingNote note)
        => note.Items.SelectMany(item => PublicParts.IsOpen(item)
            ? item.SubItems.Where(sub => !PublicParts.ShowsTitle(sub))
            : PublicParts.ShowsTitle(item) ? item.SubItems : item.SubItems.Prepend(item));

    // Not the item of another paper: "item 4 of the last meeting".
    [GeneratedRegex(@"\b(?<said>(?:agenda )?item (?<number>\d{1,2}(?:\.\d{1,2})*))(?:[.,;:)]|\s*$|\s+(?:[^o\s]|o[^f]))", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ItemNumber();

    [GeneratedRegex(
        @"\b(?:(?:see|in|to|from|per) (?:the |our |an? )?internal (?:notes?|text|papers?|minutes|report|record|briefing|document|annex|version)|(?:closed|exempt|confidential|restricted|private) (?:papers?|minutes|annex|appendix|session|part of the (?:meeting|agenda))|members[’'] (?:area|portal)|part (?:2|two|ii|b) (?:of the agenda|minutes|papers?))\b|(?:\bpapers?(?: [0-9A-Z]{1,4})? )?\((?:not for publication|internal only|internal|restricted|confidential|exempt)\)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Internal();
}
