using System.Buffers;
using System.Text.RegularExpressions;
using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Checking.Exposure;

/// <summary>Protective markings: in capitals as markings are, or as a line or a label of their own. "A confidential support line" is none.</summary>
internal static partial class Markings
{
    private const string Remedy = "Find out whether the text may be published. Remove the marking if it may, and say why.";

    /// <summary>Without one of these there is no marking.</summary>
    private static readonly SearchValues<string> Signs = SearchValues.Create(["sensitive", "secret", "confiden", "restricted", "protect", "publication", "circulation", "internal use"], StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<Exposed> In(ReadableText text)
        => from match in text.Plain.AsSpan().ContainsAny(Signs) ? Marking().Matches(text.Plain).Concat(Label().Matches(text.Plain)) : []
           let words = match.Groups["words"]
           where !IsShouted(text.Plain, words)
           select new Exposed("protective-marking", Severity.Blocks, words.Index, words.Index + words.Length, $"“{words.Value}” is a protective marking.", Remedy) { Remove = true };

    /// <summary>A marking above, below or beside the note, which is not published itself but speaks for the whole.</summary>
    public static IEnumerable<Finding> OfFile(WorkingNote note, ReadSource? source)
    {
        var places = source is null
            ? (note.LeftOver ?? "").Split('\n').Select(line => (Line: (int?)null, Text: line))
            : source.Facts.Ledger.LinesIn(LinePlace.TitleBlock).Concat(source.Facts.Ledger.LinesIn(LinePlace.LeftOver)).Order().Select(line => (Line: (int?)line, Text: source.Text.Lines[line - 1]));
        foreach (var (line, text) in places)
        {
            if (text.AsSpan().ContainsAny(Signs) && (Marking().Match(text) is { Success: true } sure ? sure : Label().Match(text)) is { Success: true } match && !IsShouted(text, match.Groups["words"]))
            {
                yield return new Finding("file-marked", Severity.Blocks, "Left over from the import", $"The file is marked “{match.Groups["words"].Value}”.", Remedy)
                {
                    Passage = match.Groups["words"].Value,
                    Context = text.Trim(),
                    Line = line,
                };
                yield break;
            }
        }
    }

    // "CONFIDENTIAL SUPPORT LINE" in a heading of capitals.
    private static bool IsShouted(string text, Group words)
    {
        var after = text.AsSpan(words.Index + words.Length).TrimStart();
        var before = text.AsSpan(0, words.Index).TrimEnd();
        return (after.Length > 2 && char.IsUpper(after[0]) && char.IsUpper(after[1]) && char.IsUpper(after[2])) || (before.Length > 2 && char.IsUpper(before[^1]) && char.IsUpper(before[^2]) && char.IsUpper(before[^3]));
    }

    [GeneratedRegex(@"\b(?<words>(?:OFFICIAL|Official)(?:[ -]{0,3}[-–—:][ ]?| )(?:SENSITIVE|Sensitive)(?:[ ]?[-–—:][ ]?(?:PERSONAL|COMMERCIAL|Personal|Commercial))?|TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED|PROTECT)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Marking();

    [GeneratedRegex(@"^[\s#*>\[(-]*(?<words>(?:strictly |private (?:and|&) )?confidential|restricted|in confidence|not for publication|not for (?:onward )?circulation|internal use only|draft[ –-]+not for publication)[\s*.)\]]*(?:$|[:–—-]\s)", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Label();
}
