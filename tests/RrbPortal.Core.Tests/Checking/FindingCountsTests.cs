using RrbPortal.Core.Checking;
using RrbPortal.Core.Importing;
using RrbPortal.Core.Tests.Reading;
using RrbPortal.TestKit;

namespace RrbPortal.Core.Tests.Checking;

/// <summary>Every rule has its page, and what the page says is what the rule does.</summary>
public sealed class FindingCountsTests
{
    private static IEnumerable<string> Rules => NoteChecks.Rules.Select(rule => rule.Name);

    [Fact]
    public void Rules_HaveNamesOfTheirOwn()
        => Assert.Empty(Rules.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Pages_OneForEachRuleAndNoOther()
        => Assert.Equal(Rules.Order(StringComparer.Ordinal), FindingPage.All.Select(page => page.Rule));

    [Fact]
    public void Index_HasARowForEachRuleAndNoOther()
    {
        var rows = Repository.Read($"{FindingPage.Folder}/README.md").ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith("| [", StringComparison.Ordinal));

        Assert.Equal(Rules.Order(StringComparer.Ordinal).Select(name => $"[{name}]({name}.md)"), rows.Select(row => row.Split('|')[1].Trim()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Pages_HaveTheirTitleTheirSectionsAndTheirCodes()
        => Assert.All(FindingPage.All, page =>
        {
            Assert.Equal($"# {page.Rule}", page.Title);
            Assert.Empty(page.MissingSections);
            Assert.NotEmpty(page.Codes);
        });

    [Fact]
    public void Codes_BelongToOneRuleAndStandInItsCode()
    {
        var code = string.Concat(Repository.Files("src/RrbPortal.Core/Checking", "*.cs").Select(Repository.Read));

        Assert.Empty(FindingPage.All.SelectMany(page => page.Codes.Keys).GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.All(FindingPage.All.SelectMany(page => page.Codes.Keys), name => Assert.Contains($"\"{name}\"", code, StringComparison.Ordinal));
    }

    [Fact]
    public void Samples_AreCountedOnThePages() => AssertCounts(CheckedNotes.Samples, page => page.OnTheSamples);

    [SeedsFact]
    public void Seeds_AreCountedOnThePages() => AssertCounts(CheckedNotes.Seeds, page => page.OnTheSeeds);

    [Fact]
    public void Samples_GiveCodesOfThePagesAlone() => AssertCodes(CheckedNotes.Samples);

    [SeedsFact]
    public void Seeds_GiveCodesOfThePagesAlone() => AssertCodes(CheckedNotes.Seeds);

    private static void AssertCounts(IReadOnlyList<CheckedFile> files, Func<FindingPage, int?> stated)
    {
        var wrong = from page in FindingPage.All
                    let found = CheckedNotes.Lines(files, page.Rule)
                    where stated(page) != found.Count
                    select $"{FindingPage.Folder}/{page.Rule}.md says {stated(page)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "nothing"}; found are {found.Count}:\n  {string.Join("\n  ", found)}";
        var message = string.Join("\n\n", wrong);

        Assert.True(message.Length == 0, message);
    }

    private static void AssertCodes(IReadOnlyList<CheckedFile> files)
    {
        var pages = FindingPage.All.ToDictionary(page => page.Rule, page => page.Codes, StringComparer.Ordinal);
        var strange = from finding in files.SelectMany(file => file.Findings)
                      where !pages.TryGetValue(finding.Rule, out var codes) || !codes.TryGetValue(finding.Code, out var severities) || !severities.Contains(finding.Severity)
                      select $"{finding.Rule}: {finding.Code} ({finding.Severity})";

        Assert.Empty(strange.Distinct(StringComparer.Ordinal));
    }
}
