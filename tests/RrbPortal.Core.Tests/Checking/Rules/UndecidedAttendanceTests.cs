using RrbPortal.Core.Checking;
using RrbPortal.Core.Checking.Rules;

namespace RrbPortal.Core.Tests.Checking.Rules;

public sealed class UndecidedAttendanceTests
{
    private static readonly UndecidedAttendance Rule = new();

    [Fact]
    public void LineThatCannotBeTakenApart_OffersTheLikelyParts()
    {
        const string line = "Clinks Harbour Watch and Ward Metropolitan Police Service Outreach Nightwork";

        var finding = Assert.Single(Checked.LookAtFile(Rule, File(line)));

        Assert.Equal((line, 9, FindingEffect.SplitAttendance), (finding.Passage, finding.Line, finding.Effect));
        Assert.Equal("Clinks\nHarbour Watch and Ward\nMetropolitan Police Service\nOutreach Nightwork", Assert.Single(finding.Offers).Value);
    }

    [Fact]
    public void NothingOfItKnown_OffersNothing()
        => Assert.Empty(Assert.Single(Checked.LookAtFile(Rule, File("Harbour Watch and Ward Over the River Outreach Nightwork"))).Offers);

    [Theory]
    [InlineData("Clinks Metropolitan Police Service British Transport Police")]
    [InlineData("Clinks\nHarbour Watch and Ward")]
    [InlineData("Clinks, Harbour Watch, MPS")]
    public void LineThatCan_NothingFound(string lines) => Assert.Empty(Checked.LookAtFile(Rule, File(lines)));

    [Fact]
    public void Record_NothingFound() => Assert.Empty(Checked.Look(Rule, "Text."));

    private static string File(string attendance)
        => $"Note of Meeting\n\nExample Board\n\n20 June 2023\n\nAttendees:\n\n{attendance}\n\n1. Welcome\n\nThe meeting was opened, and everybody was welcomed to it.\n";
}
