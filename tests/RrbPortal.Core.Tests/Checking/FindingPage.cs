using System.Globalization;
using System.Text.RegularExpressions;
using RrbPortal.Core.Checking;
using RrbPortal.TestKit;

namespace RrbPortal.Core.Tests.Checking;

/// <summary>The page of one rule in docs/findings.</summary>
internal sealed partial class FindingPage
{
    public const string Folder = "docs/findings";

    private static readonly string[] Sections = ["What it looks for", "Codes", "Example", "What it leaves alone", "What can be done", "How often"];

    private readonly string text;

    private FindingPage(string rule, string text)
    {
        Rule = rule;
        this.text = text.ReplaceLineEndings("\n");
    }

    public string Rule { get; }

    public static IReadOnlyList<FindingPage> All { get; } =
        [.. Repository.Files(Folder, "*.md").Where(file => !file.EndsWith("/README.md", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(file => new FindingPage(Path.GetFileNameWithoutExtension(file), Repository.Read(file)))];

    public string Title => text.Split('\n')[0];

    public IEnumerable<string> MissingSections => Sections.Where(section => !text.Contains($"\n## {section}\n", StringComparison.Ordinal));

    /// <summary>Each code with the severities that it can have: "- `no-date` (blocks)", "- `x` (warns or notes)".</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Severity>> Codes => CodeLine().Matches(Section("Codes")).ToDictionary(
        match => match.Groups["code"].Value,
        match => (IReadOnlyList<Severity>)[.. match.Groups["severities"].Value.Split(" or ").Select(word => Enum.Parse<Severity>(word, ignoreCase: true))],
        StringComparer.Ordinal);

    public int? OnTheSeeds => Number("On the five notes of the Reducing Reoffending Board");

    public int? OnTheSamples => Number("On the project's samples");

    private string Section(string title)
    {
        var start = text.IndexOf($"\n## {title}\n", StringComparison.Ordinal);
        return start < 0 ? "" : text[(start + 1)..].Split("\n## ")[0];
    }

    private int? Number(string label)
        => text.TrimEnd().Split('\n')[^2..].FirstOrDefault(line => line.StartsWith($"- {label}: ", StringComparison.Ordinal)) is { } line
            && int.TryParse(line[(label.Length + 4)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^- `(?<code>[a-z0-9-]+)` \((?<severities>(blocks|warns|notes)( or (blocks|warns|notes))*)\)", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex CodeLine();
}
