using RrbPortal.Core.Checking;
using RrbPortal.Core.Checking.Rules;

namespace RrbPortal.Core.Tests.Checking.Rules;

public sealed class RelativeTimeTests
{
    private static readonly RelativeTime Rule = new();

    [Theory]
    [InlineData("Procurement is going live tomorrow for women.", "tomorrow (21 June 2023)")]
    [InlineData("The bid went in yesterday.", "yesterday (19 June 2023)")]
    [InlineData("Members met last week.", "last week (the week of 12 June 2023)")]
    [InlineData("It opens next month.", "next month (July 2023)")]
    [InlineData("Funding ends next year.", "next year (2024)")]
    [InlineData("Earlier this year two sites closed.", "this year (2023)")]
    [InlineData("When this was discussed in October through a paper, there was doubt.", "in October 2022")]
    [InlineData("The plan was published in May.", "in May 2023")]
    [InlineData("The service is looking to be full by October.", "by October 2023")]
    [InlineData("It will run until March.", "until March 2024")]
    [InlineData("The pilot is being extended to the end of September.", "to the end of September 2023")]
    public void WordsOfTheDay_AreOfferedWithTheirMeaning(string text, string offer)
    {
        var finding = Assert.Single(Checked.Look(Rule, text));

        Assert.Equal((Severity.Notes, FindingEffect.ReplaceText, offer), (finding.Severity, finding.Effect, Assert.Single(finding.Offers).Value));
        Assert.Contains(finding.Passage, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It goes live tomorrow (21 June 2023).")]
    [InlineData("It goes live tomorrow, 21 June.")]
    [InlineData("Work over the last year and in the next month went well.")]
    [InlineData("The next financial year begins; tomorrow's leaders and this year’s budget.")]
    [InlineData("It was published in October 2022, and again in January and March 2023.")]
    [InlineData("It was held on 14 October.")]
    [InlineData("Two actions from September are done and can be closed.")]
    [InlineData("People in March and in May.")]
    [InlineData("It will be in November this year's turn.")]
    [InlineData("They march in May be it as it may.")]
    public void PlacedOrUndecided_NothingFound(string text) => Assert.Empty(Checked.Look(Rule, text));

    [Fact]
    public void NoDate_NothingFound() => Assert.Empty(Checked.Look(Rule, Checked.Note("It goes live tomorrow.") with { Date = null }));

    [Fact]
    public void OfferTaken_IsFoundNoMore()
    {
        const string text = "It goes live tomorrow, and was agreed in October.";
        var mended = Checked.Look(Rule, text).Aggregate(text, (words, finding) => words.Replace(finding.Passage, finding.Offers[0].Value, StringComparison.Ordinal));

        Assert.Equal("It goes live tomorrow (21 June 2023), and was agreed in October 2022.", mended);
        Assert.Empty(Checked.Look(Rule, mended));
    }

    [Fact]
    public void HostileText_EndsInTime() => Checked.AssertEndsInTime(Rule, "the end of ", "in May and ", "next next ", "tomorrow ", "in October 1");
}
