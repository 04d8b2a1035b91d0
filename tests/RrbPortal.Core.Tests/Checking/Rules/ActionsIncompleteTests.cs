using RrbPortal.Core.Checking;
using RrbPortal.Core.Checking.Rules;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Tests.Checking.Rules;

public sealed class ActionsIncompleteTests
{
    private static readonly ActionsIncomplete Rule = new();

    [Fact]
    public void OwnerAndDateMissing_AreFound()
    {
        var findings = Look(Checked.Action("Circulate the slides."));

        Assert.Equal([("action-without-owner", Severity.Warns), ("action-without-date", Severity.Notes)], findings.Select(finding => (finding.Code, finding.Severity)));
        Assert.All(findings, finding => Assert.Equal("Action 1", finding.Place));
    }

    [Theory]
    [InlineData("MOPAC")]
    [InlineData("The CPS")]
    [InlineData("partners")]
    [InlineData("All")]
    [InlineData("the Chair")]
    [InlineData("MOPAC and Clinks")]
    [InlineData("Probation colleagues")]
    public void OwnerOfTheBoard_NothingFound(string owner)
        => Assert.Empty(Look(Checked.Action("Circulate the slides.", owner) with { DueDate = new DateOnly(2023, 9, 1) }));

    [Fact]
    public void OwnerNobodyKnows_IsNoted()
        => Assert.Equal(["action-owner-unknown: whoever it was"], Checked.Said(Look(Checked.Action("Circulate the slides.", "whoever it was") with { DueDate = new DateOnly(2023, 9, 1) })));

    [Theory]
    [InlineData("Report to the March meeting.")]
    [InlineData("Report quarterly.")]
    [InlineData("Report by the end of the summer.")]
    [InlineData("Report in May.")]
    public void TextSaysWhen_NeedsNoDate(string text) => Assert.Empty(Look(Checked.Action(text, "MOPAC")));

    [Theory]
    [InlineData(ActionStatus.Done)]
    [InlineData(ActionStatus.Closed)]
    public void DoneWithoutDate_NothingFound(ActionStatus status) => Assert.Empty(Look(Checked.Action("Circulate the slides.", "MOPAC") with { Status = status }));

    [Fact]
    public void DueInWords_NothingFound() => Assert.Empty(Look(Checked.Action("Circulate the slides.", "MOPAC") with { DueAsPrinted = "as soon as possible" }));

    private static IReadOnlyList<Finding> Look(params WorkingAction[] actions) => Checked.Look(Rule, Checked.Note("Text.") with { Actions = actions });
}
