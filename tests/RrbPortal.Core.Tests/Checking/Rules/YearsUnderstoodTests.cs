using RrbPortal.Core.Checking.Rules;

namespace RrbPortal.Core.Tests.Checking.Rules;

public sealed class YearsUnderstoodTests
{
    private static readonly YearsUnderstood Rule = new();

    [Theory]
    [InlineData("ACTION: MOPAC to circulate the slides by 14 March.", "understood as 2024-03-14")]
    [InlineData("The next meeting will be on 12 September.", "understood as Tuesday 12 September 2023")]
    public void DateWithoutYear_IsNotedWithItsMeaning(string text, string said)
    {
        var finding = Assert.Single(Checked.LookAtFile(Rule, File(text)));

        Assert.Contains(said, finding.Message, StringComparison.Ordinal);
        Assert.Equal(14, finding.Line);
    }

    [Theory]
    [InlineData("ACTION: MOPAC to circulate the slides by 14 March 2024.")]
    [InlineData("ACTION: MOPAC to circulate the slides.")]
    [InlineData("The next meeting will be on 12 September 2023.")]
    public void DateWithYearOrNone_NothingFound(string text) => Assert.Empty(Checked.LookAtFile(Rule, File(text)));

    [Fact]
    public void Record_NothingFound() => Assert.Empty(Checked.Look(Rule, "Text by 14 March."));

    private static string File(string text) => $"Note of Meeting\n\nExample Board\n\n20 June 2023\n\nAttendees:\n\nMOPAC\nMPS\n\n1. Update\n\n{text}\n";
}
