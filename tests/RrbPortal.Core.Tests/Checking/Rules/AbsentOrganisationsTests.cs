using RrbPortal.Core.Checking;
using RrbPortal.Core.Checking.Rules;

namespace RrbPortal.Core.Tests.Checking.Rules;

public sealed class AbsentOrganisationsTests
{
    private static readonly AbsentOrganisations Rule = new();

    [Theory]
    [InlineData("CPS reported that charging is quicker.", "CPS")]
    [InlineData("CPS – Charging is quicker.", "CPS")]
    [InlineData("Clinks agreed. The Crown Prosecution Service asked who pays.", "Crown Prosecution Service")]
    public void AbsentOneSpeaks_IsFound(string text, string speaker)
    {
        var finding = Assert.Single(Checked.Look(Rule, text));

        Assert.Equal(("absent-organisation-speaks", Severity.Warns, speaker), (finding.Code, finding.Severity, finding.Passage));
    }

    [Fact]
    public void AbsentOneIsGivenWork_IsNotedOnce()
    {
        var note = Checked.Note("Text.") with { Actions = [Checked.Action("Agree tangible actions.", "MOPAC", "Probation and the CPS"), Checked.Action("Report back.", "CPS")] };

        var findings = Checked.Look(Rule, note with { Attendance = [.. note.Attendance, Checked.Apologies("London Probation Service")] });

        Assert.Equal(["absent-organisation-has-work: CPS"], Checked.Said(findings));
    }

    [Theory]
    [InlineData("London Probation Service", "Probation noted this.")]
    [InlineData("Probation", "London Probation Service noted this.")]
    [InlineData("Greater London Authority Health Team (GLA Health)", "GLA explained the scheme.")]
    [InlineData("GLA", "GLA Health explained the scheme.")]
    [InlineData("NHS Improvement", "NHS reported the figures.")]
    [InlineData("LB Haringey", "Haringey Council reported the figures.")]
    public void AnotherNameOfSomebodyThere_NothingFound(string there, string text)
        => Assert.Empty(Checked.Look(Rule, Checked.Note(text) with { Attendance = [Checked.Present(there)] }));

    [Theory]
    [InlineData("MOPAC said so, and members asked the CPS for figures.")]
    [InlineData("Genius Within described the research. The Mayor asked for more.")]
    [InlineData("The chair agreed.")]
    public void NobodyAbsentSpeaks_NothingFound(string text) => Assert.Empty(Checked.Look(Rule, text));

    [Fact]
    public void GuestOfTheTitle_NothingFound()
        => Assert.Empty(Checked.Look(Rule, Checked.Note("Catch22 presented its work.", title: "Presentation by Catch22")));

    [Fact]
    public void ApologisedOrNoAttendance_NothingFound()
    {
        var note = Checked.Note("CPS reported that charging is quicker.");

        Assert.Empty(Checked.Look(Rule, note with { Attendance = [.. note.Attendance, Checked.Apologies("CPS")] }));
        Assert.Empty(Checked.Look(Rule, note with { Attendance = [] }));
    }

    [Fact]
    public void PersonWithoutBody_MaySpeakForAny_NothingFound()
    {
        var note = Checked.Note("CPS reported that charging is quicker.");

        Assert.Empty(Checked.Look(Rule, note with { Attendance = [.. note.Attendance, new WorkingAttendance { Person = "A Name" }] }));
    }

    [Fact]
    public void HostileText_EndsInTime() => Checked.AssertEndsInTime(Rule, "CPS – ", "The Crown Prosecution Service noted. ", "A B C D E F G ");
}
