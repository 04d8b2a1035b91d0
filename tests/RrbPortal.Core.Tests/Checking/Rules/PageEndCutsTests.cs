using RrbPortal.Core.Tests.Reading;

namespace RrbPortal.Core.Tests.Checking.Rules;

public sealed class PageEndCutsTests
{
    private const string Rule = "page-end-cut";

    private static IEnumerable<string> Found(string text)
        => RuleNotes.FindInFile(Rule, $"Note of Meeting\n\nExample Board\n\n5 May 2023\n\nAttendees:\n\nMOPAC\nMPS\nCPS\n\n1. First item\n\n{text}\n").Select(finding => $"{finding.Line}: {finding.Code}");

    [Theory]
    [InlineData("The Board supports the overall\n\ndirection of the plan as it stands.", "15: sentence-cut")]
    [InlineData("The list:\n\n- Autism\n- Dyslexia\n\n- Tourette Syndrome", "18: list-cut")]
    [InlineData("The list:\n\n- Work with the\n\nneighbours of the place.", "17: sentence-cut")]
    public void Look_CutByAPageEnd_IsNotedWithItsLine(string text, string found) => Assert.Equal([found], Found(text));

    [Theory]
    [InlineData("The Board supports the plan.\n\nIt meets again in May.")]
    [InlineData("The list:\n\n- Autism is common.\n\n- So is dyslexia.")]
    public void Look_Complete_FindsNothing(string text) => Assert.Empty(Found(text));

    [Fact]
    public void Look_Record_FindsNothing() => Assert.Empty(RuleNotes.Find(Rule, "The Board supports the overall\n\ndirection."));

    [SeedsFact]
    public void Look_Seeds_FindsThemIn000And001And003And004()
    {
        var lines = CheckedNotes.Seeds.SelectMany(file => file.Findings.Where(finding => finding.Rule == Rule).Select(finding => $"{file.Facts.File[..3]}:{finding.Line}"));

        Assert.Equal(["000:36", "001:81", "003:90", "003:118", "004:38"], lines);
    }
}
