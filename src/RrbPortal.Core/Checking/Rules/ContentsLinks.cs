using System.Text.RegularExpressions;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>Links of a file's contents list, and back to it, that have no target in the file.</summary>
internal sealed partial class ContentsLinks : INoteRule
{
    public string Name => "contents-links";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        if (context.Source is not { Text.Lines: var lines })
        {
            return [];
        }

        var links = lines.Index()
            .Where(line => line.Item.Contains("](#", StringComparison.Ordinal))
            .SelectMany(line => InPage().Matches(line.Item), (line, match) => (Line: line.Index + 1, Text: match.Groups["text"].Value, Target: match.Groups["target"].Value))
            .ToList();
        var targets = links.Exists(link => link.Target.Length > 0) ? Targets(lines) : [];
        var dead = links.Where(link => !targets.Contains(link.Target) && !link.Text.StartsWith("Skip to", StringComparison.OrdinalIgnoreCase)).ToList();
        var back = dead.Where(link => Back().IsMatch(link.Text)).ToList();
        return List([.. dead.Except(back)]).Concat(back.Select(link => new Finding(
            "back-link-dead", Severity.Notes, "The file",
            $"The link “{link.Text}” leads nowhere.", "Nothing needs to be done: the public page has its own links.")
        { Passage = link.Text, Context = $"line {link.Line}", Line = link.Line }));
    }

    private static IEnumerable<Finding> List(List<(int Line, string Text, string Target)> dead)
    {
        if (dead.Count > 0)
        {
            yield return new Finding(
                "contents-links-dead", Severity.Notes, "The file",
                dead.Count == 1 ? $"The link “{dead[0].Text}” leads nowhere." : $"{dead.Count} links of the contents list lead nowhere.",
                "Nothing needs to be done: the public page makes a contents list of its own.")
            { Line = dead[0].Line };
        }
    }

    /// <summary>The anchors of a text: headings as their links are made, and names given by hand.</summary>
    private static HashSet<string> Targets(IReadOnlyList<string> lines)
        => [.. lines.Where(line => line.StartsWith('#')).Select(line => string.Concat(line.Trim('#', ' ', '*').ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-'))
            .Concat(lines.Where(line => line.Contains("id=\"", StringComparison.Ordinal) || line.Contains("name=\"", StringComparison.Ordinal) || line.Contains("{#", StringComparison.Ordinal)).SelectMany(line => Anchor().Matches(line)).Select(match => match.Groups["name"].Value))];

    [GeneratedRegex(@"\[(?<text>[^\]]{1,300})\]\(#(?<target>[^)\s]*)\)", RegexOptions.NonBacktracking)]
    private static partial Regex InPage();

    [GeneratedRegex(@"(?:\b(?:id|name)=""|\{#)(?<name>[^""}\s]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Anchor();

    [GeneratedRegex(@"\b(?:back to|return to|top)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Back();
}
