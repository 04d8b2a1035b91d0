using RrbPortal.Core.Checking;
using RrbPortal.Core.Tests.Reading;

namespace RrbPortal.Core.Tests.Checking.Rules;

public sealed class ContentsLinksTests
{
    private const string Rule = "contents-links";

    private static string File(string welcome, string figures, string end)
        => $"# Example Board meeting minutes - 1 September 2022\n\n## Contents\n\n[Welcome]({welcome})\n\n[Figures]({figures})\n\n## Attendees\n\nMOPAC\n\n## Welcome\n\nMembers were welcomed.\n\n## Figures\n\nThey rose.\n\n{end}\n";

    [Fact]
    public void Look_LinksWithoutTargets_AreNotedTogetherAndTheOneBackByItself()
    {
        var findings = RuleNotes.FindInFile(Rule, File("#", "#nowhere", "[Back to top](#)"));

        Assert.Equal(["contents-links-dead 5", "back-link-dead 21"], findings.Select(finding => $"{finding.Code} {finding.Line}"));
        Assert.Contains("2 links", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Look_LinksToHeadings_FindsNothing()
        => Assert.Empty(RuleNotes.FindInFile(Rule, File("#welcome", "#figures", "[More](https://example.org/#top)\n\n[Skip to main content](#main)")));

    [Fact]
    public void Look_Record_FindsNothing() => Assert.Empty(RuleNotes.Find(Rule, "[Back to top](#)"));

    [SeedsFact]
    public void Look_Seeds_FindsThoseOf001()
    {
        var findings = CheckedNotes.Seeds.SelectMany(file => file.Findings).Where(finding => finding.Rule == Rule).ToList();

        Assert.Equal(["8 links of the contents list lead nowhere.", "The link “Back to table of contents” leads nowhere."], findings.Select(finding => finding.Message));
        Assert.All(findings, finding => Assert.Equal(Severity.Notes, finding.Severity));
    }
}
